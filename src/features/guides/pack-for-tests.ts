import { ownPack } from '../../adapters/content/snapshot-for-tests.ts';
import { contactKind } from '../contacts/index.ts';
import { dangerKind } from '../danger/index.ts';
import { limitKind } from '../deadlines/index.ts';
import { decisionKind } from './decisions/decision-kind.ts';
import { drawingKind } from './drawings/drawing-kind.ts';
import { easyReadKind } from './easy-read/easy-read-kind.ts';
import { glossaryKind } from './glossary/glossary-kind.ts';
import { guideKind } from './guide-kind.ts';
import { topicKind } from './topic-kind.ts';

/** The programme's own pack as the guides see it on a day (`YYYY-MM-DD`). */
export const packSnapshot = ownPack([
  topicKind,
  contactKind,
  dangerKind,
  limitKind,
  guideKind,
  easyReadKind,
  drawingKind,
  glossaryKind,
  decisionKind,
]);
