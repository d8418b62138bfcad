const apostrophes = /['’‘`´ʼ]/g;
const word = /[\p{L}\p{M}\p{N}]+/gu;

/** One word as it is already: most of what lists are read from. */
const plain = /^[a-z\d]+$/;

/** The words of a text in small letters: "Can't — the Boiler!" is cant, the, boiler. */
export const wordsOf = (text: string): string[] =>
  plain.test(text)
    ? [text]
    : (text.normalize('NFKC').toLowerCase().replace(apostrophes, '').match(word) ?? []);
