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
  /** Whether only the resident's own days belong here, or only those of others; both do where it is not said. */
  readonly own?: boolean;
}

/** The group of what gives no date for this home, or not on this day. */
export const NOT_HERE = 'Not for your home, or not yet';

const GROUPS: readonly GroupOf[] = [
  { title: 'Late', statuses: ['missed'], conditional: false, own: false },
  { title: 'May be late', statuses: ['missed'], conditional: true, own: false },
  { title: 'Your own days that have passed', statuses: ['missed'], own: true },
  { title: 'Still to come', statuses: ['today', 'coming'] },
  { title: 'Done', statuses: ['met', 'met-late'] },
  { title: 'No longer running', statuses: ['moved', 'replaced', 'stopped'] },
  { title: 'Without a date in the law', statuses: ['no-date'] },
  { title: NOT_HERE, statuses: ['not-bound', 'not-in-force'] },
];

const isOwn = ({ limit }: Deadline): boolean => limit.binds === 'resident';

const belongs = (deadline: Deadline, { statuses, conditional, own }: GroupOf): boolean =>
  statuses.includes(deadline.status) &&
  (conditional === undefined || conditional === (deadline.condition !== undefined)) &&
  (own === undefined || own === isOwn(deadline));

const orderOf = ({ due }: Deadline): number => (due === undefined ? 0 : dayNumber(dayOf(due)));

const toGroups = (deadlines: readonly Deadline[]): WorkedOut['groups'] =>
  GROUPS.map((group) => ({
    title: group.title,
    deadlines: deadlines
      .filter((deadline) => belongs(deadline, group))
      .toSorted((one, other) => orderOf(one) - orderOf(other)),
  })).filter((group) => group.deadlines.length > 0);

const STATUS_WORDS: Readonly<Record<Deadline['status'], string>> = {
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
  'not-in-force': 'No clock yet',
};

/** The status of a deadline in a word or two, as a reader sees it beside it. */
export const statusWords = (deadline: Deadline): string => {
  const { status, condition, due, strand } = deadline;
  if (status === 'missed' && isOwn(deadline)) return 'Day has passed';
  if (status === 'missed' && condition !== undefined) return 'May be late';
  if (status === 'met' && due === undefined) return 'Done';
  if (status === 'not-in-force' && strand !== 'hazard') return 'No date';
  if (status === 'met-late' && isOwn(deadline)) return 'Done after the day';
  return STATUS_WORDS[status];
};

/** Whether nothing that was told gives a date: then the reasons are what there is to read. */
export const onlyReasons = ({ groups }: WorkedOut): boolean =>
  groups.length > 0 && groups.every(({ title }) => title === NOT_HERE);

/** Whether none of it is for this home. */
export const nothingRuns = (worked: WorkedOut): boolean =>
  onlyReasons(worked) &&
  worked.groups.every(({ deadlines }) => deadlines.every(({ status }) => status === 'not-bound'));

/** Whether a danger was noticed of which nobody has been told. */
export const isUnreported = ({ states, told }: WorkedOut): boolean =>
  told.hazard !== undefined &&
  states.some(({ state }) => state === 'problem-noticed') &&
  states.every(({ strand }) => strand === 'hazard');

/** What others did, and did late: it can still be complained about. */
export const doneLate = ({ groups }: WorkedOut): readonly Deadline[] =>
  groups
    .flatMap(({ deadlines }) => deadlines)
    .filter((deadline) => deadline.status === 'met-late' && !deadline.condition && !isOwn(deadline));

/** What hangs beside a deadline in whole sentences: why it stands so, when it counts, for whom. */
export const notesOf = ({ because, condition, version, beyond, due }: Deadline): string[] =>
  [
    because,
    condition,
    due !== undefined && condition === undefined && version?.only_for
      ? `Only for ${version.only_for}.`
      : undefined,
    beyond
      ? `This day is later than the longest usual time, ${formatDay(beyond)}. It needs a good reason: ask for it in writing.`
      : undefined,
  ].filter((note) => note !== undefined);

/** Orders what was worked out for somebody who reads it on a phone: what to do, what is late, what comes. */
export const workedOut = (told: Case, evaluation: Extract<Evaluation, { kind: 'answered' }>): WorkedOut => ({
  told,
  next: nextSteps(evaluation.deadlines, told.today.day),
  states: evaluation.states,
  leftOut: evaluation.leftOut,
  groups: toGroups(evaluation.deadlines),
});

/** Every deadline that belongs in a calendar: its day lies ahead, or it is late for certain and can be chased. */
export const deadlinesToKeep = ({ groups }: WorkedOut): readonly Deadline[] =>
  groups
    .flatMap(({ deadlines }) => deadlines)
    .filter(
      (deadline) =>
        deadline.due !== undefined &&
        (deadline.status === 'coming' ||
          deadline.status === 'today' ||
          (deadline.status === 'missed' && deadline.condition === undefined && !isOwn(deadline))),
    );

/** Works a case out for a reader; contradictions were refused by the form before. */
export const workOut = (told: Case, book: LawBook): WorkedOut | undefined => {
  const evaluation = evaluateCase(told, book);
  return evaluation.kind === 'answered' ? workedOut(told, evaluation) : undefined;
};

/** What would be due if the landlord were told now of a danger that nobody has reported yet. */
export const ifToldNow = (worked: WorkedOut, book: LawBook): readonly Deadline[] => {
  if (!isUnreported(worked)) return [];
  const { told } = worked;
  const then = workOut({ ...told, events: [...told.events, { type: 'reported', at: told.today }] }, book);
  return then
    ? deadlinesToKeep(then).filter(({ strand, limit }) => strand === 'hazard' && limit.binds !== 'resident')
    : [];
};
