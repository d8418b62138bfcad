import { type Day, type Deadline, dayAt, dayNumber, dayOf, wordsToSend } from '../../../law/index.ts';
import { dutyWords } from '../limit-view.ts';
import { type CalendarEntry, calendarFile } from './calendar-file.ts';
import { deadlinesToKeep, dueWords, notesOf, type WorkedOut } from './worked-out.ts';

const dayAfter = (day: Day): Day => dayAt(dayNumber(day) + 1);

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
const entriesOf = (deadline: Deadline, today: Day, publicUrl: string): CalendarEntry[] => {
  const { limit, due, status, bound } = deadline;
  if (due === undefined) return [];
  const lines = linesOf(deadline, publicUrl);
  const isOwn = limit.binds === 'resident';
  const ifForYou = deadline.condition === undefined ? '' : ' (if it is for you)';
  const id = `${limit.id}-${dayOf(due)}`;
  const last: CalendarEntry = {
    id,
    at: due,
    title: `${isOwn || bound === 'not-before' ? 'Act by today' : 'Due today'}: ${limit.title}${ifForYou}`,
    lines,
  };
  if (isOwn || bound === 'not-before') return [last];
  const say = wordsToSend(deadline);
  const chase: CalendarEntry = {
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
  const seen = new Map<string, number>();
  const entries = deadlinesToKeep(worked)
    .flatMap((deadline) => entriesOf(deadline, worked.told.today.day, publicUrl))
    .map((entry) => {
      const before = seen.get(entry.id) ?? 0;
      seen.set(entry.id, before + 1);
      return before > 0 ? { ...entry, id: `${entry.id}-${before + 1}` } : entry;
    });
  return calendarFile({ name, product: 'Deadlines' }, entries);
};
