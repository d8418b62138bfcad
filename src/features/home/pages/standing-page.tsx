import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { parseDay } from '../../../law/index.ts';
import type { Language } from '../../../ui/language.ts';
import { ProseView } from '../../../ui/prose/prose-view.tsx';
import { ReviewLine } from '../../../ui/review-notice/review-notice.tsx';
import { SourcesList } from '../../../ui/sources-list/sources-list.tsx';
import { dayIn } from '../../../ui/words/day-in.ts';
import { wordsIn } from '../../../ui/words/words-in.ts';
import type { SiteFacts } from '../../feature.ts';
import { proseReader } from '../../guides/index.ts';
import type { StandingPage } from '../page-kind.ts';

export interface StandingPageProps {
  readonly page: StandingPage;
  /** What changed in the English text since this translation was made. */
  readonly changed: StandingPage['changes'];
  readonly snapshot: Snapshot;
  readonly site: SiteFacts;
  readonly language: Language;
  /** The address of the English page. */
  readonly english: string;
}

/** A translation that is older than its English text says so, with what changed. */
const Stale = ({
  changed,
  language,
  english,
}: Pick<StandingPageProps, 'changed' | 'language' | 'english'>) => {
  const words = wordsIn(language).frame;
  const latest = changed
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return latest === undefined ? null : (
    <div class="fmh-notice">
      <p>
        <strong>{words.stale(dayIn(parseDay(latest), language))}</strong>{' '}
        <a class="govuk-link" href={english} hreflang="en">
          {words.readEnglish}
        </a>
      </p>
      <ul class="govuk-list govuk-list--bullet" lang="en" dir="ltr">
        {changed.map(({ reason }) => (
          <li>{reason}</li>
        ))}
      </ul>
    </div>
  );
};

/** What stands at the end is in English in every language: names, titles and days of pages in English. */
const SourcesOf = ({ page }: Pick<StandingPageProps, 'page'>): VNode => (
  <>
    {page.sources.length > 0 ? (
      <>
        <h2 class="govuk-heading-m">Sources</h2>
        <SourcesList sources={page.sources} />
      </>
    ) : null}
    <ReviewLine reviewed={page.reviewed} reviewBy={page.review_by} />
  </>
);

/** About, privacy, accessibility, who is my landlord; and, in every language, rights in ten lines. */
export const StandingPageView = (props: StandingPageProps): VNode => {
  const { page, changed, snapshot, site, language, english } = props;
  return (
    <>
      <h1 class="govuk-heading-xl">{page.title}</h1>
      <Stale changed={changed} language={language} english={english} />
      <ProseView
        prose={page.prose}
        reader={proseReader({ snapshot, site, sources: page.sources, language })}
      />
      {language === 'en' ? (
        <SourcesOf page={page} />
      ) : (
        <div lang="en" dir="ltr">
          <SourcesOf page={page} />
        </div>
      )}
    </>
  );
};
