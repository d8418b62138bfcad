import type { Feature } from '../feature.ts';
import { decisionKind } from './decisions/decision-kind.ts';
import { drawingKind } from './drawings/drawing-kind.ts';
import { easyReadKind } from './easy-read/easy-read-kind.ts';
import { glossaryKind } from './glossary/glossary-kind.ts';
import { guideKind } from './guide-kind.ts';
import { changesPath, guidePackPath, topicsPath, webmastersPath } from './paths.ts';
import { routes } from './routes.ts';
import { topicKind } from './topic-kind.ts';
import { usefulRoute } from './useful/useful-route.tsx';

export const guides: Feature = {
  name: 'guides',
  kinds: [topicKind, guideKind, easyReadKind, drawingKind, glossaryKind, decisionKind],
  routes,
  forms: [usefulRoute],
  fixedAddresses: [topicsPath('en'), changesPath('en'), guidePackPath(), webmastersPath()],
};
