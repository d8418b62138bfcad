import { createHash } from 'node:crypto';
import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { type Day, dayAt, dayNumber } from '../../../law/index.ts';
import type { ComingStep } from '../rules/next-dates.ts';

const MORNING = 9 * 3600;

const asDate = ({ year, month, day }: Day): Date => new Date(Date.UTC(year, month - 1, day));

/**
 * The same event has the same id, so that taking it twice brings no second one; those of another letter have others
 * (RFC 5545, section 3.8.4.7).
 */
const eventId = (event: string): string =>
  `${createHash('sha256').update(event).digest('hex').slice(0, 32)}@four-million-homes`;

/** The days on which to ask what became of a letter, as an iCalendar file (RFC 5545), each with an alarm. */
export const letterCalendar = (steps: readonly ComingStep[], publicUrl: string, now: Date): string => {
  const calendar = ical({ name: 'Dates', prodId: { company: 'Four Million Homes', product: 'Letters' } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const { askOn, words, calendar: title, letter, guide } of steps) {
    if (!askOn) continue;
    const more = letter
      ? `${publicUrl}/letters/${letter}`
      : guide
        ? `${publicUrl}/guides/${guide}`
        : publicUrl;
    const event = calendar.createEvent({
      id: eventId(`${askOn} ${title} ${words}`),
      start: asDate(askOn),
      end: asDate(dayAt(dayNumber(askOn) + 1)),
      allDay: true,
      stamp: now,
      summary: title,
      description: `${words}\n${more}`,
    });
    // The library takes what comes after the event for what comes after its end.
    event.createAlarm({ type: ICalAlarmType.display, trigger: -MORNING }).relatesTo(ICalAlarmRelatesTo.start);
  }
  return calendar.toString();
};
