import type { Feature } from '../feature.ts';
import { hazardKind } from './hazard-kind.ts';
import { limitKind } from './limit-kind.ts';
import { deadlinesPath, lawPath, scenariosPath } from './paths.ts';
import { forms, routes } from './routes.ts';
import { scenarioKind } from './scenarios/scenario-kind.ts';

export const deadlines: Feature = {
  name: 'deadlines',
  kinds: [limitKind, hazardKind, scenarioKind],
  routes,
  forms,
  fixedAddresses: [deadlinesPath('en'), lawPath('en'), scenariosPath('en')],
};
