import { isBefore, readWhen, UnreadableTime, type When } from '../../../law/index.ts';

/** What stands in the fields of a day, and of a time of day where it is asked. */
export interface TypedTime {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time?: string;
}

export type ReadTime =
  | { readonly when: When }
  /** A sentence, which part is the wrong one, and that all can be read but has not come yet. */
  | {
      readonly fault: string;
      readonly part: 'day' | 'month' | 'year' | 'time';
      readonly why?: 'ahead';
    };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "11", "Nov" and "november" are the same month. */
const monthNumber = (text: string): string => {
  const named = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return named < 0 ? text : String(named + 1);
};

/** "14th" is 14. */
const plainDay = (text: string): string => text.replace(/^(\d{1,2})(st|nd|rd|th)$/i, '$1');

/** "26" is 2026. */
const wholeYear = (text: string): string => (/^\d{2}$/.test(text) ? `20${text}` : text);

const NAMED: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

/** "9:15", "09.15", "9.15pm", "9 am", "2130", "about noon": hours and minutes on a clock of 24 hours. */
const clockTime = (typed: string): string | undefined => {
  const text = typed.replace(/^(about|around|at)\s+/i, '').replace(/^(\d{2})(\d{2})$/, '$1:$2');
  const named = NAMED[text.toLowerCase()];
  if (named) return named;
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(text);
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  const half = match[3]?.toLowerCase();
  const hour = Number(match[1]);
  if (half && (hour < 1 || hour > 12)) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${match[2] ?? '00'}`;
};

export const isEmpty = ({ day, month, year, time = '' }: TypedTime): boolean =>
  day === '' && month === '' && year === '' && time === '';

/**
 * Reads what somebody typed as a day, with a time where there is one. `now` is the last that can be meant,
 * where what happened cannot lie ahead.
 */
export const readTypedTime = (typed: TypedTime, now: When | undefined): ReadTime => {
  const { time = '' } = typed;
  const [day, month, year] = [plainDay(typed.day), monthNumber(typed.month), wholeYear(typed.year)];
  for (const [part, value, name] of [
    ['day', day, 'the day, such as 14'],
    ['month', month, 'the month, such as 1 or January'],
    ['year', year, 'the year, such as 2026'],
  ] as const)
    if (!/^\d{1,4}$/.test(value))
      return {
        part,
        fault: value === '' ? `Add ${name}.` : `“${value.slice(0, 20)}” cannot be read: write ${name}.`,
      };
  const clock = time === '' ? undefined : clockTime(time);
  if (time !== '' && clock === undefined)
    return {
      part: 'time',
      fault: `“${time.slice(0, 20)}” cannot be read as a time. Write it like 9:15am or 21:15, or leave it empty. With 9 alone, add am or pm.`,
    };
  try {
    const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const when = readWhen(clock ? `${text}T${clock}` : text);
    if (now && when.day.toString() > now.day.toString())
      return {
        part: 'day',
        why: 'ahead',
        fault: 'This day lies ahead. Give a day that has been, or leave this out until it happens.',
      };
    if (now?.instant && when.instant && Temporal.Instant.compare(when.instant, now.instant) > 0)
      return {
        part: 'time',
        why: 'ahead',
        fault: 'This time lies ahead. Give a time that has been, or leave this out until it happens.',
      };
    return { when };
  } catch (error) {
    if (!(error instanceof UnreadableTime)) throw error;
    const there = `${day} ${typed.month} ${year}`;
    return clock && !error.message.includes('calendar')
      ? { part: 'time', fault: error.message }
      : {
          part: 'day',
          fault: error.message.includes('calendar')
            ? `There is no ${there} in the calendar. Check the day and the month.`
            : error.message,
        };
  }
};

/** Whether a month stands where a day is asked, and its day was left empty. */
export const isMonthAlone = ({ day, month, year }: TypedTime): boolean =>
  day === '' && (month !== '' || year !== '');

/**
 * Reads a month whose day was left empty: its last day that can be meant (decision 0039). A time of day beside it
 * says nothing, and is passed over.
 */
export const readTypedMonth = ({ month, year }: TypedTime, now: When): ReadTime => {
  const read = readTypedTime({ day: '1', month, year }, now);
  if ('fault' in read) {
    if (read.why === 'ahead')
      return { part: 'month', fault: 'This month lies ahead. Check the month and the year.' };
    return read.part === 'day' && read.fault.includes('calendar')
      ? { part: 'month', fault: `There is no month ${month}. Write 1 to 12, or its name.` }
      : read;
  }
  const first = read.when.day;
  const end = first.with({ day: first.daysInMonth });
  return { when: { day: isBefore(now.day, end) ? now.day : end, month: true } };
};
