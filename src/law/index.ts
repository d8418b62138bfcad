export { ENGLAND_HOLIDAYS, type HolidayCalendar, UK_HOLIDAYS } from './bank-holidays.ts';
export {
  type Day,
  formatDate,
  formatDay,
  formatMoment,
  isBefore,
  isDayText,
  londonDay,
  parseDay,
} from './day.ts';
export { type Due, type DueOptions, dueFrom } from './due.ts';
export { type LimitFault, limitSetFaults } from './limit-set.ts';
export { type LimitWords, lengthWords, limitWords } from './limit-words.ts';
export {
  BINDS,
  FORCES,
  type TimeLimit,
  type TimeLimitSource,
  type TimeLimitVersion,
  timeLimitFileSchema,
  timeLimitSchema,
  UNITS,
  type Unit,
} from './time-limit.ts';
export { versionAfter, versionOn } from './versions.ts';
export { addWorkingDays, isWorkingDay, OutsideCalendar } from './working-days.ts';
