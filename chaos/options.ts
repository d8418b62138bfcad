import { parseArgs } from 'node:util';
import { chosenParts } from '../bench/only.ts';

/** What can go wrong here, in the order in which it is tried. */
export const faults = [
  'kills',
  'leaving',
  'publishing',
  'flood',
  'slow',
  'idle',
  'frozen',
  'disk',
  'clock',
  'poison',
  'memory',
  'servers',
] as const;
export type Fault = (typeof faults)[number];

export interface Options {
  readonly only: ReadonlySet<Fault>;
  /** How often a process is killed; the other faults that repeat take a part of it. */
  readonly rounds: number;
  /** How long memory is watched. */
  readonly minutes: number;
  /** Where chance begins: the same number kills the same processes. */
  readonly seed: number;
}

/** In fewer than four minutes the heap is still filling, and memory grows without a fault. */
const usual = { rounds: 12, minutes: 4 };

const wholeNumber = (name: string, text: string | undefined, otherwise: number, most: number): number => {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > most)
    throw new Error(`--${name} is "${text}". It must be a whole number from 1 to ${most}.`);
  return number;
};

/**
 * Reads the command line.
 * @returns the options, or the sentence that says what is wrong
 */
export const readOptions = (args: readonly string[]): Options | string => {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { only: text, rounds: text, minutes: text, seed: text },
    });
    return {
      only: chosenParts(faults, values.only),
      rounds: wholeNumber('rounds', values.rounds, usual.rounds, 1_000),
      minutes: wholeNumber('minutes', values.minutes, usual.minutes, 120),
      seed: wholeNumber('seed', values.seed, Date.now() % 1_000_000, 1_000_000),
    };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} The options are --only, --rounds, --minutes and --seed.`;
  }
};
