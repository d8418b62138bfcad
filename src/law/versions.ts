import { type Day, isBefore, parseDay } from './day.ts';
import type { TimeLimit, TimeLimitVersion } from './time-limit.ts';

/** The first day of a version: `undefined` where it has always been there, `null` where no day is fixed. */
export const startOf = (version: TimeLimitVersion): Day | undefined | null => {
  if (version.in_force_from === 'long-standing') return undefined;
  if (version.in_force_from === 'no-date-yet') return null;
  return parseDay(version.in_force_from);
};

const hasStarted = (version: TimeLimitVersion, day: Day): boolean => {
  const start = startOf(version);
  return start === undefined || (start !== null && !isBefore(day, start));
};

const hasEnded = (version: TimeLimitVersion, day: Day): boolean =>
  version.in_force_until !== undefined && isBefore(parseDay(version.in_force_until), day);

/** The version that applies to what happens on a day, if the rule is in force then. */
export const versionOn = (limit: TimeLimit, day: Day): TimeLimitVersion | undefined =>
  limit.versions.find((version) => hasStarted(version, day) && !hasEnded(version, day));

/** The next version that is not yet in force on a day, if one is known. */
export const versionAfter = (limit: TimeLimit, day: Day): TimeLimitVersion | undefined =>
  limit.versions.find((version) => !hasStarted(version, day));
