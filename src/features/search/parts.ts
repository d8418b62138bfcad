/** So many words of a story are read at once: a sentence or two. */
export const partLength = 20;

/** So many words are listened to at once where danger may be said in between: a clause. */
export const clauseLength = 10;

/** Where a part of a long question begins, and where it has ended. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * Parts of a question that overlap by half, so that whatever stands together is whole in one of them.
 * @param count how many words it has
 * @param length how many words a part has, an even number
 */
export const partsOf = (count: number, length: number): Part[] => {
  const step = length / 2;
  return Array.from({ length: Math.max(1, Math.ceil(count / step) - 1) }, (_, at) => ({
    from: at * step,
    to: Math.min(at * step + length, count),
  }));
};
