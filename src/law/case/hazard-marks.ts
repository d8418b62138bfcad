import { ENGLAND_HOLIDAYS } from '../bank-holidays.ts';
import { type Day, dayNumber, formatDay, parseDay } from '../day.ts';
import { endOfDay, type When } from '../when.ts';
import { addWorkingDays, OutsideCalendar } from '../working-days.ts';
import type { Case, CaseEvent, Hazard } from './event.ts';
import type { HazardKind } from './hazard-kind.ts';
import type { LawBook } from './law-book.ts';
import { liesBefore, type Mark } from './mark.ts';

const LEARNING = ['reported', 'landlord-aware', 'material-change'];

/** Where the kind of hazard is not known, the first phase is looked at, and said to be conditional. */
const UNKNOWN_KIND = 'damp-and-mould';

interface Coverage {
  readonly kind: HazardKind;
  readonly condition?: string;
}

const coverageOf = ({ kind }: Hazard, book: LawBook): Coverage | undefined => {
  const known = book.hazards.get(kind === 'not-sure' ? UNKNOWN_KIND : kind);
  if (!known) return undefined;
  return kind === 'not-sure'
    ? { kind: known, condition: 'the problem is of a kind that this law covers, such as damp or mould' }
    : { kind: known };
};

const nextWorkingDay = (day: Day): Day => {
  try {
    return addWorkingDays(day, 1, ENGLAND_HOLIDAYS);
  } catch (error) {
    if (error instanceof OutsideCalendar) return day.add({ days: 1 });
    throw error;
  }
};

/** What nobody was there to hear is known, at the latest, on the next working day. */
const heard = (event: CaseEvent): { when: When; earlier?: When } =>
  event.mailbox
    ? {
        when: {
          day: nextWorkingDay(event.at.day),
          told: event.at.day,
          note: 'Nobody was there to read it at once. That the landlord knew is certain only from the next working day.',
        },
        earlier: event.at,
      }
    : { when: event.at };

/** Hours need a time of day; without one the day's last minute is taken, which can never be too early. */
const withTime = (when: When): When =>
  when.instant
    ? when
    : {
        ...when,
        instant: endOfDay(when.day),
        note: `${when.note ? `${when.note} ` : ''}No ${when.month ? 'day' : 'time of day'} was given, so the end of ${formatDay(when.day)} is taken. The true time may be ${when.month ? '' : 'up to a day '}earlier.`,
      };

const isCovered = (from: string | undefined, day: Day): boolean =>
  from !== undefined && dayNumber(parseDay(from)) <= dayNumber(day);

const emergencyMark = (event: CaseEvent, condition: string | undefined, covered: boolean): Mark => {
  const { when, earlier } = heard(event);
  return {
    name: covered ? 'emergency-known-first' : 'emergency-known-too-early',
    event,
    when: withTime(when),
    ...(earlier ? { earlier: withTime(earlier) } : {}),
    ...(condition ? { condition } : {}),
  };
};

/**
 * When the landlord knew of the hazard: the event that starts each clock of Awaab's Law.
 * A report before the law covered this kind of hazard starts nothing; the first one after it does
 * (SI 2025/1042, reg 21, and the same reading for each later phase).
 */
const knownMarks = (told: Case, hazard: Hazard, events: readonly CaseEvent[], book: LawBook): Mark[] => {
  const coverage = coverageOf(hazard, book);
  if (!coverage) return [];
  const { kind, condition } = coverage;
  const phase = kind.phase ? book.limits.get(kind.phase) : undefined;
  const learned = events.filter(({ type }) => LEARNING.includes(type));
  const marks: Mark[] = [];
  const ifEmergency =
    hazard.severity === 'not-sure' ? 'a reasonable landlord would make it safe within 24 hours' : undefined;
  const first = learned.find(({ at }) => isCovered(kind.emergency_from, at.day));
  const early = first ?? learned.at(-1);
  if (early && hazard.severity !== 'significant')
    marks.push(
      emergencyMark(
        early,
        [condition, ifEmergency].filter(Boolean).join(', and ') || undefined,
        first !== undefined,
      ),
    );
  if (hazard.severity !== 'emergency') {
    const covered = learned.find(({ at }) => isCovered(kind.significant_from, at.day));
    const start = covered ?? learned.at(-1);
    if (start)
      marks.push({
        name: covered ? 'hazard-known' : 'hazard-known-too-early',
        event: start,
        ...heard(start),
        ...(condition ? { condition } : {}),
        ...(phase ? { phase } : {}),
      });
  }
  const known = events.find(({ type }) => type === 'emergency-known');
  if (known && !marks.some(({ name }) => name === 'emergency-known-first') && told.hazard)
    marks.push({ name: 'emergency-known-first', event: known, when: withTime(known.at) });
  return marks;
};

const foundOf = (event: CaseEvent, hazard: Hazard): NonNullable<CaseEvent['found']> | undefined => {
  if (event.found) return event.found;
  if (event.needs && event.needs.length > 0)
    return hazard.severity === 'emergency' ? 'emergency-hazard' : 'significant-hazard';
  return undefined;
};

const NOT_TOLD = 'the investigation found that it is needed';

