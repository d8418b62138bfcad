import { type Day, formatDay, formatMoment, isDayText, londonDay, parseDay } from './day.ts';

/** When something happened: a day, and the instant where the time of day is known. */
export interface When {
  readonly day: Day;
  readonly instant?: Temporal.Instant;
  /** What a reader should know about how the time was read, in a whole sentence. */
  readonly note?: string;
  /** The day that was told, where the rules count from another one. */
  readonly told?: Day;
  /** Only the month is known: the day is the last of it that can be meant. */
  readonly month?: true;
}

/** A day or time that cannot be read; the message is a sentence for people. */
export class UnreadableTime extends RangeError {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'UnreadableTime';
  }
}

/** Questions about days outside are slips of the pen: no case here is older or lies further ahead. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;

const LONDON = 'Europe/London';
const CLOCK = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

const readDay = (text: string): Day => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
    throw new UnreadableTime(
      `"${text.slice(0, 40)}" is no day that can be read. Write it like 2027-02-16, or with a time like 2027-02-16T09:15.`,
    );
  if (!isDayText(text))
    throw new UnreadableTime(`There is no ${text} in the calendar. Check the day and the month.`);
  const day = parseDay(text);
  if (day.year < FIRST_YEAR || day.year > LAST_YEAR)
    throw new UnreadableTime(
      `The year ${day.year} lies outside ${FIRST_YEAR} to ${LAST_YEAR}. Check the year.`,
    );
  return day;
};

/** Clocks of London: a time that a change of clocks leaves out is refused, one that comes twice is the later one. */
const readLondonTime = (day: Day, hour: number, minute: number, second: number): When => {
  const wall = day.toPlainDateTime({ hour, minute, second });
  const earlier = wall.toZonedDateTime(LONDON, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(LONDON, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { day, instant: later.toInstant() };
  if (!earlier.toPlainDateTime().equals(wall))
    throw new UnreadableTime(
      `That time did not exist on ${formatDay(day)}: the clocks went forward from 1:00am to 2:00am.`,
    );
  return {
    day,
    instant: later.toInstant(),
    note: `The clocks went back that night, so that time came twice. The second one is taken: ${formatMoment(later.toInstant())}, winter time.`,
  };
};

/**
 * Reads `2027-02-16`, `2027-02-16T09:15` (the clocks of London) or `2027-02-16T09:15:00+01:00`.
 * @throws UnreadableTime with a sentence for people, where there is no such day or time
 */
export const readWhen = (text: string): When => {
  const clock = CLOCK.exec(text);
  if (!clock) return { day: readDay(text) };
  const [, dayText = '', hours = '', minutes = '', seconds = '0', offset] = clock;
  const day = readDay(dayText);
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  if (hour > 23 || minute > 59 || second > 59)
    throw new UnreadableTime(
      `There is no time ${hours}:${minutes} on a clock. Hours run from 00 to 23, minutes from 00 to 59.`,
    );
  if (offset === undefined) return readLondonTime(day, hour, minute, second);
  const sign = offset === 'Z' ? [0, 0] : offset.slice(1).split(':').map(Number);
  if ((sign[0] ?? 0) > 14 || (sign[1] ?? 0) > 59)
    throw new UnreadableTime(
      `There is no time zone ${offset}. London is +00:00 in winter and +01:00 in summer.`,
    );
  const instant = Temporal.Instant.from(
    `${dayText}T${hours}:${minutes}:${seconds.padStart(2, '0')}${offset}`,
  );
  return { day: londonDay(instant), instant };
};

/** `2027-02-16`, or `2027-02-16T09:15:00+00:00` with the offset of London. What `readWhen` reads. */
export const whenText = (when: When): string =>
  when.instant ? momentText(when.instant) : when.day.toString();

/** `2027-02-16T09:15:00+00:00`, with the offset of London. */
export const momentText = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(LONDON).toString({ timeZoneName: 'never' });

/** The last minute of a day in London. */
export const endOfDay = (day: Day): Temporal.Instant =>
  day.toPlainDateTime({ hour: 23, minute: 59 }).toZonedDateTime(LONDON).toInstant();
