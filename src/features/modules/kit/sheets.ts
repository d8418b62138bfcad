import { plainInline } from '../../../ui/prose/plain-text.ts';
import type { Block, Inline } from '../../../ui/prose/tree.ts';

export type Table = Extract<Block, { type: 'table' }>;
type Cell = readonly Inline[];

const isBlank = (cell: Cell): boolean => plainInline(cell).trim() === '';

/** A table with something left out is a sheet to fill in. */
export const isSheet = (block: Block): block is Table =>
  block.type === 'table' && (block.rows.length === 0 || block.rows.some((row) => row.some(isBlank)));

/** The rows of a sheet that have words in them, before and after those that are left to write in. */
export const printedRows = ({ rows }: Table): Record<'above' | 'below', ReadonlyArray<readonly Cell[]>> => {
  const isEmpty = (row: readonly Cell[]): boolean => row.every(isBlank);
  const first = rows.findIndex(isEmpty);
  const above = first < 0 ? rows : rows.slice(0, first);
  return { above, below: rows.slice(above.length).filter((row) => !isEmpty(row)) };
};

/** Whether it goes on for as long as there is paper: a row is left empty, or there is one at most. */
export const goesOn = ({ rows }: Table): boolean =>
  rows.length <= 1 || rows.some((row) => row.every(isBlank));

/** Heads under which a day, a name or a number is written. */
const shortHead =
  /^(day|date|when|by when|done|done on|home|flat|how often|who|cost|price|paid|points|score|number|no\.|now|then|in 100|in|out|came|promised|alike\?|read back\?|all|last year|this year|same\?|left out|harm)$|\b(day|number|weeks|homes|check|score|complaints|money|before|out of)\b/i;

/** How wide a column has to be beside its neighbours: 1 for a day or a number, 2 for a sentence. */
const needOf = (head: string, words: readonly string[]): number => {
  const longest = Math.max(0, ...words.map((word) => word.length));
  if (longest > 0) return Math.min(2, Math.max(1, longest / 20));
  return shortHead.test(head.trim()) ? 1 : 2;
};

/** How wide each column of a sheet has to be beside the others, by what is written in it. */
export const columnNeeds = ({ head, rows }: Pick<Table, 'head' | 'rows'>): number[] =>
  head.map((cell, at) =>
    needOf(
      plainInline(cell),
      rows.map((row) => plainInline(row[at] ?? []).trim()),
    ),
  );

/** More columns than an upright page of this size of print (points) takes. */
export const needsLandscape = ({ head }: Pick<Table, 'head'>, size: number): boolean =>
  head.length > (size > 14 ? 3 : 5);

/** A table of many columns with sentences in them: it gets a page of its own. */
export const isWide = (block: Block): block is Table =>
  block.type === 'table' &&
  block.head.length > 5 &&
  block.rows.some((row) => row.some((cell) => plainInline(cell).length > 40));
