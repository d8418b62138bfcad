import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { modulePath } from '../modules/paths.ts';
import type { Guide } from './guide-kind.ts';

/** The part of the training that teaches what a guide answers: the first whose module is open. */
export const openChapter = (guide: Guide, snapshot: Snapshot): Guide['modules'][number] | undefined =>
  guide.modules.find(({ module }) => !snapshot.closedAt(modulePath('en', module)));