/** What the end of one investigation means. Where its findings are not told, each is shown with an "if". */
const findingMarks = (event: CaseEvent, hazard: Hazard, emergencyRuns: boolean): Mark[] => {
  const found = foundOf(event, hazard);
  const at = { event, when: event.at };
  if (found === 'no-hazard') return [{ name: 'no-hazard-found', ...at }];
  const marks: Mark[] = [];
  const told = event.needs !== undefined;
  const needs = event.needs ?? ['safety-work', 'prevention-work'];
  const condition = told ? {} : { condition: NOT_TOLD };
  const isFound = found !== undefined ? {} : { condition: 'the investigation found a hazard' };
  marks.push({ name: 'hazard-found', ...at, ...isFound });
  const needsFurther = needs.includes('further-investigation');
  const isEmergency = found === 'emergency-hazard';
  if (needs.includes('safety-work')) {
    if (isEmergency) {
      if (!emergencyRuns) marks.push({ name: 'emergency-found-later', ...at, when: withTime(event.at) });
    } else {
      marks.push({ name: 'safety-work-identified', ...at, ...condition });
      marks.push({ name: 'significant-found', ...at, ...condition });
    }
  } else if (told && !needsFurther) marks.push({ name: 'no-safety-work-found', ...at });
  if (!isEmergency && told && needsFurther && !needs.includes('safety-work'))
    marks.push({ name: 'significant-found', ...at });
  if (needs.includes('prevention-work') && !needsFurther)
    marks.push({ name: 'prevention-work-identified', ...at, ...condition });
  if (needsFurther) marks.push({ name: 'further-investigation-needed', ...at });
  if (needs.length > 0) marks.push({ name: 'work-identified', ...at, ...condition });
  return marks;
};

const investigationMarks = (hazard: Hazard, events: readonly CaseEvent[], emergencyRuns: boolean): Mark[] => {
  const marks: Mark[] = [];
  let waiting: CaseEvent | undefined;
  for (const event of events) {
    if (event.type !== 'investigation-ended') continue;
    if (event.kind === 'further') marks.push({ name: 'further-investigation-ended', event, when: event.at });
    const found = findingMarks(event, hazard, emergencyRuns);
    // Prevention work that had to wait for a further investigation is counted from the end of that one.
    if (
      waiting &&
      event.kind === 'further' &&
      !found.some(({ name }) => name === 'prevention-work-identified')
    )
      if (!found.some(({ name }) => name === 'no-hazard-found'))
        found.push({ name: 'prevention-work-identified', event, when: event.at });
    marks.push(...found);
    const needs = event.needs ?? [];
    if (needs.includes('further-investigation') && needs.includes('prevention-work')) waiting = event;
    else if (event.kind === 'further') waiting = undefined;
  }
  return marks;
};

/** An inspection in person that is asked for: before the investigation ended, or again after one without a visit. */
const inspectionMarks = (events: readonly CaseEvent[]): Mark[] => {
  const marks: Mark[] = [];
  let ended: CaseEvent | undefined;
  let begun = false;
  for (const event of events) {
    if (event.type === 'investigation-ended') {
      if (event.physical !== false) marks.push({ name: 'inspected-as-asked', event, when: event.at });
      ended = event;
    }
    if (event.type === 'prevention-work-begun' || event.type === 'prevention-work-done') begun = true;
    if (event.type !== 'physical-inspection-asked') continue;
    if (!ended) marks.push({ name: 'inspection-asked-in-time', event, when: event.at });
    else if (ended.physical !== true && !begun)
      marks.push({
        name: 'inspection-asked-again',
        event,
        when: event.at,
        ...(ended.physical === undefined ? { condition: 'nobody has looked at the home in person yet' } : {}),
      });
  }
  return marks;
};

/** Which events finish each kind of work. */
const FINISHES: Readonly<Record<string, readonly CaseEvent['type'][]>> = {
  'safety-work': ['safety-work-done', 'all-work-done'],
  'prevention-work': ['prevention-work-done', 'all-work-done'],
};

/** For each investigation that said what is needed: when all of that was finished. */
const finishedMarks = (events: readonly CaseEvent[]): Mark[] =>
  events.flatMap((investigation, index): Mark[] => {
    const needs = investigation.type === 'investigation-ended' ? (investigation.needs ?? []) : [];
    if (needs.length === 0 || needs.includes('further-investigation')) return [];
    const after = events.slice(index + 1);
    const finished = needs.map((need) => after.find(({ type }) => FINISHES[need]?.includes(type)));
    const last = finished.reduce((one, other) =>
      one === undefined || other === undefined || !liesBefore(one.at, other.at) ? one && other && one : other,
    );
    return last ? [{ name: 'found-work-done', event: last, when: last.at, answers: investigation }] : [];
  });

/** What the events of a case mean for the clocks of Awaab's Law. */
export const hazardMarks = (told: Case, events: readonly CaseEvent[], book: LawBook): Mark[] => {
  const { hazard } = told;
  if (!hazard) return [];
  const known = knownMarks(told, hazard, events, book);
  // Where nobody is sure how bad it is, hours from the report are only an "if": those from the finding are certain.
  const emergencyRuns =
    hazard.severity !== 'not-sure' && known.some(({ name }) => name === 'emergency-known-first');
  const starts = known.some(({ name }) => name === 'hazard-known' || name === 'emergency-known-first');
  return [
    ...known,
    ...(starts ? inspectionMarks(events) : []),
    ...(starts ? investigationMarks(hazard, events, emergencyRuns) : []),
    ...(starts ? finishedMarks(events) : []),
  ];
};
