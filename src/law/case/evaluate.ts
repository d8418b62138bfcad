import { dayNumber, formatDate, formatDay, isBefore, parseDay } from '../day.ts';
import { certaintyOf } from '../time-limit.ts';
import { OutsideCalendar } from '../working-days.ts';
import { bindingOf } from './binding.ts';
import { clockEnd, type DatedEnd, earlierEnd, type Running, type RunningEnd } from './clock-end.ts';
import { ruleOf, startsOf } from './clock-start.ts';
import { dayOf, isAfter } from './compare.ts';
import { compensation } from './compensation.ts';
import { type Contradiction, contradictionsOf } from './contradictions.ts';
import type { Deadline } from './deadline.ts';
import type { Case, CaseEvent } from './event.ts';
import { type Hearing, hear } from './hearing.ts';
import type { ClockedLimit, LawBook } from './law-book.ts';
import { inOrder, type Mark } from './mark.ts';
import { type StrandState, statesOf } from './next.ts';
import { type Standing, standingOf } from './standing.ts';
import { EVENT_TYPES, type EventType } from './vocabulary.ts';

/** A case that was worked out, or the sentences that say why it could not be. */
export type Evaluation =
  | {
      readonly kind: 'answered';
      readonly deadlines: readonly Deadline[];
      /** Where each strand has got to. */
      readonly states: readonly StrandState[];
      /** Events that lie after the day of the question, as sentences. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'refused'; readonly contradictions: readonly Contradiction[] };

/** What people plan: its day may lie ahead. */
const PLANNED: ReadonlySet<EventType> = new Set(['tenancy-ended']);

/** Since when the law covers a kind of hazard, and what to do until then. */
const coverageSentence = ({ told, book }: Hearing, isEmergency: boolean, phase: Mark['phase']): string => {
  const kind = book.hazards.get(told.hazard?.kind ?? '');
  const name = `${kind ? `“${kind.title}”` : 'this kind of hazard'}${isEmergency ? ' in an emergency' : ' that is no emergency'}`;
  const from = isEmergency ? kind?.emergency_from : kind?.significant_from;
  if (!from)
    return kind && !kind.emergency_from
      ? `Awaab's Law does not cover “${kind.title}”. Report it all the same: other duties may apply.`
      : `No day is fixed yet from which Awaab's Law covers ${name}. Report it today all the same. An emergency of this kind counts now.`;
  const day = parseDay(from);
  const again = isBefore(told.today.day, day)
    ? 'Report it again on or after that day'
    : 'Report it again now';
  const isCertain = isEmergency || !phase || certaintyOf(phase.versions.at(-1)) !== 'C';
  const covers = isCertain
    ? `Awaab's Law covers ${name} from ${formatDate(day)}.`
    : `The government has said that Awaab's Law is to cover ${name} from ${formatDate(day)}. Check that before you rely on it.`;
  return `${covers} Report it today all the same, and never wait: your landlord has other duties now, and danger counts today. ${again}, in writing: a report before that day starts no clock that is certain.`;
};

const base = (limit: ClockedLimit, start: Mark, { told }: Hearing) =>
  ({
    limit,
    strand: limit.clock.strand,
    startedBy: told.events.indexOf(start.event),
    start: start.when,
    bound: 'by',
    expected: false,
    steps: [],
  }) as const;

/** Deadlines that are listed with the reason why they have no date: not for this home, or not in force. */
const withoutClock = (limit: ClockedLimit, start: Mark, hearing: Hearing): Deadline | undefined => {
  const binding = bindingOf(limit, hearing.told);
  const { certainty } = limit.versions.at(-1) ?? { certainty: 'C' };
  if (binding.applies === 'no')
    return { ...base(limit, start, hearing), status: 'not-bound', because: binding.reason, certainty };
  if (start.name === 'hazard-known-too-early' || start.name === 'emergency-known-too-early')
    return {
      ...base(limit, start, hearing),
      status: 'not-in-force',
      because: coverageSentence(hearing, start.name === 'emergency-known-too-early', start.phase),
      certainty: start.phase ? certaintyOf(start.phase.versions.at(-1)) : certainty,
    };
  return undefined;
};

const endOrRefusal = (running: Running): RunningEnd | undefined => {
  try {
    return clockEnd(running);
  } catch (error) {
    if (error instanceof OutsideCalendar) return { end: { kind: 'refused', reason: error.message } };
    throw error;
  }
};

const conditionSentence = (start: Mark, ...reasons: readonly (string | undefined)[]): string | undefined => {
  const parts = [
    ...reasons.filter((reason) => reason !== undefined),
    ...(start.condition ? [`This counts only if ${start.condition}.`] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : undefined;
};

const notYet = (limit: ClockedLimit, start: Mark, hearing: Hearing, because: string): Deadline => ({
  ...base(limit, start, hearing),
  status: 'not-in-force',
  because,
  certainty: certaintyOf(limit.versions.at(-1)),
});

/** A stricter reading is told only where it is one: a day that somebody named may lie before it. */
const liesEarlier = (one: NonNullable<Deadline['due']>, other: NonNullable<Deadline['due']>): boolean =>
  one instanceof Temporal.Instant && other instanceof Temporal.Instant
    ? Temporal.Instant.compare(one, other) < 0
    : dayNumber(dayOf(one)) < dayNumber(dayOf(other));

const earlierOf = (end: DatedEnd): Deadline['earlier'] => (end.kind === 'day' ? end.earlier : undefined);

/** The deadlines that one start of a clock gives: one, two where an extension moved it, none where it does not run. */
const deadlinesOf = (
  limit: ClockedLimit,
  start: Mark,
  hearing: Hearing,
  done: readonly Deadline[],
): readonly Deadline[] => {
  const without = withoutClock(limit, start, hearing);
  if (without) return [without];
  const rule = ruleOf(limit, start, hearing);
  if (!rule.version) return [notYet(limit, start, hearing, rule.because)];
  const { version } = rule;
  const running = { limit, version, start, hearing, done };
  const found = endOrRefusal(running);
  if (!found) return [];
  const binding = bindingOf(limit, hearing.told);
  const condition = conditionSentence(
    start,
    binding.applies === 'if' ? binding.reason : undefined,
    rule.condition,
  );
  const shared = {
    ...base(limit, start, hearing),
    version,
    certainty: certaintyOf(version, start.phase?.versions.at(-1)),
    ...(condition ? { condition } : {}),
  };
  const { end } = found;
  if (end.kind === 'refused')
    return [{ ...shared, status: 'no-date', because: end.reason, words: end.reason }];
  if (end.kind === 'no-number') {
    const words = version.amount ? compensation(version.amount, start, hearing, done) : end.words;
    if (words === undefined) return [];
    const standing = standingOf({ limit, start, due: undefined, bound: 'by', hearing });
    return [{ ...shared, ...standing, words, steps: end.steps }];
  }
  const dated = (
    one: DatedEnd,
    standing: Standing,
    earlier: Deadline['earlier'] = earlierOf(one),
  ): Deadline => ({
    ...shared,
    due: one.due,
    ...(earlier && liesEarlier(earlier, one.due) ? { earlier } : {}),
    ...(one.beyond ? { beyond: one.beyond } : {}),
    bound: one.bound,
    expected: one.expected,
    steps: one.steps,
    ...standing,
  });
  const clock = { limit, start, due: end.due, bound: end.bound, hearing };
  const { extension } = found;
  if (extension)
    return [
      dated(end, { status: 'moved', because: extension.because, goesOn: limit.id }),
      dated(extension.end, standingOf({ ...clock, due: extension.end.due })),
    ];
  const standing: Standing = found.still
    ? { status: 'stopped', because: limit.clock.paused_by?.because ?? '' }
    : standingOf(clock);
  return [dated(end, standing, earlierOf(end) ?? earlierEnd(running))];
};

const leftOutSentence = ({ type, at }: CaseEvent): string =>
  `“${EVENT_TYPES[type]}” (${formatDay(at.day)}) lies after the day of the question and was left out.`;

/**
 * Works out every deadline of a case as at the day of the question: what is due when, how it stands, and why.
 * Pure; the same case and the same law always give the same answer.
 */
export const evaluateCase = (told: Case, book: LawBook): Evaluation => {
  const contradictions = contradictionsOf(told);
  if (contradictions.length > 0) return { kind: 'refused', contradictions };
  const ordered = inOrder(told.events);
  const isAhead = (event: CaseEvent): boolean => isLater(event, told) && !PLANNED.has(event.type);
  const ahead = ordered.filter(isAhead);
  const events = ahead.length > 0 ? ordered.filter((event) => !isAhead(event)) : ordered;
  const hearing = hear(told, events, book);
  const deadlines: Deadline[] = [];
  for (const limit of book.clocks)
    for (const start of startsOf(limit, hearing))
      deadlines.push(...deadlinesOf(limit, start, hearing, deadlines));
  return { kind: 'answered', deadlines, states: statesOf(events), leftOut: ahead.map(leftOutSentence) };
};

/** Whether an event lies after the moment of the question. */
const isLater = ({ at }: CaseEvent, { today }: Case): boolean =>
  today.instant && at.instant ? isAfter(at, today.instant) : isAfter({ day: at.day }, today.day);
