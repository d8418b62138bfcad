import type { Feature } from '../feature.ts';
import { elsewhereKind } from './elsewhere-kind.ts';
import { routes } from './routes.ts';
import { searchPath } from './paths.ts';
import { wordsKind } from './words-kind.ts';

export const search: Feature = {
  name: 'search',
  kinds: [wordsKind, elsewhereKind],
  routes,
  fixedAddresses: [searchPath('en')],
};
