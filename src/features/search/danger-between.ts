import type { Danger } from '../danger/index.ts';
import type { Discerned } from './discern.ts';

/** Nothing of what stands between is a word of the question. */
const nowhere: ReadonlySet<number> = new Set();

/**
 * What was seen in a question, and the danger that is told between its beginning and its end, where it is too long to be
 * read whole.
 * @param between pieces of it: see `Question`
 * @param find the danger that the lists propose in a piece
 */
export const withDangerBetween = (
  seen: readonly Discerned<Danger>[],
  between: readonly string[],
  find: (piece: string) => readonly Discerned<Danger>[],
): Array<Discerned<Danger>> => {
  const all = new Map(seen.map((one) => [one.id, one]));
  for (const piece of between)
    for (const one of find(piece)) if (!all.has(one.id)) all.set(one.id, { ...one, positions: nowhere });
  return [...all.values()];
};
