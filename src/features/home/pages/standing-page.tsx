import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { ProseView } from '../../../ui/prose/prose-view.tsx';
import { ReviewLine } from '../../../ui/review-notice/review-notice.tsx';
import { SourcesList } from '../../../ui/sources-list/sources-list.tsx';
import type { SiteFacts } from '../../feature.ts';
import { proseReader } from '../../guides/index.ts';
import type { StandingPage } from '../page-kind.ts';

/** About, privacy, accessibility, who is my landlord. */
export const StandingPageView = ({
  page,
  snapshot,
  site,
}: {
  page: StandingPage;
  snapshot: Snapshot;
  site: SiteFacts;
}): VNode => (
  <>
    <h1 class="govuk-heading-xl">{page.title}</h1>
    <ProseView prose={page.prose} reader={proseReader({ snapshot, site, sources: page.sources })} />
    {page.sources.length > 0 ? (
      <>
        <h2 class="govuk-heading-m">Sources</h2>
        <SourcesList sources={page.sources} />
      </>
    ) : null}
    <ReviewLine reviewed={page.reviewed} reviewBy={page.review_by} />
  </>
);
