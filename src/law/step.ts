import type { Day } from './day.ts';

/** The two calendars of working days. */
export type Place = 'england' | 'united-kingdom';

/**
 * What a step does to the day that the one before it reached. Anybody can follow the changes with a
 * calendar in hand and must come to the same date.
 */
export type Change =
  | { readonly to: 'start'; readonly day: Day; readonly instant?: Temporal.Instant }
  | { readonly to: 'fixed-day'; readonly day: Day }
  | { readonly to: 'hours-later'; readonly count: number }
  | { readonly to: 'days-later'; readonly count: number }
  | { readonly to: 'months-later'; readonly count: number }
  | { readonly to: 'working-days-later'; readonly count: number; readonly place: Place }
  | { readonly to: 'working-days-back'; readonly count: number; readonly place: Place }
  | { readonly to: 'next-working-day-unless-one'; readonly place: Place };

/** One step of why a date is this date: a whole sentence, and what it does. */
export interface Step {
  readonly words: string;
  readonly change?: Change;
}
