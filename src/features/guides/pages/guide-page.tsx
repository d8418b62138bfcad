import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { formatDate, parseDay } from '../../../law/index.ts';
import { Contents } from '../../../ui/contents/contents.tsx';
import { Details } from '../../../ui/details/details.tsx';
import { type Door, Doors } from '../../../ui/doors/doors.tsx';
import type { Language } from '../../../ui/language.ts';
import { plainInline } from '../../../ui/prose/plain-text.ts';
import { ProseView } from '../../../ui/prose/prose-view.tsx';
import { sections } from '../../../ui/prose/walk.ts';
import { ReviewLine, ReviewNotice } from '../../../ui/review-notice/review-notice.tsx';
import { ShareLinks } from '../../../ui/share-links/share-links.tsx';
import { SourcesList } from '../../../ui/sources-list/sources-list.tsx';
import { DangerNow } from '../../danger/index.ts';
import { deadlineSubjectPath } from '../../deadlines/paths.ts';
import type { SiteFacts } from '../../feature.ts';
import { chapterAnchor } from '../../films/paths.ts';
import { modulePath, trainingPath } from '../../modules/paths.ts';
import { audienceWords } from '../audiences.ts';
import { type Guide, guideHeadings } from '../guide-kind.ts';
import { changesPath, guidePath, guidePdfPath } from '../paths.ts';
import { proseReader } from '../reader.tsx';
import { isPastReview } from '../review.ts';
import { leavesNoTraces } from '../traces.ts';

export interface GuidePageProps {
  readonly guide: Guide;
  readonly snapshot: Snapshot;
  readonly site: SiteFacts;
  readonly language: Language;
}

const doorsOf = (guide: Guide, language: Language, idOf: (heading: string | undefined) => string): Door[] => {
  const [, steps, , , help] = guideHeadings;
  const film = guide.modules[0];
  return [
    {
      kind: 'do',
      title: 'Use the words above',
      href: `#${idOf(steps)}`,
      text: 'Copy them, fill the gaps, send them.',
    },
    film
      ? {
          kind: 'learn',
          title: 'Watch this part of the film',
          href: `${modulePath(language, film.module)}#${chapterAnchor(film.chapter)}`,
        }
      : { kind: 'learn', title: 'See the training', href: trainingPath(language) },
    { kind: 'ask', title: 'See who can help', href: `#${idOf(help)}` },
  ];
};

/** A guide as a page: danger first, the answer, the text, the three doors, the sources. */
export const GuidePage = ({ guide, snapshot, site, language }: GuidePageProps): VNode => {
  const exit = leavesNoTraces(guide, snapshot);
  const reader = proseReader({ snapshot, site, sources: guide.sources, exit });
  const firstSection = guide.prose.findIndex((block) => block.type === 'heading');
  const answer = guide.prose.slice(0, firstSection);
  const text = guide.prose.slice(firstSection);
  const contents = sections(guide.prose).map((heading) => ({
    id: heading.id,
    text: plainInline(heading.children),
  }));
  const idOf = (words: string | undefined) => contents.find((entry) => entry.text === words)?.id ?? '';
  return (
    <>
      <h1 class="govuk-heading-xl">{guide.title}</h1>
      {guide.danger.map((id) => (
        <DangerNow snapshot={snapshot} id={id} here={guide.slug} />
      ))}
      <div class="fmh-answer">
        <ProseView prose={answer} reader={reader} />
        <p class="govuk-body">
          <a class="govuk-link" href={`#${idOf(guideHeadings[1])}`}>
            {guideHeadings[1]}
          </a>
        </p>
        {guide.deadlines ? (
          <p class="govuk-body">
            <a class="govuk-link" href={deadlineSubjectPath(language, guide.deadlines)}>
              Work out the dates for your case
            </a>
          </p>
        ) : null}
      </div>
      <p class="govuk-body-s">For {audienceWords(guide.for).toLowerCase()}, in England.</p>
      {isPastReview(guide, snapshot.day) ? <ReviewNotice reviewBy={guide.review_by} /> : null}
      <div class="fmh-beside">
        <Contents entries={contents} />
        <div>
          <ProseView prose={text} reader={reader} />
          <h3 class="govuk-heading-m">Sources</h3>
          <SourcesList sources={guide.sources} />
          <ReviewLine reviewed={guide.reviewed} reviewBy={guide.review_by} />
          <Details summaryText="What has changed in this guide">
            <ul class="govuk-list govuk-list--bullet">
              {guide.changes.map(({ on, reason }) => (
                <li>
                  {formatDate(parseDay(on))}: {reason}
                </li>
              ))}
            </ul>
            <p class="govuk-body">
              <a class="govuk-link" href={changesPath(language)}>
                Changes in all guides
              </a>
            </p>
          </Details>
        </div>
      </div>
      <Doors doors={doorsOf(guide, language, idOf)} />
      {exit ? null : (
        <p class="govuk-body">
          On paper:{' '}
          <a class="govuk-link" href={guidePdfPath(language, guide.slug)}>
            PDF
          </a>
          ,{' '}
          <a class="govuk-link" href={guidePdfPath(language, guide.slug, true)}>
            PDF in large print
          </a>
        </p>
      )}
      {exit ? null : <ShareLinks address={`${site.publicUrl}${guidePath(language, guide.slug)}`} />}
    </>
  );
};
