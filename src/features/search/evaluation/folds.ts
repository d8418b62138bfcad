/** Each fifth is kept back once. */
export const folds = 5;

/** What stands together was written together: it is kept back together. */
const together = 10;

/** @param at the place of a sentence in its list */
export const isInFold = (at: number, fold: number): boolean => Math.floor(at / together) % folds === fold;
