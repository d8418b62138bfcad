import {
  bindingOf,
  type Day,
  dueFrom,
  formatDay,
  isBefore,
  type Landlord,
  type LawBook,
  lengthWords,
  parseDay,
  type TimeLimit,
  type TimeLimitSource,
  type TimeLimitVersion,
  versionOn,
} from '../../../law/index.ts';
import { homeOf } from '../agreements.ts';
import { type Answers, type Entry, entriesOf, textOf } from '../answers.ts';
import { type Letter, type LimitUse, limitName } from '../letter-kind.ts';
import { NOT_SURE } from '../question.ts';
import { countedFrom, firstOf, lastOf } from '../told-day.ts';
import { holds } from './holds.ts';

/** What the rules of the day say of one limit in one letter. */
export interface LimitFact {
  readonly limit: TimeLimit;
  /** Whether it is for this home and this problem; `maybe` where nobody knows yet. */
  readonly stands: 'yes' | 'maybe' | 'no';
  /** "10 working days" */
  readonly length: string;
  /** Its last day, where it has one and its start is known. */
  readonly due?: Day;
  /** "by Thursday 3 December 2026", or "within 24 hours" where hours run; of a month, with the day that it was counted from. */
  readonly by: string;
  /** Its last day lies before the day of the letter. */
  readonly late: boolean;
  readonly source?: TimeLimitSource | undefined;
}

/** Whether a landlord is a council or a housing association. */
export type LandlordType = Landlord;

type Stands = LimitFact['stands'];

const least = (...all: readonly Stands[]): Stands => {
  if (all.includes('no')) return 'no';
  return all.includes('maybe') ? 'maybe' : 'yes';
};

/** The entries of a list, or of a selection: selections of kinds rest on the fields of an entry alone. */
const entriesNamed = ({ selections }: Letter, name: string, answers: Answers): readonly Entry[] => {
  const selection = selections[name];
  return selection
    ? entriesOf(answers[selection.of]).filter((entry) =>
        holds(selection.where, { answers, facts: new Map(), entry }),
      )
    : entriesOf(answers[name]);
};

/** Whether Awaab's Law covers a hazard of one of the kinds that were told. */
const coverage = (
  { hazard, severity }: LimitUse,
  letter: Letter,
  answers: Answers,
  book: LawBook,
  start: Day,
): Stands => {
  if (hazard === undefined) return 'yes';
  const [list = '', field = ''] = hazard.split('.');
  const kinds = entriesNamed(letter, list, answers).flatMap((entry) => entry[field] ?? []);
  const covered = kinds.some((id) => {
    const kind = book.hazards.get(id);
    const from = severity === 'emergency' ? kind?.emergency_from : kind?.significant_from;
    return from !== undefined && !isBefore(start, parseDay(from));
  });
  if (covered) return 'yes';
  return kinds.includes(NOT_SURE) ? 'maybe' : 'no';
};

const lengthOf = ({ length, unit, without_number }: TimeLimitVersion): string =>
  length !== null && unit !== null ? lengthWords(length, unit) : (without_number ?? '');

/** The question in which the agreement is asked has this kind; its answer tells which duties are for the home. */
const agreementOf = (letter: Letter, answers: Answers): string | undefined => {
  const asked = letter.questions.find(({ kind }) => kind === 'agreement');
  return asked && textOf(answers[asked.id]);
};

/** What a limit is judged by beside the answers. */
interface Ground {
  readonly book: LawBook;
  readonly today: Day;
  readonly listed: LandlordType | undefined;
}

/** Whether a limit stood from the first day on that can be meant, as it does from the last. */
const wholeMonth = (
  told: string,
  limit: TimeLimit,
  version: TimeLimitVersion,
  covered: (day: Day) => Stands,
): boolean => {
  const first = firstOf(told);
  return versionOn(limit, first) === version && covered(first) !== 'no';
};

const factOf = (
  use: LimitUse,
  limit: TimeLimit,
  letter: Letter,
  answers: Answers,
  { book, today, listed }: Ground,
): LimitFact => {
  const told = use.from === 'today' ? today.toString() : textOf(answers[use.from]);
  // Counted from a month, nothing is late before it is late from every day of it.
  const start = told === undefined ? undefined : lastOf(told, today);
  const version = versionOn(limit, start ?? today);
  if (!version) return { limit, stands: 'no', length: '', by: '', late: false };
  const length = lengthOf(version);
  const source = version.sources[0];
  const asked = letter.questions.some(({ kind }) => kind === 'agreement');
  const applies = asked ? bindingOf(limit, homeOf(agreementOf(letter, answers), listed)).applies : 'yes';
  const covered = (day: Day): Stands => coverage(use, letter, answers, book, day);
  const stands = least(
    applies === 'if' ? 'maybe' : applies,
    covered(start ?? today),
    start === undefined ? 'no' : 'yes',
    told !== undefined && !wholeMonth(told, limit, version, covered) ? 'maybe' : 'yes',
  );
  const within = `within ${length}`;
  if (!start) return { limit, stands, length, by: within, late: false, source };
  const found = dueFrom(limit, { day: start }, today);
  if (found.kind !== 'day') return { limit, stands, length, by: within, late: false, source };
  const due = found.due;
  const from = told === undefined ? undefined : countedFrom(told, today);
  return {
    limit,
    stands,
    length,
    due,
    by: `by ${formatDay(due)}${from === undefined ? '' : `, ${from}`}`,
    late: isBefore(due, today),
    source,
  };
};

/**
 * What the law of the day says of every limit that a letter uses, for what was answered.
 * @param listed the type of the landlord, where the list of landlords tells it
 */
export const limitFacts = (
  letter: Letter,
  answers: Answers,
  book: LawBook,
  today: Day,
  listed?: LandlordType,
): ReadonlyMap<string, LimitFact> =>
  new Map(
    letter.limits.flatMap((use) => {
      const limit = book.limits.get(use.id);
      return limit
        ? [[limitName(use), factOf(use, limit, letter, answers, { book, today, listed })] as const]
        : [];
    }),
  );
