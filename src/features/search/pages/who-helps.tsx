import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { GuideList } from '../../../ui/guide-list/guide-list.tsx';
import type { Language } from '../../../ui/language.ts';
import { anythingElse, ContactEntry, type Elsewhere, ElsewherePlaces } from '../../contacts/index.ts';
import { topicKind } from '../../guides/index.ts';
import { topicPath } from '../../guides/paths.ts';
import type { Coming } from '../../words/index.ts';

export interface InThisSnapshot {
  readonly snapshot: Snapshot;
  readonly language: Language;
}

/** What this library does not answer, and who does. */
export const NotHere = ({
  elsewhere,
  calm,
}: {
  readonly elsewhere: readonly Elsewhere[];
  /** Below help in danger: no word of refusal. */
  readonly calm: boolean;
}): VNode => (
  <section aria-labelledby="not-here">
    <h2 class="govuk-heading-l" id="not-here">
      {calm ? 'Others who may help' : 'These places help with it'}
    </h2>
    {elsewhere.map(({ id, title, text, places }) => (
      <>
        {id === anythingElse ? null : <h3 class="govuk-heading-m">{title}</h3>}
        {calm ? null : <p class="govuk-body">{text}</p>}
        <ElsewherePlaces places={places} />
      </>
    ))}
  </section>
);

/** Who answers what no guide answers yet, and the shelf on which the guide will stand. */
export const NoGuideYet = ({
  coming,
  snapshot,
  language,
}: InThisSnapshot & { readonly coming: readonly Coming[] }): VNode => {
  const topics = [...new Set(coming.map(({ topic }) => topic))].flatMap(
    (slug) => snapshot.find(topicKind, slug) ?? [],
  );
  return (
    <section aria-labelledby="no-guide-yet">
      {coming.length > 0 ? (
        <p class="govuk-body">Your question is about:</p>
      ) : (
        <p class="govuk-body">It is about your home and your landlord, so it belongs here.</p>
      )}
      {coming.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {coming.map(({ title }) => (
            <li>{title}</li>
          ))}
        </ul>
      ) : null}
      <h2 class="govuk-heading-l" id="no-guide-yet">
        Who can help now
      </h2>
      <p class="govuk-body">These give free advice on housing.</p>
      <ContactEntry snapshot={snapshot} id="shelter" />
      <ContactEntry snapshot={snapshot} id="citizens-advice" />
      {topics.map(({ slug, title }) => (
        <p class="govuk-body">
          See what we have on{' '}
          <a class="govuk-link" href={topicPath(language, slug)}>
            {title}
          </a>
          .
        </p>
      ))}
    </section>
  );
};

/** The shelves, in the words of residents. */
export const Topics = ({ snapshot, language }: InThisSnapshot): VNode => (
  <section aria-labelledby="topics">
    <h2 class="govuk-heading-l" id="topics">
      Look by topic
    </h2>
    <GuideList
      headings={3}
      wide
      items={snapshot.list(topicKind).map(({ item }) => ({
        title: item.title,
        href: topicPath(language, item.slug),
        summary: item.everyday,
      }))}
    />
  </section>
);

/** People to ask, for whoever finds no words for the problem. */
export const AskSomebody = ({ snapshot }: Pick<InThisSnapshot, 'snapshot'>): VNode => (
  <section aria-labelledby="ask">
    <h2 class="govuk-heading-l" id="ask">
      Ask somebody
    </h2>
    <p class="govuk-body">These give free advice on housing. You need not know the name of your problem.</p>
    <ContactEntry snapshot={snapshot} id="shelter" />
    <ContactEntry snapshot={snapshot} id="citizens-advice" />
  </section>
);

/** How to ask so that more is found. */
export const Narrow = (): VNode => (
  <section aria-labelledby="narrow">
    <h2 class="govuk-heading-l" id="narrow">
      Not what you were looking for?
    </h2>
    <p class="govuk-body">Say what you see, hear or feel, and where. Three or four words are enough:</p>
    <ul class="govuk-list govuk-list--bullet">
      <li>What is wrong: “water through the ceiling”, “letter about rent”</li>
      <li>Who is part of it: your landlord, a neighbour, a contractor</li>
      <li>What you want: a repair, an answer, money back, to be safe</li>
    </ul>
  </section>
);
