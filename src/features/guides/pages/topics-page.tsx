import type { VNode } from 'preact';
import { GuideList } from '../../../ui/guide-list/guide-list.tsx';
import type { Language } from '../../../ui/language.ts';
import type { Guide } from '../guide-kind.ts';
import { guidePath, topicPath } from '../paths.ts';
import type { Topic } from '../topic-kind.ts';

/** Every shelf, with what lies on it. */
export const TopicsPage = ({
  shelves,
  language,
}: {
  shelves: ReadonlyArray<{ topic: Topic; guides: readonly Guide[] }>;
  language: Language;
}): VNode => (
  <>
    <h1 class="govuk-heading-xl">Find help</h1>
    <p class="govuk-body-l">Choose the topic that is nearest to your problem.</p>
    <GuideList
      wide
      headings={2}
      items={shelves.map(({ topic, guides }) => ({
        title: topic.title,
        href: topicPath(language, topic.slug),
        summary: topic.everyday,
        note:
          guides.length === 1 ? '1 guide' : guides.length > 0 ? `${guides.length} guides` : 'Being written',
      }))}
    />
  </>
);

/** One shelf. */
export const TopicPage = ({
  topic,
  guides,
  language,
}: {
  topic: Topic;
  guides: readonly Guide[];
  language: Language;
}): VNode => (
  <>
    <h1 class="govuk-heading-xl">{topic.title}</h1>
    <p class="govuk-body-l">{topic.summary}</p>
    {guides.length > 0 ? (
      <GuideList
        headings={2}
        items={guides.map((guide) => ({
          href: guidePath(language, guide.slug),
          title: guide.title,
          summary: guide.summary,
        }))}
      />
    ) : (
      <p class="govuk-body">
        The guides on this topic are being written. Until then,{' '}
        <a class="govuk-link" href="/search">
          search in your own words
        </a>
        , or ask one of those who can help: every guide ends with them.
      </p>
    )}
  </>
);
