import { h } from 'preact';
import { galleryBody } from '../../ui/gallery/gallery-page.tsx';
import type { PublicRoute } from '../feature.ts';
import { moduleKind } from '../modules/index.ts';
import { homeKind } from './home-kind.ts';
import { pageKind } from './page-kind.ts';
import { HomePage } from './pages/home-page.tsx';
import { StandingPageView } from './pages/standing-page.tsx';
import { galleryPath, homePath } from './paths.ts';
import { robots, siteMap } from './site-map.ts';
import { type StandingPlace, standingPlaces } from './standing-pages.ts';

const home: PublicRoute = {
  path: homePath,
  for: 'everyone',
  answer({ snapshot, language }) {
    const text = snapshot.find(homeKind, 'home', language);
    if (!text) return { type: 'missing', what: 'The first page has not been written in this language.' };
    const [first] = snapshot
      .list(moduleKind, language)
      .map(({ item }) => item)
      .sort((a, b) => a.number - b.number);
    return {
      type: 'page',
      page: {
        title: text.title,
        description: text.lead,
        address: homePath(language),
        ownSearch: true,
        body: h(HomePage, { home: text, first, language }),
      },
    };
  },
};

const standing = ({ slug, path, menu }: StandingPlace): PublicRoute => ({
  path,
  for: 'everyone',
  answer({ snapshot, house, language }) {
    const page = snapshot.find(pageKind, slug, language);
    if (!page) return { type: 'missing', what: 'This page has not been written in this language.' };
    return {
      type: 'page',
      page: {
        title: page.title,
        description: page.summary,
        address: path(language),
        ...(menu ? { menu } : {}),
        body: h(StandingPageView, { page, snapshot, site: house.site }),
      },
    };
  },
});

/** Every component with every example: for those who build, and for the accessibility checker. */
const gallery: PublicRoute = {
  path: galleryPath,
  for: 'everyone',
  answer: ({ language }) => ({
    type: 'page',
    page: {
      title: 'Gallery of components',
      description: 'Every component of this site, with examples.',
      address: galleryPath(language),
      unlisted: true,
      body: galleryBody(),
    },
  }),
};

export const routes: readonly PublicRoute[] = [
  home,
  ...standingPlaces.map(standing),
  gallery,
  siteMap,
  robots,
];
