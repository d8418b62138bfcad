import type { VNode } from 'preact';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { CopyWords } from '../../ui/copy-words/copy-words.tsx';
import type { Language } from '../../ui/language.ts';
import type { ProseReader } from '../../ui/prose/prose-view.tsx';
import { SourceMark } from '../../ui/sources-list/sources-list.tsx';
import { wordsIn } from '../../ui/words/words-in.ts';
import { ContactEntry, ContactName, ContactPhone } from '../contacts/index.ts';
import { LimitText } from '../deadlines/index.ts';
import type { SiteFacts } from '../feature.ts';
import { audienceWords } from './audiences.ts';
import { drawingKind } from './drawings/drawing-kind.ts';
import { DrawingView } from './drawings/drawing-view.tsx';
import { explainer } from './glossary/explain.tsx';

const SettingText = ({ name, site }: { name: string; site: SiteFacts }): VNode => {
  if (name === 'contact') {
    if (!site.contact) return <>no address has been given yet</>;
    const href = site.contact.includes('://') ? site.contact : `mailto:${site.contact}`;
    return (
      <a class="govuk-link" href={href}>
        {site.contact}
      </a>
    );
  }
  if (name === 'operator') return <>{site.operator}</>;
  if (name === 'data-controller') return <>{site.dataController}</>;
  return site.official ? (
    <>This copy is run for the programme itself.</>
  ) : (
    <>This copy is a demonstration. It is not the funded programme.</>
  );
};

export interface ReaderParts {
  readonly snapshot: Snapshot;
  readonly site: SiteFacts;
  readonly sources: ReadonlyArray<{ readonly id: string }>;
  /** The page is read without leaving traces. */
  readonly exit?: boolean;
  readonly language?: Language;
  /** Hard words are explained where they first stand. */
  readonly explain?: boolean;
  /** Passages for others are left out. */
  readonly only?: string | undefined;
}

/** What the tokens of a text mean in this snapshot. */
export const proseReader = ({
  snapshot,
  site,
  sources,
  exit = false,
  language = 'en',
  explain = false,
  only,
}: ReaderParts): ProseReader => ({
  day: snapshot.day,
  limit: (id) => <LimitText snapshot={snapshot} id={id} language={language} />,
  contact: (id) =>
    language === 'en' ? (
      <ContactEntry snapshot={snapshot} id={id} />
    ) : (
      <div lang="en" dir="ltr">
        <ContactEntry snapshot={snapshot} id={id} />
      </div>
    ),
  contactName: (id) => <ContactName snapshot={snapshot} id={id} />,
  phone: (id) => <ContactPhone snapshot={snapshot} id={id} />,
  source: (id) => {
    const number = sources.findIndex((source) => source.id === id) + 1;
    return number > 0 ? <SourceMark id={id} number={number} /> : null;
  },
  setting: (name) => <SettingText name={name} site={site} />,
  audience: audienceWords,
  only,
  ...(explain ? { explained: explainer(snapshot) } : {}),
  drawing: (id) => {
    const drawing = snapshot.find(drawingKind, id, language) ?? snapshot.find(drawingKind, id);
    return drawing ? <DrawingView drawing={drawing} /> : null;
  },
  quote: (children) => (
    <CopyWords
      plain={exit}
      heading={wordsIn(language).guide.wordsToUse}
      button={wordsIn(language).guide.copyWords}
    >
      {children}
    </CopyWords>
  ),
});
