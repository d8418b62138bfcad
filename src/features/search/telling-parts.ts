import type { Token } from '../words/index.ts';
import { partLength, partsOf } from './parts.ts';

/** So many parts are enough: a question that is not longer than they are is taken as it is. */
const most = 3;

/**
 * What tells most of a long question, in its own order. Who tells a whole story asks somewhere in it, and the rest of it
 * has words that lead anywhere: the family, the weather, the queue on the phone.
 * @param howTelling how much some words that stand together tell, from 0 to 1
 */
export const tellingParts = (
  tokens: readonly Token[],
  howTelling: (part: readonly Token[]) => number,
): readonly Token[] => {
  if (tokens.length <= most * partLength) return tokens;
  const kept = partsOf(tokens.length, partLength)
    .map((part) => ({ ...part, telling: howTelling(tokens.slice(part.from, part.to)) }))
    .toSorted((one, other) => other.telling - one.telling)
    .slice(0, most);
  return tokens.filter((_, at) => kept.some(({ from, to }) => from <= at && at < to));
};
