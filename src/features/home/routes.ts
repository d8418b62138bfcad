import { h } from 'preact';
import { galleryBody } from '../../ui/gallery/gallery-page.tsx';
import type { FormRoute, Page, PublicRoute } from '../feature.ts';
import { moduleKind } from '../modules/index.ts';
import { homeKind } from './home-kind.ts';
import { changesSince, pageKind } from './page-kind.ts';
import { HomePage } from './pages/home-page.tsx';
import { StandingPageView } from './pages/standing-page.tsx';
import { ThisPhonePage } from './pages/this-phone-page.tsx';
import { galleryPath, homePath, phonePath } from './paths.ts';
import { robots, siteMap } from './site-map.ts';
import { type StandingPlace, standingPlaces } from './standing-pages.ts';

const home: PublicRoute = {
  path: homePath,
  for: 'everyone',
  inEveryLanguage: true,
  answer({ snapshot, language }) {
    const text = snapshot.find(homeKind, 'home', language);
    if (!text) return { type: 'missing', what: 'The first page has not been written in this language.' };
    const pictures = new Map(
      snapshot.find(homeKind, 'home')?.problems.map(({ guide, picture }) => [guide, picture]),
    );
    const [first] = snapshot
      .list(moduleKind)
      .map(({ item }) => item)
      .sort((a, b) => a.number - b.number);
    return {
      type: 'page',
      page: {
        title: text.title,
        description: text.lead,
        address: homePath(language),
        addressIn: homePath,
        ownSearch: true,
        body: h(HomePage, { snapshot, home: text, pictures, first, language }),
      },
    };
  },
};

const standing = ({ slug, path, menu, inEveryLanguage }: StandingPlace): PublicRoute => ({
  path,
  for: 'everyone',
  ...(inEveryLanguage ? { inEveryLanguage } : {}),
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
        ...(inEveryLanguage ? { addressIn: path } : {}),
        body: h(StandingPageView, {
          page,
          changed: changesSince(page, snapshot.find(pageKind, slug)),
          snapshot,
          site: house.site,
          language,
          english: path('en'),
        }),
      },
    };
  },
});

const phonePage = (cleared: boolean): Page => ({
  title: 'What this phone keeps',
  description: 'See what this site keeps on your device, and clear it.',
  address: phonePath('en'),
  unlisted: cleared,
  // Who comes here to clear something may have to leave at once.
  exit: true,
  body: h(ThisPhonePage, { cleared }),
});

const phone: PublicRoute = {
  path: phonePath,
  for: 'everyone',
  answer: () => ({ type: 'page', page: phonePage(false) }),
};

/** One press clears everything, with script or without. */
const clearPhone: FormRoute = {
  path: phonePath,
  for: 'everyone',
  answer: () => ({ type: 'page', page: phonePage(true), clearsDevice: true }),
};

export const forms: readonly FormRoute[] = [clearPhone];

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
  phone,
  gallery,
  siteMap,
  robots,
];
