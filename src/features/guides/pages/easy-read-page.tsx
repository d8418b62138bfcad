import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { ClearPhone } from '../../../ui/clear-phone/clear-phone.tsx';
import { Picture } from '../../../ui/picture/picture.tsx';
import { headingId } from '../../../ui/prose/parse.ts';
import { ProseView } from '../../../ui/prose/prose-view.tsx';
import { ReviewLine, ReviewNotice } from '../../../ui/review-notice/review-notice.tsx';
import type { SiteFacts } from '../../feature.ts';
import { phonePath } from '../../home/paths.ts';
import type { EasyRead } from '../easy-read/easy-read-kind.ts';
import type { Guide } from '../guide-kind.ts';
import { guidePath } from '../paths.ts';
import { proseReader } from '../reader.tsx';
import { isPastReview } from '../review.ts';

export interface EasyReadPageProps {
  readonly easy: EasyRead;
  readonly guide: Guide;
  readonly snapshot: Snapshot;
  readonly site: SiteFacts;
}

/** The full guide changed after this was written: say so, and what changed. */
const Behind = ({ easy, guide }: Pick<EasyReadPageProps, 'easy' | 'guide'>): VNode | null => {
  const changed = guide.changes.filter(({ on }) => on > easy.of);
  return changed.length === 0 ? null : (
    <div class="fmh-notice">
      <p>The full guide has changed since this was written. Ask somebody to read the full guide with you.</p>
      <ul class="govuk-list govuk-list--bullet">
        {changed.map(({ reason }) => (
          <li>{reason}</li>
        ))}
      </ul>
    </div>
  );
};

/** A guide in short words, each line beside a picture. */
export const EasyReadPage = ({ easy, guide, snapshot, site }: EasyReadPageProps): VNode => {
  const reader = proseReader({ snapshot, site, sources: [] });
  return (
    <>
      <h1 class="govuk-heading-xl">{easy.title}</h1>
      <p class="govuk-body">Easy Read</p>
      <p class="govuk-inset-text">
        This Easy Read has not yet been checked by people who use Easy Read. The{' '}
        <a class="govuk-link" href={guidePath('en', guide.slug)}>
          full guide
        </a>{' '}
        says more.
      </p>
      <Behind easy={easy} guide={guide} />
      {isPastReview(easy, snapshot.day) ? <ReviewNotice reviewBy={easy.review_by} /> : null}
      {easy.parts.map(({ title, lines }) => (
        <section aria-labelledby={headingId(title)}>
          <h2 class="govuk-heading-l" id={headingId(title)}>
            {title}
          </h2>
          <ul class="fmh-easy">
            {lines.map(({ picture, say }) => (
              <li>
                <Picture name={picture} quiet />
                <div>
                  <ProseView prose={say} reader={reader} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ReviewLine reviewed={easy.reviewed} reviewBy={easy.review_by} />
      <ClearPhone action={phonePath('en')} />
    </>
  );
};
