import type { Feature } from '../feature.ts';
import { developersPath } from './paths.ts';
import { routes } from './routes.ts';

export const developers: Feature = {
  name: 'developers',
  routes,
  fixedAddresses: [developersPath('en')],
};
