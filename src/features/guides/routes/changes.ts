import { h } from 'preact';
import type { PublicRoute } from '../../feature.ts';
import { changesFeed } from '../changes/changes-feed.ts';
import { libraryChanges } from '../changes/library-changes.ts';
import { ChangesPage } from '../pages/changes-page.tsx';
import { changesFeedPath, changesPath, topicsPath } from '../paths.ts';

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
  forOthers: true,
  answer: ({ snapshot, house }) => ({
    type: 'text',
    mime: 'application/atom+xml; charset=utf-8',
    body: changesFeed(libraryChanges(snapshot), house.site.publicUrl),
  }),
};

export const changeRoutes: readonly PublicRoute[] = [changes, feed];
