import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { ProseView } from '../../../ui/prose/prose-view.tsx';
import { ReviewLine, ReviewNotice } from '../../../ui/review-notice/review-notice.tsx';
import { DangerNow } from '../../danger/index.ts';
import type { SiteFacts } from '../../feature.ts';
import { audienceWords } from '../audiences.ts';
import { type Guide, guideHeadings } from '../guide-kind.ts';
import { guidePath } from '../paths.ts';
import { proseReader } from '../reader.tsx';
import { isPastReview } from '../review.ts';
import { sectionOf } from '../section-of.ts';

/** The main things of a guide, for a page of somebody else: danger, the answer, what to do now, and the way to the rest. */
export const EmbeddedGuide = ({
  guide,
  snapshot,
  site,
}: {
  guide: Guide;
  snapshot: Snapshot;
  site: SiteFacts;
}): VNode => {
  const reader = proseReader({ snapshot, site, sources: [], exit: true });
  const first = guide.prose.findIndex(({ type }) => type === 'heading');
  return (
    <>
      <h1 class="govuk-heading-l">{guide.title}</h1>
      {guide.danger.map((id) => (
        <DangerNow snapshot={snapshot} id={id} />
      ))}
      <div class="fmh-answer">
        <ProseView prose={guide.prose.slice(0, first)} reader={reader} />
      </div>
      <p class="govuk-body-s">For {audienceWords(guide.for).toLowerCase()}, in England.</p>
      {isPastReview(guide, snapshot.day) ? <ReviewNotice reviewBy={guide.review_by} /> : null}
      <h2 class="govuk-heading-m">{guideHeadings[1]}</h2>
      <ProseView prose={sectionOf(guide.prose, 1)} reader={reader} />
      <p class="govuk-body">
        <a class="govuk-link" href={`${site.publicUrl}${guidePath('en', guide.slug)}`}>
          Read the whole guide, with who can help and the law behind it
        </a>
      </p>
      <ReviewLine reviewed={guide.reviewed} reviewBy={guide.review_by} />
    </>
  );
};
