import { parseArgs } from 'node:util';

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
  'film',
  'lighthouse',
] as const;
export type Part = (typeof parts)[number];

export interface Options {
  readonly only: ReadonlySet<Part>;
  /** Loads with 1 and 64 connections beside 16. */
  readonly full: boolean;
}

const isPart = (name: string): name is Part => parts.some((part) => part === name);

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
    const names = values.only?.split(',').map((name) => name.trim()) ?? [...parts];
    const unknown = names.filter((name) => !isPart(name));
    if (unknown.length > 0)
      return `--only has "${unknown.join(', ')}"; it takes ${parts.join(', ')}, with commas between them.`;
    return { only: new Set(names.filter(isPart)), full: values.full ?? false };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `${why} The options are --only=${parts.join(',')} and --full.`;
  }
};
