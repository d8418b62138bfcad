import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { dangerKind } from '../danger/index.ts';
import type { Guide } from './guide-kind.ts';

/**
 * Whether a guide is read without leaving traces: it says so itself, or a block of danger stands on it whose
 * reader may have to leave at once. Then exit-this-page stands on it, and nothing of it is kept or offered as a file.
 */
export const leavesNoTraces = (
  { exit, danger }: Pick<Guide, 'exit' | 'danger'>,
  snapshot: Pick<Snapshot, 'find'>,
): boolean => exit || danger.some((id) => snapshot.find(dangerKind, id)?.exit === true);
