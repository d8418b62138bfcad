import { type Day, dayAt, dayNumber, formatDay, formatMoment, formatMonth } from '../day.ts';
import type { When } from '../when.ts';
import { dayOf } from './compare.ts';
import type { Deadline } from './deadline.ts';
import type { CaseEvent } from './event.ts';
import type { EventType, Strand } from './vocabulary.ts';

/** What a resident can do next. */
export interface NextStep {
  /**
   * late: a duty was missed, and can be chased now · act: the resident's own limit runs · again: report again
   * once the law covers the hazard · if-late: what can be done from the day after a duty that still runs
   */
  readonly kind: 'late' | 'act' | 'again' | 'if-late';
  /** The id of the limit that it comes from. */
  readonly limit: string;
  /** The first day on which it makes sense; for hours, the moment from which it is late. */
  readonly from: Day | Temporal.Instant;
  /** The last safe day, for the resident's own limits. */
  readonly by?: Day;
  /** The name of the limit. */
  readonly title: string;
  /** It counts only if this is so; a whole sentence. */
  readonly condition?: string;
  /** A whole sentence to the resident. */
  readonly what: string;
  /** What to do about a duty that is late; a whole sentence. */
  readonly advice?: string;
  /** Words to send. */
  readonly say?: string;
  /** The slug of the guide about it. */
  readonly guide?: string;
}

const dueWords = (due: Day | Temporal.Instant): string =>
  due instanceof Temporal.Instant ? formatMoment(due) : formatDay(due);

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A day is late from the next one on, hours from their last moment. */
const lateFrom = (due: Day | Temporal.Instant): Day | Temporal.Instant =>
  due instanceof Temporal.Instant ? due : dayAt(dayNumber(due) + 1);

/** Of a month nobody says a day: "In October 2026 I told you". */
const withStart = (say: string, { month, told, day }: When): string =>
  month
    ? say
        .replaceAll('On {start}', `In ${formatMonth(day)}`)
        .replaceAll('on {start}', `in ${formatMonth(day)}`)
        .replaceAll('{start}', formatMonth(day))
    : say.replaceAll('{start}', formatDay(told ?? day));

/** From which day was counted, where only the month is known; else nothing. */
export const countedFrom = ({ month, day }: When, words: (month: string) => string): string =>
  month ? words(formatMonth(day)) : '';

/** Words to send the day after a duty was missed, with its dates filled in. */
export const wordsToSend = ({ limit, due, start }: Deadline): string | undefined =>
  due === undefined
    ? undefined
    : limit.if_missed?.say &&
      `${withStart(limit.if_missed.say.replaceAll('{due}', dueWords(due)), start)}${countedFrom(start, (month) => ` I counted from the last day of ${month}.`)}`;

const OWN = ['resident'];

