import type { Feature } from '../feature.ts';
import { elsewhereKind, otherHomes } from './elsewhere-kind.ts';
import { contactKind } from './kind.ts';
import { elsewherePath } from './paths.ts';
import { routes } from './routes.ts';

export const contacts: Feature = {
  name: 'contacts',
  kinds: [contactKind, elsewhereKind],
  routes,
  fixedAddresses: otherHomes.map(elsewherePath),
};
