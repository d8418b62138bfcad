import { parseArgs } from 'node:util';
import { chosenParts } from '../bench/only.ts';

export const parts = ['doors', 'wire', 'nginx', 'caddy'] as const;
export type Part = (typeof parts)[number];

export interface Options {
  readonly only: ReadonlySet<Part>;
  /** How many questions the fuzzing asks. */
  readonly runs: number;
  /** Asks the same questions as the run that printed it. */
  readonly seed: number | undefined;
}

/**
 * Reads the command line.
 * @returns the options, or the sentence that says what is wrong
 */
export const readOptions = (args: readonly string[]): Options | string => {
  const known = `The options are --only=${parts.join(',')}, --runs=5000 and --seed=<number>.`;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { only: { type: 'string' }, runs: { type: 'string' }, seed: { type: 'string' } },
    });
    const runs = Number(values.runs ?? 5_000);
    const seed = values.seed === undefined ? undefined : Number(values.seed);
    if (!Number.isSafeInteger(runs) || runs < 1)
      return `--runs is "${values.runs}"; it takes a whole number. ${known}`;
    if (seed !== undefined && !Number.isSafeInteger(seed))
      return `--seed is "${values.seed}"; it takes a whole number. ${known}`;
    return { only: chosenParts(parts, values.only), runs, seed };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} ${known}`;
  }
};
