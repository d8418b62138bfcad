/** The hash of nothing. */
const nothing = 0x811c9dc5;

/** The hash of one text followed by another, from the hash of the first: nothing has to be put together. */
export const hashMore = (first: number, text: string): number => {
  let hash = first;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** A 32-bit hash of a text (FNV-1a; G. Fowler, L. Noll and K.-P. Vo). */
export const hashOf = (text: string): number => hashMore(nothing, text);

/** A number of which every bit hangs on every bit of another (the last step of MurmurHash3; A. Appleby). */
const stirred = (number: number): number => {
  let stir = number | 0;
  stir = Math.imul(stir ^ (stir >>> 16), 0x85ebca6b);
  stir = Math.imul(stir ^ (stir >>> 13), 0xc2b2ae35);
  return (stir ^ (stir >>> 16)) >>> 0;
};

/** Numbers from 0 up to 1, as if drawn by lot, and the same at every start (a linear congruential generator). */
export const chanceGame = (seed: number): (() => number) => {
  let state = stirred(seed);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** What tells one lesson from another, from what stands in it: in whatever order, and whatever else is learned. */
export const lessonMark = (owner: number, features: readonly number[]): number => {
  let mark = stirred(owner + 1);
  for (const feature of features) mark = (mark + stirred(feature)) >>> 0;
  return mark;
};

/**
 * In which order lessons are gone through in a round, as if drawn by lot. Each has its place from what stands in it, so
 * that one lesson more or a word changed does not strew all the others anew.
 * @param marks of each lesson; what is said twice stays in the order in which it came
 * @returns the numbers of the lessons
 */
export const orderOf = (marks: Uint32Array, round: number): Uint32Array => {
  const lots = marks.map((mark) => stirred(mark ^ Math.imul(round + 1, 0x9e3779b9)));
  return Uint32Array.from(marks.keys()).sort(
    (one, other) => (lots[one] ?? 0) - (lots[other] ?? 0) || one - other,
  );
};
