import { h } from 'preact';
import type { PublicRoute } from '../../feature.ts';
import { guideKind } from '../guide-kind.ts';
import { TopicPage, TopicsPage } from '../pages/topics-page.tsx';
import { topicPath, topicsPath } from '../paths.ts';
import { onShelves } from '../shelves.ts';
import { topicKind } from '../topic-kind.ts';

const topics: PublicRoute = {
  path: topicsPath,
  for: 'everyone',
  answer({ snapshot, language }) {
    const guides = snapshot.list(guideKind, language).map(({ item }) => item);
    const shelves = onShelves(guides, snapshot);
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

export const topicRoutes: readonly PublicRoute[] = [topics, topic];
