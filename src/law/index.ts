export { ENGLAND_HOLIDAYS, type HolidayCalendar, UK_HOLIDAYS } from './bank-holidays.ts';
export {
  type CaseAnswer,
  caseAnswer,
  caseAnswerSchema,
  type DeadlineAnswer,
  deadlineAnswerSchema,
} from './case/answer.ts';
export { bindingOf, TENURE_WORDS } from './case/binding.ts';
export { dayOf } from './case/compare.ts';
export { type Contradiction, contradictionsOf } from './case/contradictions.ts';
export { type Deadline, STATUSES, type Status } from './case/deadline.ts';
export { type Evaluation, evaluateCase } from './case/evaluate.ts';
export {
  type Case,
  type CaseEvent,
  type CaseInput,
  caseEventSchema,
  caseSchema,
  caseText,
  FINDINGS,
  NEEDS,
  SEVERITIES,
} from './case/event.ts';
export { type HazardKind, hazardKindFileSchema, hazardKindSchema } from './case/hazard-kind.ts';
export { type LateGroup, lateGroups } from './case/late.ts';
export { type LawBook, openLawBook } from './case/law-book.ts';
export {
  type NextStep,
  nextSteps,
  type StrandState,
  statesOf,
  wordsToSend,
} from './case/next.ts';
export {
  EVENT_TYPE_NAMES,
  EVENT_TYPES,
  EVENT_TYPES_VERSION,
  type EventType,
  LANDLORDS,
  type Landlord,
  REPAIRS,
  type Repair,
  STRANDS,
  type Strand,
  TENURES,
  type Tenure,
} from './case/vocabulary.ts';
export { type Counted, countFrom } from './count.ts';
export {
  type Day,
  dayAt,
  dayNumber,
  formatDate,
  formatDay,
  formatMoment,
  formatMonth,
  isBefore,
  isDayText,
  londonDay,
  parseDay,
} from './day.ts';
export { COURT_WARNING, type Due, type DueOptions, dueFrom, notInForce } from './due.ts';
export { type LimitFault, limitSetFaults } from './limit-set.ts';
export { type LimitWords, lengthWords, limitWords } from './limit-words.ts';
export type { Change, Step } from './step.ts';
export {
  BINDS,
  COUNTING,
  type Counting,
  certaintyOf,
  FORCES,
  sourceSchema,
  type TimeLimit,
  type TimeLimitSource,
  type TimeLimitVersion,
  timeLimitFileSchema,
  timeLimitSchema,
  UNITS,
  type Unit,
} from './time-limit.ts';
export { startOf, versionAfter, versionOn } from './versions.ts';
export { endOfDay, momentText, readWhen, UnreadableTime, type When, whenText } from './when.ts';
export { addWorkingDays, isWorkingDay, OutsideCalendar } from './working-days.ts';
