const apostrophes = /['’‘`´ʼ]/g;
const word = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in small letters: "Can't — the Boiler!" is cant, the, boiler. */
export const wordsOf = (text: string): string[] =>
  text.normalize('NFKC').toLowerCase().replace(apostrophes, '').match(word) ?? [];
