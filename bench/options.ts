import { parseArgs } from 'node:util';
import { chosenParts } from './only.ts';

/** What can be measured, in the order in which it is. */
export const parts = [
  'law',
  'search',
  'start',
  'weights',
  'paper',
  'load',
  'wordpress',
  'memory',
  'letters',
  'letter-papers',
  'letter-minutes',
  'film',
  'lighthouse',
] as const;
export type Part = (typeof parts)[number];

export interface Options {
  readonly only: ReadonlySet<Part>;
  /** Loads with 1 and 64 connections beside 16. */
  readonly full: boolean;
}

/**
 * Reads the command line.
 * @returns the options, or the sentence that says what is wrong
 */
export const readOptions = (args: readonly string[]): Options | string => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { only: { type: 'string' }, full: { type: 'boolean' } },
    });
    return { only: chosenParts(parts, values.only), full: values.full ?? false };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `${why} The options are --only=${parts.join(',')} and --full.`;
  }
};
