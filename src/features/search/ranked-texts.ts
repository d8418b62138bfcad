import { BestFirst } from './best-first.ts';
import type { TextCard } from './texts.ts';

export interface Ranked {
  readonly text: TextCard;
  readonly score: number;
  /** How like one of its whole questions the question is, from 0 to 1. */
  readonly likeness: number;
}

/** Texts, best first. Valid until the next question. */
export interface RankedTexts extends Iterable<Ranked> {
  /** The guides of a danger among them, best first: found without putting any other in order. */
  readonly urgent: readonly Ranked[];
}

/** Texts that are in order. */
export const rankedTexts = (texts: Iterable<Ranked>, urgent: readonly Ranked[] = []): RankedTexts => ({
  urgent,
  [Symbol.iterator]: () => texts[Symbol.iterator](),
});

/** What is worth less than this share of the best is hardly ever read. */
const nearTheBest = 0.5;

export interface Judged {
  /** Places of the texts that are worth showing. */
  readonly places: readonly number[];
  /** The guides of a danger among these. */
  readonly urgent: readonly number[];
  /** What each text is worth, by place; of two that are worth the same, the first by name is shown first. */
  readonly values: Float64Array;
  readonly named: Uint32Array;
  readonly likeness: Float64Array;
}

/** Puts texts in order, only as far as they are read. */
export const putInOrder = (texts: readonly TextCard[], judged: Judged): RankedTexts => {
  const { places, urgent, values, named, likeness } = judged;
  const isBefore = (one: number, other: number): boolean => {
    const more = (values[one] ?? 0) - (values[other] ?? 0);
    return more === 0 ? (named[one] ?? 0) < (named[other] ?? 0) : more > 0;
  };
  const rankedAt = (at: number): Ranked => ({
    text: texts[at] as TextCard,
    score: values[at] ?? 0,
    likeness: likeness[at] ?? 0,
  });
  let most = 0;
  for (const at of places) most = Math.max(most, values[at] ?? 0);
  const [near, far]: [number[], number[]] = [[], []];
  for (const at of places) ((values[at] ?? 0) >= most * nearTheBest ? near : far).push(at);
  return rankedTexts(
    new BestFirst(near, isBefore, rankedAt, far),
    urgent.toSorted((one, other) => (isBefore(one, other) ? -1 : 1)).map(rankedAt),
  );
};
