import type { VNode } from 'preact';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import {
  DangerBlock,
  type DangerCall,
  type DangerWithoutVoice,
} from '../../ui/danger-block/danger-block.tsx';
import type { Language } from '../../ui/language.ts';
import { phoneAddress } from '../../ui/phone-link/phone-link.tsx';
import { wordsIn } from '../../ui/words/words-in.ts';
import { guidePath } from '../guides/paths.ts';
import { type DangerView, dangerView } from './danger-view.ts';
import { dangerTranslationKind, isFresh } from './translation-kind.ts';

const callsOf = ({ contacts }: DangerView): DangerCall[] =>
  contacts.flatMap(({ name, phone, cost, hours }) => {
    if (!phone) return [];
    const note = [cost, hours].filter((words) => words !== undefined).join(', ');
    return [{ name, phone, ...(note ? { note: `${note.charAt(0).toUpperCase()}${note.slice(1)}` } : {}) }];
  });

const withoutVoice = ({ contacts }: DangerView): DangerWithoutVoice[] =>
  contacts.flatMap(({ name, phone, text, relay, bsl }) => {
    const ways = [text, relay && `Relay UK: ${relay}`, bsl && `in British Sign Language: ${bsl}`].filter(
      (way) => way !== undefined,
    );
    return phone && ways.length > 0 ? [{ name, ways }] : [];
  });

/** The contact for life and limb, whatever the danger is called. */
const emergency = 'emergency';

/** Who to ring now, as it stands in this snapshot; nothing where there is no such danger. */
export const DangerNow = ({
  snapshot,
  id,
  here,
  brief = false,
  language = 'en',
}: {
  snapshot: Snapshot;
  id: string;
  /** In another language the same stands below in that language, as a draft. */
  language?: Language;
  /** The guide that is being read: it needs no link to itself. */
  here?: string;
  /** One of several: the first step and the first number, the rest behind one press. */
  brief?: boolean;
}): VNode | null => {
  const view = dangerView(snapshot, id);
  if (!view) return null;
  const { contacts } = view;
  const { title, steps, guide, call_first } = view.danger;
  const calls = callsOf(view);
  // Numbers are what can be read by who reads little English.
  const callsAbove = language === 'en' ? Number(call_first) : calls.length;
  const english = (
    <DangerBlock
      id={`danger-${id}`}
      title={title}
      steps={steps}
      calls={calls}
      callsAbove={callsAbove}
      brief={brief}
      withoutVoice={withoutVoice(view)}
      callWhen={view.contacts[0]?.id === emergency ? 'If anybody is hurt or in danger:' : undefined}
      more={[
        ...contacts.flatMap(({ name, phone, web }) => (phone ? [] : [{ text: name, href: web }])),
        ...(guide && guide !== here
          ? [{ text: 'Read more, once you are safe', href: guidePath('en', guide) }]
          : []),
      ]}
    />
  );
  if (language === 'en') return english;
  const translated = snapshot.find(dangerTranslationKind, id, language);
  return (
    <>
      <div lang="en" dir="ltr">
        {english}
      </div>
      {translated && isFresh(translated, view.danger) ? (
        <section class="fmh-danger fmh-danger--draft" aria-labelledby={`danger-${id}-translated`}>
          <p>{wordsIn(language).danger.draft}</p>
          <h2 class="fmh-danger__title" id={`danger-${id}-translated`}>
            {translated.title}
          </h2>
          <ol>
            {translated.steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
          {calls.map(({ name, phone }) => (
            <p class="fmh-danger__call">
              <a class="fmh-danger__phone" href={phoneAddress(phone)}>
                {wordsIn(language).danger.call(phone)}
              </a>
              <bdi lang="en">{name}</bdi>
            </p>
          ))}
        </section>
      ) : null}
    </>
  );
};
