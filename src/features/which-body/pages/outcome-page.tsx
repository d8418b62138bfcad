import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { ChoiceList } from '../../../ui/choice-list/choice-list.tsx';
import { ProseView } from '../../../ui/prose/prose-view.tsx';
import { ReviewLine } from '../../../ui/review-notice/review-notice.tsx';
import { SourcesList } from '../../../ui/sources-list/sources-list.tsx';
import { ContactEntry } from '../../contacts/index.ts';
import { deadlineSubjectPath } from '../../deadlines/paths.ts';
import type { SiteFacts } from '../../feature.ts';
import { guideKind, proseReader } from '../../guides/index.ts';
import { guidePath } from '../../guides/paths.ts';
import { letterKind } from '../../letters/index.ts';
import { letterPath } from '../../letters/paths.ts';
import { sourcesIn } from '../body-checks.ts';
import type { Either, Outcome, PlacedProse, WhichBody } from '../body-kind.ts';
import { whichBodyPath, whichBodyStepPath } from '../paths.ts';
import { BackToQuestion } from './body-question-page.tsx';

export interface EndPageProps {
  readonly body: WhichBody;
  readonly snapshot: Snapshot;
  readonly site: SiteFacts;
}

/** Only the sources that this page names, in the order in which it does. */
const sourcesOf = (body: WhichBody, texts: readonly PlacedProse[]) =>
  sourcesIn(texts).flatMap((id) => body.sources.find((source) => source.id === id) ?? []);

const SourcesBelow = ({ body, texts }: { body: WhichBody; texts: readonly PlacedProse[] }): VNode => {
  const sources = sourcesOf(body, texts);
  return (
    <>
      {sources.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Sources</h2>
          <SourcesList sources={sources} />
        </>
      ) : null}
      <ReviewLine reviewed={body.reviewed} reviewBy={body.review_by} />
    </>
  );
};

const StartAgain = (): VNode => (
  <p class="govuk-body">
    Not right?{' '}
    <a class="govuk-link" href={whichBodyPath('en')}>
      Start again
    </a>
  </p>
);

/** The letter that does it, the guide that explains it, the dates. */
const waysOn = ({ letters, guides, deadlines }: Outcome, snapshot: Snapshot) => [
  ...letters.map((slug) => ({
    text: snapshot.find(letterKind, slug)?.title ?? slug,
    hint: 'Write the letter: a few questions, and it is ready to send',
    href: letterPath('en', slug),
  })),
  ...(deadlines
    ? [
        {
          text: 'Work out your dates',
          hint: 'By when they must answer',
          href: deadlineSubjectPath('en', deadlines),
        },
      ]
    : []),
  ...guides.map((slug) => ({
    text: snapshot.find(guideKind, slug)?.title ?? slug,
    hint: 'Read the guide, with words that you can copy',
    href: guidePath('en', slug),
  })),
];

/** The body that can decide: why, what must come first, what does it, and how to reach it. */
export const OutcomePage = ({
  body,
  outcome,
  snapshot,
  site,
}: EndPageProps & { outcome: Outcome }): VNode => {
  const texts = [outcome.why, outcome.first];
  const reader = proseReader({ snapshot, site, sources: sourcesOf(body, texts), explain: true });
  return (
    <>
      <BackToQuestion body={body} id={outcome.id} />
      <span class="govuk-caption-l">{body.title}</span>
      <h1 class="govuk-heading-xl">{outcome.title}</h1>
      <ProseView prose={outcome.why.prose} reader={reader} />
      <h2 class="govuk-heading-l">What must come first</h2>
      <ProseView prose={outcome.first.prose} reader={reader} />
      <h2 class="govuk-heading-l">Do it</h2>
      <ChoiceList choices={waysOn(outcome, snapshot)} />
      <h2 class="govuk-heading-l">How to reach them</h2>
      {outcome.contacts.map((id) => (
        <ContactEntry snapshot={snapshot} id={id} />
      ))}
      <StartAgain />
      <SourcesBelow body={body} texts={texts} />
    </>
  );
};

/** Two bodies beside each other, and how to tell which one fits. */
export const EitherPage = ({ body, either, snapshot, site }: EndPageProps & { either: Either }): VNode => {
  const outcomes = either.outcomes.flatMap((id) => body.outcomes.find((outcome) => outcome.id === id) ?? []);
  const texts = [either.tell, ...outcomes.map(({ why }) => why)];
  const reader = proseReader({ snapshot, site, sources: sourcesOf(body, texts), explain: true });
  return (
    <>
      <BackToQuestion body={body} id={either.id} />
      <span class="govuk-caption-l">{body.title}</span>
      <h1 class="govuk-heading-xl">{either.title}</h1>
      <ProseView prose={either.tell.prose} reader={reader} />
      {outcomes.map(({ id, title, why }) => (
        <section aria-labelledby={id}>
          <h2 class="govuk-heading-l" id={id}>
            {title}
          </h2>
          <ProseView prose={why.prose} reader={reader} />
          <p class="govuk-body">
            <a class="govuk-link" href={whichBodyStepPath('en', id)}>
              What must come first: {title}
            </a>
          </p>
        </section>
      ))}
      <StartAgain />
      <SourcesBelow body={body} texts={texts} />
    </>
  );
};
