import { h } from 'preact';
import type { PublicRoute } from '../../feature.ts';
import { guideKind } from '../guide-kind.ts';
import { EmbeddedGuide } from '../pages/embedded-guide.tsx';
import { WebmastersPage } from '../pages/webmasters-page.tsx';
import { embedPath, webmastersPath } from '../paths.ts';
import { leavesNoTraces } from '../traces.ts';

const embedded: PublicRoute = {
  path: () => embedPath(':guide'),
  for: 'everyone',
  answer({ snapshot, house, words }) {
    const guide = snapshot.find(guideKind, words.guide ?? '');
    if (!guide) return { type: 'missing', what: 'There is no guide with that name.' };
    if (leavesNoTraces(guide, snapshot))
      return {
        type: 'missing',
        what: 'This guide cannot stand inside another site: whoever reads it must be able to leave at once.',
      };
    return {
      type: 'framed',
      title: guide.title,
      body: h(EmbeddedGuide, { guide, snapshot, site: house.site }),
    };
  },
};

const webmasters: PublicRoute = {
  path: webmastersPath,
  for: 'everyone',
  answer({ snapshot, house }) {
    const guides = snapshot
      .list(guideKind)
      .flatMap(({ item }) => (leavesNoTraces(item, snapshot) ? [] : [item]))
      .sort((one, other) => one.title.localeCompare(other.title));
    return {
      type: 'page',
      page: {
        title: 'Put a guide on your website',
        description: 'One line for your page. It keeps itself up to date, and tells nobody who reads it.',
        address: webmastersPath(),
        menu: 'about',
        body: h(WebmastersPage, { guides, publicUrl: house.site.publicUrl }),
      },
    };
  },
};

export const embedRoutes: readonly PublicRoute[] = [embedded, webmasters];
