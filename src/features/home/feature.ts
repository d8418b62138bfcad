import type { Feature } from '../feature.ts';
import { homeKind } from './home-kind.ts';
import { pageKind } from './page-kind.ts';
import { homePath } from './paths.ts';
import { routes } from './routes.ts';

export const home: Feature = {
  name: 'home',
  kinds: [pageKind, homeKind],
  routes,
  fixedAddresses: [homePath('en')],
};
