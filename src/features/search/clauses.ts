import type { Recognised, Token } from '../words/index.ts';
import type { Read } from './meaning.ts';
import { clauseLength, partsOf } from './parts.ts';

/** Clauses of a question of more than one, for one of them may tell of danger, and what the lists propose in each. */
export const clausesOf = (tokens: readonly Token[], listed: readonly Recognised[]): Read[] => {
  if (tokens.length <= clauseLength) return [];
  return partsOf(tokens.length, clauseLength).map(({ from, to }) => {
    const within = (place: number): boolean => place >= from && place < to;
    return {
      tokens: tokens.slice(from, to),
      listed: listed.filter(({ positions }) => [...positions].every(within)),
    };
  });
};
