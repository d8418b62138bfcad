import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { GuideList } from '../../../ui/guide-list/guide-list.tsx';
import type { Language } from '../../../ui/language.ts';
import { ContactEntry, contactKind } from '../../contacts/index.ts';
import { searchPath } from '../../search/paths.ts';
import type { Guide } from '../guide-kind.ts';
import { guidePath, topicPath } from '../paths.ts';
import type { Shelf } from '../shelves.ts';
import type { Topic } from '../topic-kind.ts';

/** Every shelf, with what lies on it. */
export const TopicsPage = ({
  shelves,
  language,
}: {
  shelves: readonly Shelf[];
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
        picture: topic.picture,
        href: topicPath(language, topic.slug),
        summary: topic.everyday,
        note:
          guides.length === 1 ? '1 guide' : guides.length > 0 ? `${guides.length} guides` : 'Being written',
      }))}
    />
  </>
);

/** Who helps with a topic of its own, after those who help with everything. */
const helpers: Readonly<Record<string, readonly string[]>> = {
  'fair-treatment': ['eass'],
  'having-a-say': ['cch', 'tpas', 'nftmo'],
  'taking-control': ['cch', 'tpas', 'nftmo'],
};

/** A shelf without guides: nobody who came here leaves without somebody to ask. */
const NothingYet = ({
  topic,
  snapshot,
  language,
}: {
  topic: Topic;
  snapshot: Snapshot;
  language: Language;
}): VNode => (
  <>
    <p class="govuk-body">
      The guides on this topic are being written. Other guides may help already:{' '}
      <a class="govuk-link" href={searchPath(language)}>
        search in your own words
      </a>
      .
    </p>
    <h2 class="govuk-heading-l" id="who-can-help">
      Who can help until then
    </h2>
    <ul class="fmh-contacts">
      {['shelter', 'citizens-advice', ...(helpers[topic.slug] ?? [])].map((id) =>
        snapshot.find(contactKind, id) ? (
          <li>
            <ContactEntry snapshot={snapshot} id={id} />
          </li>
        ) : null,
      )}
    </ul>
  </>
);

/** One shelf. */
export const TopicPage = ({
  topic,
  guides,
  snapshot,
  language,
}: {
  topic: Topic;
  guides: readonly Guide[];
  snapshot: Snapshot;
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
      <NothingYet topic={topic} snapshot={snapshot} language={language} />
    )}
  </>
);
