import type { Feature } from '../feature.ts';
import { guideKind } from './guide-kind.ts';
import { changesPath, topicsPath } from './paths.ts';
import { routes } from './routes.ts';
import { topicKind } from './topic-kind.ts';

export const guides: Feature = {
  name: 'guides',
  kinds: [topicKind, guideKind],
  routes,
  fixedAddresses: [topicsPath('en'), changesPath('en')],
};
