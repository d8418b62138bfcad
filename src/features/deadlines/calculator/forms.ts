import {
  type Case,
  type CaseEvent,
  contradictionsOf,
  FINDINGS,
  LANDLORDS,
  type LawBook,
  REPAIRS,
  SEVERITIES,
  TENURES,
  type When,
} from '../../../law/index.ts';
import { type AskedEvent, keyOf } from './asked-event.ts';
import { eventsOf, type Subject } from './subjects.ts';
import { isEmpty, isMonthAlone, readTypedMonth, readTypedTime, type TypedTime } from './typed-time.ts';

/** Everything that was filled in, as texts, so that a form can be shown again as it was. */
export interface Filled {
  readonly landlord: string;
  readonly tenure: string;
  readonly hazard: string;
  readonly severity: string;
  readonly repair: string;
  readonly found: string;
  /** The keys of what has happened. */
  readonly happened: readonly string[];
  readonly times: ReadonlyMap<string, TypedTime>;
}

export interface FormFault {
  /** The id of the field to mend. */
  readonly field: string;
  readonly sentence: string;
  /** Of a day: which part. */
  readonly part?: 'day' | 'month' | 'year' | 'time';
}

type Fields = Readonly<Record<string, unknown>>;

const LONGEST = 60;

const textOf = (fields: Fields, name: string): string => {
  const value = fields[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first.trim().slice(0, LONGEST) : '';
};

const listOf = (fields: Fields, name: string): string[] => {
  const value = fields[name];
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === 'string');
};

/** The field of the second day that belongs to an event. */
export const untilKey = (key: string): string => `${key}-until`;

const timeOf = (fields: Fields, key: string): TypedTime => ({
  day: textOf(fields, `${key}-day`),
  month: textOf(fields, `${key}-month`),
  year: textOf(fields, `${key}-year`),
  time: textOf(fields, `${key}-time`),
});

/** Takes what was sent; what is not asked for is left out. */
export const readFilled = (body: unknown, subject: Subject): Filled => {
  const fields: Fields = body !== null && typeof body === 'object' ? (body as Fields) : {};
  const keys = eventsOf(subject).map(keyOf);
  const times = new Map<string, TypedTime>();
  for (const key of keys.flatMap((one) => [one, untilKey(one)])) {
    const time = timeOf(fields, key);
    if (!isEmpty(time)) times.set(key, time);
  }
  const sent = new Set(listOf(fields, 'happened'));
  return {
    landlord: textOf(fields, 'landlord'),
    tenure: textOf(fields, 'tenure'),
    hazard: textOf(fields, 'hazard'),
    severity: textOf(fields, 'severity'),
    repair: textOf(fields, 'repair'),
    found: textOf(fields, 'found'),
    happened: keys.filter((key) => sent.has(key)),
    times,
  };
};

const NOT_SURE = 'not-sure';

const isOneOf = (value: string, allowed: readonly string[]): boolean => allowed.includes(value);

/** What is missing or strange among the answers about the problem and the home. */
export const homeFaults = (filled: Filled, subject: Subject, book: LawBook): FormFault[] => {
  const faults: FormFault[] = [];
  const need = (field: string, fits: boolean, sentence: string): void => {
    if (!fits) faults.push({ field, sentence });
  };
  if (subject.asks.hazard) {
    need(
      'hazard',
      book.hazards.has(filled.hazard) || filled.hazard === NOT_SURE,
      'Choose what the problem is, or “I am not sure”.',
    );
    need('severity', isOneOf(filled.severity, SEVERITIES), 'Choose how bad it is, or “I am not sure”.');
  }
  if (subject.asks.repair) need('repair', isOneOf(filled.repair, REPAIRS), 'Choose what needs mending.');
  need(
    'landlord',
    isOneOf(filled.landlord, [...LANDLORDS, NOT_SURE]),
    'Choose who your landlord is, or “I am not sure”.',
  );
  need(
    'tenure',
    isOneOf(filled.tenure, [...TENURES, NOT_SURE]),
    'Choose which agreement you have, or “I am not sure”.',
  );
  return faults;
};

/** Whether anything has happened at all. */
export const happenedFaults = ({ happened }: Filled): FormFault[] =>
  happened.length > 0 ? [] : [{ field: 'happened', sentence: 'Tick at least one thing that has happened.' }];

const findingOf = (filled: Filled): CaseEvent['found'] =>
  FINDINGS.find((finding) => finding === filled.found);

interface ReadEvent {
  readonly key: string;
  readonly event?: CaseEvent;
  readonly faults: readonly FormFault[];
}

const noTime: TypedTime = { day: '', month: '', year: '' };

const eventOf = (asked: AskedEvent, filled: Filled, now: When): ReadEvent => {
  const key = keyOf(asked);
  const typed = filled.times.get(key) ?? noTime;
  const read = asked.tells && isMonthAlone(typed) ? readTypedMonth(typed, now) : readTypedTime(typed, now);
  if ('fault' in read)
    return { key, faults: [{ field: key, part: read.part, sentence: `${asked.label}: ${read.fault}` }] };
  const typedUntil = asked.until ? filled.times.get(untilKey(key)) : undefined;
  const until = typedUntil && !isEmpty(typedUntil) ? readTypedTime(typedUntil, undefined) : undefined;
  if (until && 'fault' in until)
    return {
      key,
      faults: [{ field: untilKey(key), part: until.part, sentence: `The new date: ${until.fault}` }],
    };
  const found = asked.findings ? findingOf(filled) : undefined;
  const event: CaseEvent = {
    id: key,
    type: asked.type,
    at: read.when,
    ...(asked.mailbox ? { mailbox: true } : {}),
    ...(until ? { until: until.when.day } : {}),
    ...(found ? { found } : {}),
    ...(asked.type === 'repair-asked' ? { repair: REPAIRS.find((one) => one === filled.repair) } : {}),
  } as CaseEvent;
  return { key, event, faults: [] };
};

/** The case that was told, or everything that keeps it from being one. */
export type ToldCase =
  | { readonly told: Case; readonly faults?: never }
  | { readonly told?: never; readonly faults: readonly FormFault[] };

/** Reads the third page: the days of what has happened, none of them after now. */
export const readCase = (filled: Filled, subject: Subject, now: When): ToldCase => {
  const happened = eventsOf(subject).filter((asked) => filled.happened.includes(keyOf(asked)));
  const read = happened.map((asked) => eventOf(asked, filled, now));
  const faults = read.flatMap((one) => one.faults);
  if (faults.length > 0) return { faults };
  const events = read.flatMap(({ event }) => event ?? []);
  const told: Case = {
    landlord: filled.landlord as Case['landlord'],
    tenure: filled.tenure as Case['tenure'],
    today: now,
    ...(subject.asks.hazard
      ? {
          hazard: {
            kind: filled.hazard,
            severity: filled.severity as NonNullable<Case['hazard']>['severity'],
          },
        }
      : {}),
    events,
  };
  const contradictions = contradictionsOf(told);
  const hasMonth = events.some(({ at }) => at.month);
  return contradictions.length === 0
    ? { told }
    : {
        faults: contradictions.map(({ event, sentence }) => ({
          field: events[event]?.id ?? 'happened',
          sentence: `${sentence.replace(/ \(type [a-z-]+\)/, '')}${hasMonth ? ' A month is counted from its last day: add the day.' : ''}`,
        })),
      };
};
