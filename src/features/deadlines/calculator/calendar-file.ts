import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { type Day, dayAt, dayNumber, dayOf } from '../../../law/index.ts';

/** In seconds; the library counts what comes after the event as negative. */
const HOUR = 3600;
const MORNING = 9 * HOUR;

/** A whole day or a moment in a calendar. */
export interface CalendarEntry {
  /** Without the name of this software. The same entry has the same id, so that taking it twice brings no second one. */
  readonly id: string;
  readonly at: Day | Temporal.Instant;
  /** A calendar is seen by others: titles say what is due and nothing of the home. */
  readonly title: string;
  readonly lines: readonly string[];
}

interface CalendarNames {
  /** A neutral name, which others may see. */
  readonly name: string;
  /** The part of this software that made it. */
  readonly product: string;
  /** When it was made; now, where nothing is said. */
  readonly stamp?: Date;
}

const asDate = ({ year, month, day }: Day): Date => new Date(Date.UTC(year, month - 1, day));

/** An iCalendar file (RFC 5545), with an alarm for each entry: in the morning of a day, an hour before a moment. */
export const calendarFile = (
  { name, product, stamp }: CalendarNames,
  entries: readonly CalendarEntry[],
): string => {
  const calendar = ical({ name, prodId: { company: 'Four Million Homes', product } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const { id, at, title, lines } of entries) {
    const moment = at instanceof Temporal.Instant ? new Date(at.epochMilliseconds) : undefined;
    const day = dayOf(at);
    const event = calendar.createEvent({
      id: `${id}@four-million-homes`,
      start: moment ?? asDate(day),
      end: moment ?? asDate(dayAt(dayNumber(day) + 1)),
      allDay: moment === undefined,
      summary: title,
      description: lines.join('\n'),
      ...(stamp ? { stamp } : {}),
    });
    const alarm = event.createAlarm({ type: ICalAlarmType.display, trigger: moment ? HOUR : -MORNING });
    // The library takes what comes after the event for what comes after its end.
    if (!moment) alarm.relatesTo(ICalAlarmRelatesTo.start);
  }
  return calendar.toString();
};
