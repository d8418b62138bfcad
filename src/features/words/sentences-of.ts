/** What stands on either side of these was hardly meant together. A full stop inside "7.30" ends nothing. */
const ends = /[.!?;:…](?=\s|$)|\n/;

/** The sentences of what somebody typed, without the marks that end them. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(ends)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
