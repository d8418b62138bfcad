import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { type Day, dayAt, dayNumber } from '../../../law/index.ts';
import type { ComingStep } from '../rules/next-dates.ts';

const MORNING = 9 * 3600;

const asDate = ({ year, month, day }: Day): Date => new Date(Date.UTC(year, month - 1, day));

/** The days on which to ask what became of a letter, as an iCalendar file (RFC 5545), each with an alarm. */
export const letterCalendar = (steps: readonly ComingStep[], publicUrl: string, now: Date): string => {
  const calendar = ical({ name: 'Dates', prodId: { company: 'Four Million Homes', product: 'Letters' } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const [at, { askOn, words, calendar: title, letter, guide }] of steps.entries()) {
    if (!askOn) continue;
    const more = letter
      ? `${publicUrl}/letters/${letter}`
      : guide
        ? `${publicUrl}/guides/${guide}`
        : publicUrl;
    const event = calendar.createEvent({
      id: `letter-${askOn}-${at}@four-million-homes`,
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
