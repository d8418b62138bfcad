import {
  type Case,
  type Deadline,
  dayNumber,
  dayOf,
  type Evaluation,
  evaluateCase,
  formatDay,
  formatMoment,
  type LawBook,
  type NextStep,
  nextSteps,
  type StrandState,
} from '../../../law/index.ts';

/** A case that was worked out, ordered for a reader. */
export interface WorkedOut {
  readonly told: Case;
  readonly next: readonly NextStep[];
  readonly states: readonly StrandState[];
  readonly leftOut: readonly string[];
  readonly groups: ReadonlyArray<{ readonly title: string; readonly deadlines: readonly Deadline[] }>;
}

/** "Tuesday 16 February 2027", or with the time of day where hours count. */
export const dueWords = (due: NonNullable<Deadline['due']>): string =>
  due instanceof Temporal.Instant ? formatMoment(due) : formatDay(due);

interface GroupOf {
  readonly title: string;
  readonly statuses: readonly Deadline['status'][];
  /** Whether what counts only under a condition belongs here; both do where it is not said. */
  readonly conditional?: boolean;
}

const GROUPS: readonly GroupOf[] = [
  { title: 'Late', statuses: ['missed'], conditional: false },
  { title: 'May be late', statuses: ['missed'], conditional: true },
  { title: 'Still to come', statuses: ['today', 'coming'] },
  { title: 'Done', statuses: ['met', 'met-late'] },
  { title: 'No longer running', statuses: ['moved', 'replaced', 'stopped'] },
  { title: 'Without a date in the law', statuses: ['no-date'] },
  { title: 'Not for your home, or not yet', statuses: ['not-bound', 'not-in-force'] },
];

const belongs = (deadline: Deadline, { statuses, conditional }: GroupOf): boolean =>
  statuses.includes(deadline.status) &&
  (conditional === undefined || conditional === (deadline.condition !== undefined));

const orderOf = ({ due }: Deadline): number => (due === undefined ? 0 : dayNumber(dayOf(due)));

const toGroups = (deadlines: readonly Deadline[]): WorkedOut['groups'] =>
  GROUPS.map((group) => ({
    title: group.title,
    deadlines: deadlines
      .filter((deadline) => belongs(deadline, group))
      .toSorted((one, other) => orderOf(one) - orderOf(other)),
  })).filter((group) => group.deadlines.length > 0);

/** The words of each status, as a reader sees it beside a deadline. */
export const statusWords: Readonly<Record<Deadline['status'], string>> = {
  coming: 'To come',
  today: 'Today',
  missed: 'Late',
  met: 'Done in time',
  'met-late': 'Done late',
  moved: 'Put off',
  replaced: 'Replaced',
  stopped: 'Stopped',
  'no-date': 'No date',
  'not-bound': 'Not for your home',
  'not-in-force': 'Not yet',
};

/** Orders what was worked out for somebody who reads it on a phone: what to do, what is late, what comes. */
export const workedOut = (told: Case, evaluation: Extract<Evaluation, { kind: 'answered' }>): WorkedOut => ({
  told,
  next: nextSteps(evaluation.deadlines, told.today.day),
  states: evaluation.states,
  leftOut: evaluation.leftOut,
  groups: toGroups(evaluation.deadlines),
});

/** Every deadline that still has a day ahead. */
export const deadlinesAhead = ({ groups }: WorkedOut): readonly Deadline[] =>
  groups
    .flatMap(({ deadlines }) => deadlines)
    .filter(({ status, due }) => due !== undefined && (status === 'coming' || status === 'today'));

/** Works a case out for a reader; contradictions were refused by the form before. */
export const workOut = (told: Case, book: LawBook): WorkedOut | undefined => {
  const evaluation = evaluateCase(told, book);
  return evaluation.kind === 'answered' ? workedOut(told, evaluation) : undefined;
};
