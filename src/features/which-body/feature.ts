import type { Feature } from '../feature.ts';
import { whichBodyKind } from './body-kind.ts';
import { whichBodyPath } from './paths.ts';
import { routes } from './routes.ts';

export const whichBody: Feature = {
  name: 'which-body',
  kinds: [whichBodyKind],
  routes,
  fixedAddresses: [whichBodyPath('en')],
};
