import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { ClearPhone } from '../../../ui/clear-phone/clear-phone.tsx';
import { Contents } from '../../../ui/contents/contents.tsx';
import { Doors } from '../../../ui/doors/doors.tsx';
import { plainInline } from '../../../ui/prose/plain-text.ts';
import { type ProseReader, ProseView } from '../../../ui/prose/prose-view.tsx';
import { sections } from '../../../ui/prose/walk.ts';
import { ReviewLine, ReviewNotice } from '../../../ui/review-notice/review-notice.tsx';
import { ShareLinks } from '../../../ui/share-links/share-links.tsx';
import { SourcesList } from '../../../ui/sources-list/sources-list.tsx';
import { DangerNow } from '../../danger/index.ts';
import { deadlineSubjectPath } from '../../deadlines/paths.ts';
import type { SiteFacts } from '../../feature.ts';
import { phonePath } from '../../home/paths.ts';
import { letterPathAbout } from '../../letters/paths.ts';
import { audienceWords } from '../audiences.ts';
import { decisionKind } from '../decisions/decision-kind.ts';
import { easyReadKind } from '../easy-read/easy-read-kind.ts';
import { type Guide, guideHeadings } from '../guide-kind.ts';
import { easyReadPath, guidePath } from '../paths.ts';
import { proseReader } from '../reader.tsx';
import { isPastReview } from '../review.ts';
import { leavesNoTraces } from '../traces.ts';
import { AgreementChoice, differsByAgreement } from './agreement-choice.tsx';
import { DecisionsView } from './decisions-view.tsx';
import { guideDoors, letterTitle } from './guide-doors.ts';
import { GuideHistory, PastNotice } from './guide-history.tsx';
import { TakeAway } from './take-away.tsx';
import { UsefulForm } from './useful-form.tsx';

export interface GuidePageProps {
  readonly guide: Guide;
  readonly snapshot: Snapshot;
  readonly site: SiteFacts;
  /** The agreement whose passages alone are shown. */
  readonly only?: string | undefined;
  /** The past day on which the guide stood like this. */
  readonly on?: string | undefined;
  /** Who to ring now stands above already, in another language too. */
  readonly withoutDanger?: boolean;
  /** The list of what stands on the page stands above already. */
  readonly withoutContents?: boolean;
}

/** A title behind a colon: "Ask for a visit" goes on small, "ASB" stays. */
const beginningSmall = (title: string): string =>
  title.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase());

/** What the guide answers, before anything else; and the ways to its letter and to the dates of one's own case. */
const AnswerBox = ({
  guide,
  reader,
  stepsId,
  snapshot,
}: {
  guide: Guide;
  reader: ProseReader;
  stepsId: string;
  snapshot: Snapshot;
}): VNode => {
  const [letter] = guide.letters;
  const firstSection = guide.prose.findIndex((block) => block.type === 'heading');
  return (
    <div class="fmh-answer">
      <ProseView prose={guide.prose.slice(0, firstSection)} reader={reader} />
      <p class="govuk-body">
        <a class="govuk-link" href={`#${stepsId}`}>
          {guideHeadings[1]}
        </a>
      </p>
      {letter ? (
        <p class="govuk-body">
          <a class="govuk-link" href={letterPathAbout('en', letter, guide.about)}>
            Write the letter: {beginningSmall(letterTitle(snapshot, letter))}
          </a>
        </p>
      ) : null}
      {guide.deadlines ? (
        <p class="govuk-body">
          <a class="govuk-link" href={deadlineSubjectPath('en', guide.deadlines)}>
            Work out the dates for your case
          </a>
        </p>
      ) : null}
    </div>
  );
};

/** Other ways to take the guide in: heard, or in Easy Read. */
const OtherWays = ({ guide, snapshot, exit }: { guide: Guide; snapshot: Snapshot; exit: boolean }): VNode => (
  <>
    {snapshot.find(easyReadKind, guide.slug) ? (
      <p class="govuk-body">
        <a class="govuk-link" href={easyReadPath('en', guide.slug)}>
          Easy Read: short words and pictures
        </a>
      </p>
    ) : null}
    {exit ? null : (
      <p class="fmh-listen" data-module="fmh-reader-tools">
        <button type="button" data-listen hidden>
          Listen to this guide
        </button>
      </p>
    )}
  </>
);

/** A guide as a page: danger first, the answer, the text, the three doors, the sources. */
export const GuidePage = ({
  guide,
  snapshot,
  site,
  only,
  on,
  withoutDanger,
  withoutContents,
}: GuidePageProps): VNode => {
  const exit = leavesNoTraces(guide, snapshot);
  const reader = proseReader({ snapshot, site, sources: guide.sources, exit, explain: true, only });
  const firstSection = guide.prose.findIndex((block) => block.type === 'heading');
  const contents = sections(guide.prose).map((heading) => ({
    id: heading.id,
    text: plainInline(heading.children),
  }));
  const idOf = (words: string | undefined) => contents.find((entry) => entry.text === words)?.id ?? '';
  const decisions = snapshot
    .list(decisionKind)
    .flatMap(({ item }) => (item.guides.includes(guide.slug) ? [item] : []));
  return (
    <>
      <h1 class="govuk-heading-xl">{guide.title}</h1>
      {on ? <PastNotice guide={guide} on={on} /> : null}
      {only ? (
        <p class="govuk-body">
          Shown for {audienceWords([only]).toLowerCase()} only.{' '}
          <a class="govuk-link" href={guidePath('en', guide.slug)}>
            Show everything
          </a>
        </p>
      ) : null}
      {(withoutDanger ? [] : guide.danger).map((id, at) => (
        <DangerNow snapshot={snapshot} id={id} here={guide.slug} brief={at > 0} />
      ))}
      <AnswerBox guide={guide} reader={reader} stepsId={idOf(guideHeadings[1])} snapshot={snapshot} />
      <p class="govuk-body-s">For {audienceWords(guide.for).toLowerCase()}, in England.</p>
      {on ? null : <OtherWays guide={guide} snapshot={snapshot} exit={exit} />}
      {isPastReview(guide, snapshot.day) ? <ReviewNotice reviewBy={guide.review_by} /> : null}
      {!on && guide.for.length > 1 && differsByAgreement(guide.prose) ? (
        <AgreementChoice guide={guide} chosen={only} keep={!exit} />
      ) : null}
      <div class="fmh-beside">
        {withoutContents ? null : <Contents entries={contents} />}
        <div>
          <ProseView prose={guide.prose.slice(firstSection)} reader={reader} />
          <DecisionsView decisions={decisions} />
          <h3 class="govuk-heading-m">Sources</h3>
          <SourcesList sources={guide.sources} />
          <ReviewLine reviewed={guide.reviewed} reviewBy={guide.review_by} />
          <GuideHistory guide={guide} today={snapshot.day} />
        </div>
      </div>
      <Doors doors={guideDoors(guide, idOf, exit, snapshot)} />
      {on ? null : (
        <>
          {exit ? null : <TakeAway guide={guide} site={site} />}
          {exit ? null : <ShareLinks address={`${site.publicUrl}${guidePath('en', guide.slug)}`} />}
          <UsefulForm guide={guide.slug} />
          <ClearPhone action={phonePath('en')} />
        </>
      )}
    </>
  );
};
