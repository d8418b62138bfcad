import type { Feature } from '../feature.ts';
import { letterKind } from './letter-kind.ts';
import { own } from './own.ts';
import { lettersPath } from './paths.ts';
import { routes } from './routes.ts';

export const letters: Feature = {
  name: 'letters',
  kinds: [letterKind],
  routes,
  own,
  fixedAddresses: [lettersPath('en')],
};
