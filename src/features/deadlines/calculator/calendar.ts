import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
} from 'ical-generator';
import { type Day, type Deadline, dayAt, dayNumber, dayOf, wordsToSend } from '../../../law/index.ts';
import { dutyWords } from '../limit-view.ts';
import { deadlinesToKeep, dueWords, notesOf, type WorkedOut } from './worked-out.ts';

/** In seconds; the library counts what comes after the event as negative. */
const HOUR = 3600;
const MORNING = 9 * HOUR;

interface Entry {
  readonly id: string;
  readonly at: Day | Temporal.Instant;
  /** A calendar is seen by others: titles say what is due and nothing of the home. */
  readonly title: string;
  readonly lines: readonly string[];
}

const asDate = ({ year, month, day }: Day): Date => new Date(Date.UTC(year, month - 1, day));

const dayAfter = (day: Day): Day => dayAt(dayNumber(day) + 1);

const addEntry = (calendar: ICalCalendar, { id, at, title, lines }: Entry): void => {
  const moment = at instanceof Temporal.Instant ? new Date(at.epochMilliseconds) : undefined;
  const day = dayOf(at);
  const event = calendar.createEvent({
    id: `${id}@four-million-homes`,
    start: moment ?? asDate(day),
    end: moment ?? asDate(dayAfter(day)),
    allDay: moment === undefined,
    summary: title,
    description: lines.join('\n'),
  });
  const alarm = event.createAlarm({ type: ICalAlarmType.display, trigger: moment ? HOUR : -MORNING });
  // The library takes what comes after the event for what comes after its end.
  if (!moment) alarm.relatesTo(ICalAlarmRelatesTo.start);
};

/** What stands below the title: the duty, when it counts, why this date, and where that is written. */
const linesOf = (deadline: Deadline, publicUrl: string): string[] => {
  const { limit, due, steps, certainty, version } = deadline;
  const source = version?.sources[0];
  return [
    `${dutyWords(limit)}.`,
    ...(due === undefined ? [] : [`Last moment: ${dueWords(due)}.`]),
    ...notesOf(deadline),
    ...(certainty === 'C' ? ['Check this: nobody has confirmed the rule yet.'] : []),
    ...steps.map(({ words }) => words),
    ...(source ? [`Source: ${source.title}${source.at ? `, ${source.at}` : ''}, ${source.url}`] : []),
    `${publicUrl}/law/${limit.id}`,
  ];
};

const laterDay = (one: Day, other: Day): Day => (dayNumber(one) < dayNumber(other) ? other : one);

/** The day itself, and for a duty of others the day after, on which it can be chased. */
const entriesOf = (deadline: Deadline, today: Day, publicUrl: string): Entry[] => {
  const { limit, due, status, bound } = deadline;
  if (due === undefined) return [];
  const lines = linesOf(deadline, publicUrl);
  const isOwn = limit.binds === 'resident';
  const ifForYou = deadline.condition === undefined ? '' : ' (if it is for you)';
  const id = `${limit.id}-${dayOf(due)}`;
  const last: Entry = {
    id,
    at: due,
    title: `${isOwn || bound === 'not-before' ? 'Act by today' : 'Due today'}: ${limit.title}${ifForYou}`,
    lines,
  };
  if (isOwn || bound === 'not-before') return [last];
  const say = wordsToSend(deadline);
  const chase: Entry = {
    id: `${id}-after`,
    at: laterDay(dayAfter(dayOf(due)), today),
    title: status === 'missed' ? `Late, ask today: ${limit.title}` : `Did it come? ${limit.title}${ifForYou}`,
    lines: [
      ...(limit.if_missed
        ? [status === 'missed' ? limit.if_missed.next : `If it did not come: ${limit.if_missed.next}`]
        : []),
      ...(say ? [`You can send: ${say}`] : []),
      ...lines,
    ],
  };
  return status === 'missed' ? [chase] : [last, chase];
};

/**
 * What to keep of a case as an iCalendar file (RFC 5545): whole days, and a moment where hours count, each
 * with an alarm; for duties of others also the day after.
 * @param name a neutral name for the calendar
 */
export const calendarOf = (worked: WorkedOut, name: string, publicUrl: string): string => {
  const calendar = ical({ name, prodId: { company: 'Four Million Homes', product: 'Deadlines' } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  const seen = new Map<string, number>();
  for (const entry of deadlinesToKeep(worked).flatMap((deadline) =>
    entriesOf(deadline, worked.told.today.day, publicUrl),
  )) {
    const before = seen.get(entry.id) ?? 0;
    seen.set(entry.id, before + 1);
    addEntry(calendar, before > 0 ? { ...entry, id: `${entry.id}-${before + 1}` } : entry);
  }
  return calendar.toString();
};
