import { h } from 'preact';
import { z } from 'zod';
import type { PublicRoute } from '../feature.ts';
import { openApiOf } from './openapi.ts';
import { DevelopersPage } from './pages/developers-page.tsx';
import { developersPath, openApiPath } from './paths.ts';

const page: PublicRoute = {
  path: developersPath,
  for: 'everyone',
  answer: ({ house, language }) => ({
    type: 'page',
    page: {
      title: 'For developers',
      description: 'Use the time limits, the dates and the search of this site in your own.',
      address: developersPath(language),
      menu: 'about',
      body: h(DevelopersPage, { operations: house.api, site: house.site }),
    },
  }),
};

const description: PublicRoute = {
  path: openApiPath,
  for: 'everyone',
  api: {
    id: 'describe',
    method: 'get',
    path: openApiPath(),
    summary: 'This description',
    about: 'Everything that programs may ask, as OpenAPI 3.1.',
    answer: z.looseObject({ openapi: z.string() }),
    example: { address: openApiPath() },
  },
  answer: ({ house }) => ({ type: 'json', body: openApiOf(house.api, house.site) }),
};

export const routes: readonly PublicRoute[] = [page, description];
