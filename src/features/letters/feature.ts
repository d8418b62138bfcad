import type { Feature } from '../feature.ts';
import { letterKind } from './letter-kind.ts';
import { own } from './own.ts';
import { lettersPath, whatIsWrongPath } from './paths.ts';
import { routes } from './routes.ts';
import { lettersTextKind } from './situation-kind.ts';
import { guidanceKind } from './what-is-wrong/guidance-kind.ts';
import { whatIsWrongOwn, whatIsWrongRoute } from './what-is-wrong/own.ts';

export const letters: Feature = {
  name: 'letters',
  kinds: [letterKind, lettersTextKind, guidanceKind],
  routes: [whatIsWrongRoute, ...routes],
  own: [...whatIsWrongOwn, ...own],
  fixedAddresses: [lettersPath('en'), whatIsWrongPath('en')],
};
