import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import type { AnnouncedModule } from './announced.ts';
import { modulePath } from './paths.ts';

/**
 * The opening of a module as an iCalendar file (RFC 5545), with an alarm at the moment itself. The id is the
 * module's own: who takes it again after the day was moved has one entry, not two.
 * @param stamp when this was known
 * @returns nothing where no day is fixed
 */
export const opensCalendar = (
  { slug, number, title, summary, opens }: AnnouncedModule,
  publicUrl: string,
  stamp: Date,
): string | undefined => {
  if (opens === null) return undefined;
  const address = `${publicUrl}${modulePath('en', slug)}`;
  const calendar = ical({
    name: `Module ${number} opens`,
    prodId: { company: 'Four Million Homes', product: 'Training' },
  });
  calendar.method(ICalCalendarMethod.PUBLISH);
  const event = calendar.createEvent({
    id: `${slug}-opens@four-million-homes`,
    stamp,
    sequence: Math.floor(stamp.getTime() / 60_000),
    start: new Date(opens),
    summary: `Training opens: module ${number}, ${title}`,
    description: `${summary}\n${address}`,
    url: address,
  });
  event.createAlarm({ type: ICalAlarmType.display, trigger: 0 });
  return calendar.toString();
};
