import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { dayOf } from '../../../law/index.ts';
import { whoKeeps } from '../limit-view.ts';
import { deadlinesAhead, dueWords, type WorkedOut } from './worked-out.ts';

/** A calendar is seen by others: titles say what is due and nothing of the home. */
const titleOf = (title: string, isOwn: boolean): string =>
  isOwn ? `Act by today: ${title}` : `Due today: ${title}`;

/** In seconds; the library counts what comes after the event as negative. */
const HOUR = 3600;
const MORNING = 9 * HOUR;

/**
 * The deadlines that lie ahead as an iCalendar file (RFC 5545): whole days, and a moment where hours count,
 * each with an alarm.
 * @param name a neutral name for the calendar
 */
export const calendarOf = (worked: WorkedOut, name: string, publicUrl: string): string => {
  const calendar = ical({ name, prodId: { company: 'Four Million Homes', product: 'Deadlines' } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const [index, deadline] of deadlinesAhead(worked).entries()) {
    const { limit, due, steps, certainty } = deadline;
    if (due === undefined) continue;
    const isOwn = limit.binds === 'resident';
    const moment = due instanceof Temporal.Instant ? new Date(due.epochMilliseconds) : undefined;
    const day = dayOf(due);
    const event = calendar.createEvent({
      id: `${limit.id}-${index}-${day}@four-million-homes`,
      start: moment ?? new Date(Date.UTC(day.year, day.month - 1, day.day)),
      end: moment ?? new Date(Date.UTC(day.year, day.month - 1, day.day + 1)),
      allDay: moment === undefined,
      summary: titleOf(limit.title, isOwn),
      description: [
        `${whoKeeps(limit)} must ${limit.duty} by ${dueWords(due)}.`,
        ...(certainty === 'C' ? ['Check this: nobody has confirmed the rule yet.'] : []),
        ...steps.map(({ words }) => words),
        `${publicUrl}/law/${limit.id}`,
      ].join('\n'),
    });
    const alarm = event.createAlarm({ type: ICalAlarmType.display, trigger: moment ? HOUR : -MORNING });
    // The library takes what comes after the event for what comes after its end.
    if (!moment) alarm.relatesTo(ICalAlarmRelatesTo.start);
  }
  return calendar.toString();
};
