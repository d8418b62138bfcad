import type { Stretch } from './watched.ts';

/** Everything about films that stands on this device begins with this. */
export const seenPrefix = 'fmh-seen:';

/** One fact about a step that somebody did: lasting names only, so that an account can take it over. */
export interface SeenFact {
  /** The step: a film is one. */
  readonly step: string;
  /** Which making of the film: a film that is made again is another one. */
  readonly revision: string;
  readonly intervals: readonly Stretch[];
  /** The instant at which it was noted, in ISO 8601. */
  readonly at: string;
}

interface SeenRecord {
  readonly v: 1;
  readonly facts: readonly SeenFact[];
}

const isStretch = (value: unknown): value is Stretch =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((second) => Number.isFinite(second) && second >= 0);

/**
 * What this device has noted about a film, of this making alone.
 *
 * @param text what was kept; nothing and nonsense are the same as nothing seen
 */
export const readSeen = (text: string | null, revision: string): readonly Stretch[] => {
  try {
    const { v, facts } = JSON.parse(text ?? '') as SeenRecord;
    if (v !== 1) return [];
    return facts
      .filter((fact) => fact.revision === revision)
      .flatMap(({ intervals }) => intervals.filter(isStretch));
  } catch {
    return [];
  }
};

/** Tenths of a second are exact enough, and short. */
const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;

/** The text to keep for what was seen of a film. */
export const writeSeen = (step: string, revision: string, seen: readonly Stretch[], at: Date): string => {
  const intervals = seen.map(([from, to]): Stretch => [tenths(from), tenths(to)]);
  const record: SeenRecord = { v: 1, facts: [{ step, revision, intervals, at: at.toISOString() }] };
  return JSON.stringify(record);
};
