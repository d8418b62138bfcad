import { chanceGame, hashOf } from '../lots.ts';
import {
  asTypedSet,
  dangerAndCoverSet,
  examinersSet,
  halfOf,
  neverLearnedGuidesSet,
  neverLearnedSet,
  questionSet,
  type SetQuestion,
} from './question-sets.ts';

/** What stands between two troubles that are told in one breath. */
const between = [' and ', ', ', ' also ', ' '];

/** A longer question is hardly told in one breath with another. */
const longest = 16;

const isShort = ({ q }: SetQuestion): boolean => {
  const words = q.split(' ').length;
  return words > 2 && words <= longest;
};

const inOrder = (list: readonly SetQuestion[]): SetQuestion[] =>
  list.toSorted((one, other) => hashOf(one.q) - hashOf(other.q));

/**
 * Two troubles in one breath, made of the sets of which nothing is learned: danger with what a guide answers, before it
 * or behind, and as many of two that guides answer. The same at every call.
 */
export const inOneBreathSet = (): SetQuestion[] => {
  const unseen = [...questionSet(), ...dangerAndCoverSet()].filter(
    (question) => halfOf(question) === 'report',
  );
  const short = inOrder([
    ...unseen,
    ...neverLearnedSet(),
    ...neverLearnedGuidesSet(),
    ...examinersSet(),
  ]).filter(isShort);
  const calm = short.filter(({ want, danger }) => want && danger === undefined);
  const typed = inOrder(asTypedSet().filter(isShort)).filter(({ danger }) => Array.isArray(danger));
  const urgent = [...short.filter(({ danger }) => Array.isArray(danger)), ...typed.slice(0, 1_000)];
  const lot = chanceGame(5);
  const oneOf = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(lot() * list.length)];
    if (item === undefined) throw new Error('There is nothing to choose from.');
    return item;
  };
  const together = (one: SetQuestion): SetQuestion => {
    const other = oneOf(calm);
    const [first, second] = lot() < 0.5 ? [one, other] : [other, one];
    return { q: `${first.q}${oneOf(between)}${second.q}`, style: 'sentence', danger: one.danger };
  };
  return [...urgent.map(together), ...urgent.map(() => together(oneOf(calm)))];
};
