import type { Feature } from '../feature.ts';
import { dangerKind } from './kind.ts';
import { dangerListPath } from './paths.ts';
import { routes } from './routes.ts';
import { dangerTranslationKind } from './translation-kind.ts';

export const danger: Feature = {
  name: 'danger',
  kinds: [dangerKind, dangerTranslationKind],
  routes,
  fixedAddresses: [dangerListPath('en')],
};
