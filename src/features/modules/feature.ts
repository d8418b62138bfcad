import type { Feature } from '../feature.ts';
import { mountKeptModules } from './keep/keep-routes.ts';
import { moduleKind } from './kind.ts';
import { trainingPath } from './paths.ts';
import { forms, routes } from './routes.ts';

export const modules: Feature = {
  name: 'modules',
  kinds: [moduleKind],
  routes,
  forms,
  openRoutes: mountKeptModules,
  fixedAddresses: [trainingPath('en')],
};
