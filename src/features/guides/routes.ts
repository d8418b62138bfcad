import { h } from 'preact';
import { z } from 'zod';
import type { PublicRoute } from '../feature.ts';
import { apiRoutes } from './api.ts';
import { changesFeed } from './changes/changes-feed.ts';
import { libraryChanges } from './changes/library-changes.ts';
import { guideKind } from './guide-kind.ts';
import { ChangesPage } from './pages/changes-page.tsx';
import { GuidePage } from './pages/guide-page.tsx';
import { TopicPage, TopicsPage } from './pages/topics-page.tsx';
import { changesFeedPath, changesPath, guidePath, guidePdfPath, topicPath, topicsPath } from './paths.ts';
import { printGuide } from './print/print-guide.ts';
import { topicKind } from './topic-kind.ts';
import { leavesNoTraces } from './traces.ts';

const topics: PublicRoute = {
  path: topicsPath,
  for: 'everyone',
  answer({ snapshot, language }) {
    const guides = snapshot.list(guideKind, language).map(({ item }) => item);
    const shelves = snapshot.list(topicKind).map(({ item: topic }) => ({
      topic,
      guides: guides.filter((guide) => guide.topic === topic.slug),
    }));
    return {
      type: 'page',
      page: {
        title: 'Find help',
        description: 'Every topic: repairs, damp, safety, complaints, neighbours, your tenancy and more.',
        address: topicsPath(language),
        menu: 'help',
        body: h(TopicsPage, { shelves, language }),
      },
    };
  },
};

const topic: PublicRoute = {
  path: (language) => topicPath(language, ':topic'),
  for: 'everyone',
  answer({ snapshot, language, words }) {
    const found = snapshot.find(topicKind, words.topic ?? '');
    if (!found) return { type: 'missing', what: 'There is no topic with that name.' };
    const guides = snapshot
      .list(guideKind, language)
      .map(({ item }) => item)
      .filter((guide) => guide.topic === found.slug);
    return {
      type: 'page',
      page: {
        title: found.title,
        description: found.summary,
        address: topicPath(language, found.slug),
        menu: 'help',
        trail: [{ text: 'Find help', href: topicsPath(language) }],
        body: h(TopicPage, { topic: found, guides, snapshot, language }),
      },
    };
  },
};

const guide: PublicRoute = {
  path: (language) => guidePath(language, ':guide'),
  for: 'everyone',
  answer({ snapshot, house, language, words }) {
    const found = snapshot.find(guideKind, words.guide ?? '', language);
    if (!found) return { type: 'missing', what: 'There is no guide with that name.' };
    const shelf = snapshot.find(topicKind, found.topic);
    return {
      type: 'page',
      page: {
        title: found.title,
        description: found.summary,
        address: guidePath(language, found.slug),
        menu: 'help',
        exit: leavesNoTraces(found, snapshot),
        trail: [
          { text: 'Find help', href: topicsPath(language) },
          ...(shelf ? [{ text: shelf.title, href: topicPath(language, shelf.slug) }] : []),
        ],
        body: h(GuidePage, { guide: found, snapshot, site: house.site, language }),
      },
    };
  },
};

const printQuery = z.object({
  print: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z.enum(['large']).optional().catch(undefined),
  ),
});

const pdf: PublicRoute = {
  path: (language) => guidePdfPath(language, ':guide'),
  for: 'everyone',
  query: printQuery,
  async answer({ snapshot, house, language, words, query }) {
    const found = snapshot.find(guideKind, words.guide ?? '', language);
    if (!found) return { type: 'missing', what: 'There is no guide with that name.' };
    if (leavesNoTraces(found, snapshot))
      return {
        type: 'missing',
        what: 'This guide is not offered as a file: a file stays on the phone, where somebody else may find it.',
      };
    const size = printQuery.parse(query).print ?? 'usual';
    return {
      type: 'file',
      mime: 'application/pdf',
      name: `${found.slug}${size === 'large' ? '-large-print' : ''}.pdf`,
      body: await printGuide({
        guide: found,
        snapshot,
        site: house.site,
        size,
        address: `${house.site.publicUrl}${guidePath(language, found.slug)}`,
      }),
    };
  },
};

const changes: PublicRoute = {
  path: changesPath,
  for: 'everyone',
  answer({ snapshot, language }) {
    return {
      type: 'page',
      page: {
        title: 'What has changed in the guides',
        description: 'Which guide has changed, when, and why.',
        address: changesPath(language),
        menu: 'help',
        trail: [{ text: 'Find help', href: topicsPath(language) }],
        body: h(ChangesPage, { changes: libraryChanges(snapshot), language }),
      },
    };
  },
};

const feed: PublicRoute = {
  path: changesFeedPath,
  for: 'everyone',
  answer: ({ snapshot, house }) => ({
    type: 'text',
    mime: 'application/atom+xml; charset=utf-8',
    body: changesFeed(libraryChanges(snapshot), house.site.publicUrl),
  }),
};

export const routes: readonly PublicRoute[] = [topics, topic, changes, feed, pdf, guide, ...apiRoutes];
