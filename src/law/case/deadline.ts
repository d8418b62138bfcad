import type { Day } from '../day.ts';
import type { Step } from '../step.ts';
import type { TimeLimit, TimeLimitVersion } from '../time-limit.ts';
import type { When } from '../when.ts';
import type { Strand } from './vocabulary.ts';

/**
 * How a deadline stands.
 * moved: an extension was told in time, and another deadline or a new date took over · replaced: another
 * limit took its place · stopped: the duty fell away or the clock stands still · no-date: the law gives no
 * number · not-bound: it is not for this home · not-in-force: the rule does not reach this case yet
 */
export const STATUSES = [
  'coming',
  'today',
  'missed',
  'met',
  'met-late',
  'moved',
  'replaced',
  'stopped',
  'no-date',
  'not-bound',
  'not-in-force',
] as const;
export type Status = (typeof STATUSES)[number];

/** What a limit gives in one case. */
export interface Deadline {
  readonly limit: TimeLimit;
  /** The version that counts: what began under an older rule keeps it. Absent where none was in force. */
  readonly version?: TimeLimitVersion;
  readonly strand: Strand;
  /** The event that started the clock, by its place in the list of events as they were told. */
  readonly startedBy: number;
  readonly start: When;
  /** A day, or an instant where hours count. */
  readonly due?: Day | Temporal.Instant;
  /** A stricter reading, to be mentioned and not relied on. */
  readonly earlier?: Day | Temporal.Instant;
  /** The longest usual time, where a later day than that was told. */
  readonly beyond?: Day;
  readonly bound: 'by' | 'not-before';
  readonly status: Status;
  /** Why it stands so, in a whole sentence: what met it, stopped it, replaced it; why it does not bind. */
  readonly because?: string;
  /** It is for this home only if this is so; a whole sentence. */
  readonly condition?: string;
  /** The limit that took over. */
  readonly goesOn?: string;
  /** The words of the law where it gives no number. */
  readonly words?: string;
  readonly certainty: 'A' | 'B' | 'C';
  /** It rests on bank holidays that are expected and not yet published. */
  readonly expected: boolean;
  /** Why this date, step by step. */
  readonly steps: readonly Step[];
}
