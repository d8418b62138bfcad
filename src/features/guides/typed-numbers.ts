import { plainInline } from '../../ui/prose/plain-text.ts';
import type { Block } from '../../ui/prose/tree.ts';

const unit = '(?:hours?|hrs?|days?|weeks?|months?|years?)';
const numberOfLaw = new RegExp(`\\b\\d+[ -]?(?:(?:working|business|calendar|clear)[ -])?${unit}\\b`, 'i');

/** Digits as people group them, from 0 or + on; days such as 01-02-2026 are none. */
const groupedDigits = /(?<![\w-])(?!\d{2}([-.])\d{2}\1\d{4})\(?(?:\+|0)\d(?:[ ().-]{0,3}\d){5,14}/g;
const shortNumber = /(?<![\w£.,/-])(?:999|112|111|105|101|116[ -]?123)\b(?![.,]?\d)/;

/** One kind of space and one kind of hyphen, as a reader sees them: line breaks and no-break spaces too. */
const asSeen = (words: string): string =>
  words
    .replaceAll(/[\u00ad\u200b\u2060]/g, '')
    .replaceAll(/[\u2010-\u2013]/g, '-')
    .replaceAll(/\s+/g, ' ');

/** Numbers of the United Kingdom have ten or eleven digits; a few old free ones have eight. */
const isPhone = (text: string): boolean => {
  const digits = text.replaceAll(/\D/g, '').length;
  if (text.startsWith('+')) return digits >= 9;
  return digits >= (/^\(?0(?:800|500|845)/.test(text) ? 8 : 10);
};

/** "10 working days" and the like, where a sentence has it. */
export const findNumberOfLaw = (words: string): string | undefined => numberOfLaw.exec(asSeen(words))?.[0];

/** A telephone number, where a sentence has one. */
export const findPhoneNumber = (words: string): string | undefined => {
  const seen = asSeen(words);
  return (seen.match(groupedDigits) ?? []).find(isPhone) ?? shortNumber.exec(seen)?.[0];
};

/** What stands in one block without the blocks inside it: a sentence, or every cell of a table; lines of the text. */
export const wordsOf = (block: Block): ReadonlyArray<{ readonly words: string; readonly line: number }> => {
  if ('children' in block) return [{ words: plainInline(block.children), line: block.line }];
  if (block.type !== 'table') return [];
  const cells = (row: (typeof block.rows)[number], line: number) =>
    row.map((cell) => ({ words: plainInline(cell), line }));
  // A row is one line, and the line of dashes stands below the head.
  return [
    ...cells(block.head, block.line),
    ...block.rows.flatMap((row, index) => cells(row, block.line + 2 + index)),
  ];
};
