import type { LetterDocument } from '../rules/letter-document.ts';

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** What is read as one: "14 November 2026", "October 2026", "LS9 9ZZ", "Flat 7", "2 Low Road", "10 working days". */
const together = [
  new RegExp(String.raw`\b\d{1,2} ${month}(?: \d{4})?\b`, 'gu'),
  new RegExp(String.raw`\b${month} \d{4}\b`, 'gu'),
  /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/gu,
  // A number and the street behind it: "2 Low Road".
  /\b\d{1,4}[A-Za-z]? (?=\p{Lu}\p{Ll})/gu,
  /\b(?:(?:flats?|numbers?|stage) )?\d{1,4} to \d{1,4}\b/giu,
  /\b(?:flat|stage) \d{1,4}\b/giu,
  /\b\d{1,3} (?=working days\b|months?\b|days\b|hours\b)/gu,
];

const unbrokenText = (text: string): string =>
  together.reduce(
    (words, pattern) => words.replace(pattern, (found) => found.replaceAll(' ', '\u00a0')),
    text,
  );

/** A letter as it is set on a page: no line ends within a date, a postcode or behind the number of a home. */
export const unbroken = (letter: LetterDocument): LetterDocument => ({
  ...letter,
  subject: unbrokenText(letter.subject),
  blocks: letter.blocks.map((block) => ({ ...block, text: unbrokenText(block.text) })),
});
