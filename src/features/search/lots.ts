/** Numbers from 0 up to 1, as if drawn by lot, and the same at every start (a linear congruential generator). */
export const chanceGame = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Puts a list in an order drawn by lot (R. Fisher and F. Yates). */
export const shuffle = (order: number[], lot: () => number): void => {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(lot() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
};