const missed = (deadline: Deadline): NextStep | undefined => {
  const { limit, due } = deadline;
  if (due === undefined || OWN.includes(limit.binds)) return undefined;
  const say = wordsToSend(deadline);
  const what = limit.if_missed?.next ?? 'Ask in writing when it will be done.';
  const late = deadline.status === 'missed';
  const from = lateFrom(due);
  return {
    kind: late ? 'late' : 'if-late',
    limit: limit.id,
    title: limit.title,
    ...(deadline.condition ? { condition: deadline.condition } : {}),
    from,
    what: late
      ? `“${limit.title}” is late since ${dueWords(from)}. ${what}`
      : `If “${limit.title}” has not come by ${dueWords(due)}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    ...(say ? { say } : {}),
    ...(limit.if_missed ? { advice: limit.if_missed.next, guide: limit.if_missed.guide } : {}),
  };
};

/** A day that has passed closes nothing by itself: whoever is asked may still take it. */
const passed = ({ limit, due }: Deadline, today: Day): NextStep | undefined =>
  due === undefined
    ? undefined
    : {
        kind: 'act',
        limit: limit.id,
        title: limit.title,
        from: today,
        what: `${capital(limit.duty)} today all the same: the day shown here, ${dueWords(due)}, has passed. ${
          limit.court
            ? 'Get legal advice first: only a court decides whether it is too late.'
            : 'Say why it took you longer, and ask for it to be taken all the same.'
        }${limit.if_missed ? ` ${limit.if_missed.next}` : ''}`,
        ...(limit.if_missed ? { guide: limit.if_missed.guide } : {}),
      };

const own = (deadline: Deadline, today: Day): NextStep | undefined => {
  const { limit, due, status, words } = deadline;
  if (!OWN.includes(limit.binds) || (status === 'no-date' && !words)) return undefined;
  if (status === 'missed') return passed(deadline, today);
  if (limit.court) {
    const what = `${capital(limit.duty)}: get legal advice well before any day shown here.`;
    return {
      kind: 'act',
      limit: limit.id,
      title: limit.title,
      from: today,
      ...(due ? { by: dayOf(due) } : {}),
      what,
    };
  }
  const what = due ? `${capital(limit.duty)} by ${dueWords(due)}.` : `${capital(limit.duty)}, ${words}.`;
  return {
    kind: 'act',
    limit: limit.id,
    title: limit.title,
    from: today,
    ...(due ? { by: dayOf(due) } : {}),
    what,
  };
};

const stepOf = (deadline: Deadline, today: Day): NextStep | undefined => {
  const { status, limit, because } = deadline;
  if (limit.binds === 'resident')
    return ['coming', 'today', 'no-date', 'missed'].includes(status) && deadline.bound === 'by'
      ? own(deadline, today)
      : undefined;
  if (status === 'not-in-force' && deadline.strand === 'hazard' && because && !deadline.version)
    return {
      kind: 'again',
      limit: limit.id,
      title: limit.title,
      from: today,
      what: because,
      guide: 'awaabs-law',
    };
  if (['missed', 'coming', 'today'].includes(status) && deadline.bound === 'by') return missed(deadline);
  return undefined;
};

const ORDER: readonly NextStep['kind'][] = ['late', 'again', 'act', 'if-late'];

/** What the resident can do next, and from when: what is late first, then what they must do themselves. */
export const nextSteps = (deadlines: readonly Deadline[], today: Day): NextStep[] => {
  const steps = deadlines.map((deadline) => stepOf(deadline, today)).filter((step) => step !== undefined);
  const once = steps.filter(
    (step, index) => index === steps.findIndex(({ what, kind }) => what === step.what && kind === step.kind),
  );
  return once.toSorted(
    (one, other) =>
      ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) ||
      dayNumber(dayOf(one.by ?? one.from)) - dayNumber(dayOf(other.by ?? other.from)),
  );
};

/** Where a strand of the case has got to. */
export interface StrandState {
  readonly strand: Strand;
  readonly state: EventType;
  /** A phrase: "stage 1: waiting for the answer". */
  readonly words: string;
}

/** For each strand the states from the furthest on back; the first that happened is the state. */
const STATES: ReadonlyArray<{ strand: Strand; states: ReadonlyArray<readonly [EventType, string]> }> = [
  {
    strand: 'hazard',
    states: [
      ['all-work-done', 'all the work is finished'],
      ['prevention-work-done', 'the prevention work is finished'],
      ['prevention-work-begun', 'the prevention work has begun'],
      ['safety-work-done', 'the safety work is finished'],
      ['investigation-ended', 'the investigation is finished'],
      ['landlord-aware', 'the landlord knows, and must look into it'],
      ['reported', 'the landlord has been told, and must look into it'],
      ['problem-noticed', 'not reported yet'],
    ],
  },
  {
    strand: 'right-to-repair',
    states: [
      ['repair-done', 'the repair is finished'],
      ['other-contractor-asked', 'waiting for another contractor'],
      ['repair-asked', 'waiting for the repair'],
    ],
  },
  {
    strand: 'complaint',
    states: [
      ['ombudsman-asked', 'with the Housing Ombudsman'],
      ['final-answer', 'the landlord has given its final answer'],
      ['escalated', 'stage 2: waiting for the final answer'],
      ['complaint-answered', 'stage 1 is answered'],
      ['complaint-made', 'stage 1: waiting for the answer'],
    ],
  },
  {
    strand: 'information',
    states: [
      ['information-answered', 'the information has come'],
      ['data-request-answered', 'your data has come'],
      ['data-request-made', 'waiting for your data'],
      ['environmental-request-made', 'waiting for the information'],
      ['information-request-made', 'waiting for the information'],
    ],
  },
];

/** Where each strand of a case has got to, from the events up to the day of the question. */
export const statesOf = (events: readonly CaseEvent[]): StrandState[] => {
  const there = new Map(events.map((event) => [event.type, event]));
  return STATES.flatMap(({ strand, states }) => {
    const reached = states.find(([type]) => there.has(type));
    if (!reached) return [];
    const [state, words] = reached;
    const harmless = there.get(state)?.found === 'no-hazard';
    return [
      { strand, state, words: harmless ? 'the investigation is finished: no danger was found' : words },
    ];
  });
};
