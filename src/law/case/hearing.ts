import type { Case, CaseEvent } from './event.ts';
import { hazardMarks } from './hazard-marks.ts';
import type { LawBook } from './law-book.ts';
import { byTime, liesBefore, type Mark } from './mark.ts';
import { repairMarks } from './repair-marks.ts';
import type { EventType, Mark as MarkName } from './vocabulary.ts';

/** What happened in a case up to the day of the question, as the clocks hear it. */
export interface Hearing {
  readonly told: Case;
  readonly book: LawBook;
  /** In order; what lies after the day of the question is left out. */
  readonly events: readonly CaseEvent[];
  readonly marks: ReadonlyMap<MarkName, readonly Mark[]>;
}

const HAZARD_EVENTS: ReadonlySet<EventType> = new Set([
  'reported',
  'landlord-aware',
  'material-change',
  'emergency-known',
]);

export const hear = (told: Case, events: readonly CaseEvent[], book: LawBook): Hearing => {
  const marks = new Map<MarkName, Mark[]>();
  const add = (mark: Mark): void => {
    const there = marks.get(mark.name);
    if (there) there.push(mark);
    else marks.set(mark.name, [mark]);
  };
  for (const event of events) add({ name: event.type, event, when: event.at });
  if (events.some(({ type }) => HAZARD_EVENTS.has(type))) hazardMarks(told, events, book).forEach(add);
  if (marks.has('repair-asked')) repairMarks(events, book).forEach(add);
  return { told, book, events, marks };
};

const NONE: readonly Mark[] = [];

/** Marks of these names, in order; those that are for one limit alone only where it is this one. */
export const marksNamed = (
  { marks }: Hearing,
  names: readonly MarkName[],
  limit?: string,
): readonly Mark[] => {
  // Most limits of the book hear nothing in a case: for them nothing is made.
  let found: Mark[] | undefined;
  for (const name of names)
    for (const mark of marks.get(name) ?? NONE)
      if (mark.limit === undefined || mark.limit === limit) {
        found ??= [];
        found.push(mark);
      }
  if (!found || names.length < 2 || found.length < 2) return found ?? NONE;
  return found.sort((one, other) => byTime(one.when, other.when));
};

/** The first of these marks that comes from another event than `start`, and not before it. */
export const firstSince = (
  hearing: Hearing,
  names: readonly MarkName[] | undefined,
  start: Mark,
): Mark | undefined =>
  names === undefined
    ? undefined
    : marksNamed(hearing, names).find(
        (mark) =>
          mark.event !== start.event &&
          (mark.answers === undefined || mark.answers === start.event) &&
          !liesBefore(mark.when, start.when) &&
          !toldBefore(hearing, mark, start),
      );

/** On the same day without times, the order in which things were told decides. */
const toldBefore = ({ events }: Hearing, one: Mark, other: Mark): boolean =>
  byTime(one.when, other.when) === 0 && events.indexOf(one.event) < events.indexOf(other.event);
