import {
  caseSchema,
  countFrom,
  type Day,
  dueFrom,
  evaluateCase,
  type LawBook,
  momentText,
  parseDay,
  readWhen,
} from '../../../law/index.ts';
import type { CaseScenario, CountRow, LimitRow, Scenario } from './scenario.ts';

/** What this copy answers, beside what was expected. */
export interface Outcome {
  readonly agrees: boolean;
  /** What was found, in the words of the tables; for a case one for each expectation. */
  readonly found: readonly string[];
}

const NO_DATE = 'no date';
const REFUSED = 'refused';

/** "2026-02-11 09:15" on the clocks of London. */
const shown = (due: Day | Temporal.Instant | undefined): string => {
  if (due === undefined) return NO_DATE;
  return due instanceof Temporal.Instant ? momentText(due).slice(0, 16).replace('T', ' ') : due.toString();
};

const runLimit = (row: LimitRow, book: LawBook, today: Day): Outcome => {
  const limit = book.limits.get(row.limit);
  if (!limit) return { agrees: false, found: ['no such limit'] };
  const start = readWhen(row.starts.replace(' ', 'T'));
  const due = dueFrom(
    limit,
    start,
    today,
    row.extendedBy === undefined ? {} : { extendedBy: row.extendedBy },
  );
  if (due.kind === 'refused') return { agrees: row.due === REFUSED, found: [REFUSED] };
  if (due.kind === 'no-number') return { agrees: row.due === NO_DATE, found: [NO_DATE] };
  const parts = [shown(due.due)];
  if (row.earlier && due.kind === 'day') parts.push(`earlier ${shown(due.earlier)}`);
  if (due.bound === 'not-before') parts.push('not before');
  if (due.expected) parts.push('expected');
  const agrees =
    shown(due.due) === row.due &&
    (row.earlier === undefined || (due.kind === 'day' && shown(due.earlier) === row.earlier)) &&
    row.notBefore === (due.bound === 'not-before') &&
    row.expected === due.expected;
  return { agrees, found: [parts.join('; ')] };
};

const runCount = (row: CountRow): Outcome => {
  const { last } = countFrom(parseDay(row.from), row);
  return { agrees: last.toString() === row.ends, found: [last.toString()] };
};

const NOT_LISTED = 'not-listed';

const runCase = ({ told, expected }: CaseScenario, book: LawBook): Outcome => {
  const evaluation = evaluateCase(caseSchema.parse(told), book);
  if (evaluation.kind === 'refused')
    return { agrees: false, found: evaluation.contradictions.map(({ sentence }) => sentence) };
  const left = [...evaluation.deadlines];
  const found: string[] = [];
  let agrees = true;
  for (const { limit, due, status } of expected) {
    const same = left.filter((deadline) => deadline.limit.id === limit);
    const fits = same.find((deadline) => shown(deadline.due) === due && deadline.status === status);
    const nearest = fits ?? same[0];
    if (nearest) left.splice(left.indexOf(nearest), 1);
    if (status === NOT_LISTED ? nearest !== undefined : !fits) agrees = false;
    found.push(nearest ? `${shown(nearest.due)} ${nearest.status}` : `${NO_DATE} ${NOT_LISTED}`);
  }
  return { agrees, found };
};

/** Puts a scenario to the law of this copy. `today` only matters to single limits, and changes no date. */
export const runScenario = (scenario: Scenario, book: LawBook, today: Day): Outcome => {
  if (scenario.kind === 'limit') return runLimit(scenario, book, today);
  return scenario.kind === 'count' ? runCount(scenario) : runCase(scenario, book);
};
