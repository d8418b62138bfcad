import type { Feature } from '../feature.ts';
import { homeKind } from './home-kind.ts';
import { pageKind } from './page-kind.ts';
import { homePath, phonePath } from './paths.ts';
import { forms, routes } from './routes.ts';

export const home: Feature = {
  name: 'home',
  kinds: [pageKind, homeKind],
  routes,
  forms,
  fixedAddresses: [homePath('en'), phonePath('en')],
};
