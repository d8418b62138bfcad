import type { SentBlock } from './letter-document.ts';

const pointLine = /^\d{1,3}\. /;

/** What stands before each block in plain text: "- " before an item, "2. " before the second point of a list. */
export const marksOf = (blocks: ReadonlyArray<Pick<SentBlock, 'kind'>>): string[] => {
  let number = 0;
  return blocks.map(({ kind }) => {
    number = kind === 'point' ? number + 1 : 0;
    if (kind === 'point') return `${number}. `;
    return kind === 'item' ? '- ' : '';
  });
};

/** A point that stands alone needs no number: it is an item. */
export const withoutLonePoints = (blocks: readonly SentBlock[]): SentBlock[] =>
  blocks.map((block, at) =>
    block.kind === 'point' && blocks[at - 1]?.kind !== 'point' && blocks[at + 1]?.kind !== 'point'
      ? { ...block, kind: 'item' }
      : block,
  );

/**
 * How many points stand at the beginning of some lines of a text: two or more, of which the first is "1. ". The others
 * may have any number, since one may have been taken out by hand.
 */
export const pointsAtStart = (lines: readonly string[]): number => {
  const end = lines.findIndex((line) => !pointLine.test(line));
  const count = end === -1 ? lines.length : end;
  return count > 1 && lines[0]?.startsWith('1. ') ? count : 0;
};

/** A line of a text without the number of its point. */
export const withoutNumber = (line: string): string => line.replace(pointLine, '').trim();
