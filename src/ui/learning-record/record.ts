import type { Stretch } from '../film-player/watched.ts';
import type { LearningFact } from './facts.ts';

/** The form in which facts are kept on a device, and in which an account takes them over. */
interface LearningRecord {
  readonly v: 1;
  readonly facts: readonly LearningFact[];
}

/** More stretches of one film than this are nobody's watching: the longest are kept. */
const mostIntervals = 1_000;

const isStretch = (value: unknown): value is Stretch =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((second) => Number.isFinite(second)) &&
  value[0] >= 0 &&
  value[1] > value[0];

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** A fact, without what in it makes no sense; nothing where nothing is left. */
const sound = (value: unknown): LearningFact[] => {
  const { step, kind, at, revision, length, intervals } = (value || {}) as Record<string, unknown>;
  if (!isText(step) || !isText(at)) return [];
  if (kind === 'read' || kind === 'done' || kind === 'right') return [{ step, kind, at }];
  if (kind !== 'watched' || !isText(revision) || !Array.isArray(intervals)) return [];
  if (typeof length !== 'number' || !(length > 0) || length === Number.POSITIVE_INFINITY) return [];
  return [{ step, kind, at, revision, length, intervals: intervals.filter(isStretch) }];
};

/**
 * The facts in a text that was kept.
 *
 * @param text nothing, nonsense and what a later version wrote are the same as nothing done
 */
export const readRecord = (text: string | null): readonly LearningFact[] => {
  try {
    const { v, facts } = JSON.parse(text || '') as { v: unknown; facts: unknown[] };
    return v === 1 ? facts.flatMap(sound) : [];
  } catch {
    return [];
  }
};

/** Tenths of a second are exact enough, and short. */
const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;

const written = (fact: LearningFact): LearningFact => {
  if (fact.kind !== 'watched') return fact;
  const longest = [...fact.intervals].sort((one, other) => other[1] - other[0] - (one[1] - one[0]));
  return {
    ...fact,
    length: tenths(fact.length),
    intervals: longest
      .slice(0, mostIntervals)
      .map(([from, to]): Stretch => [tenths(from), tenths(to)])
      .filter(isStretch)
      .sort((one, other) => one[0] - other[0]),
  };
};

/** The text to keep for some facts. */
export const writeRecord = (facts: readonly LearningFact[]): string =>
  JSON.stringify({ v: 1, facts: facts.map(written) } satisfies LearningRecord);
