import { type Day, readWhen, UnreadableTime, type When } from '../../../law/index.ts';

/** What stands in the fields of a day, and of a time of day where it is asked. */
export interface TypedTime {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time?: string;
}

export type ReadTime =
  | { readonly when: When }
  /** A sentence, and which part is the wrong one. */
  | { readonly fault: string; readonly part: 'day' | 'month' | 'year' | 'time' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "11", "Nov" and "november" are the same month. */
const monthNumber = (text: string): string => {
  const named = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return named < 0 ? text : String(named + 1);
};

/** "26" is 2026. */
const wholeYear = (text: string): string => (/^\d{2}$/.test(text) ? `20${text}` : text);

/** "9:15", "09.15", "9.15pm", "9 am": hours and minutes on a clock of 24 hours. */
const clockTime = (text: string): string | undefined => {
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
 * Reads what somebody typed as a day, with a time where there is one. `today` is the last day that can be meant,
 * where what happened cannot lie ahead.
 */
export const readTypedTime = (typed: TypedTime, today: Day | undefined): ReadTime => {
  const { day, time = '' } = typed;
  const [month, year] = [monthNumber(typed.month), wholeYear(typed.year)];
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
      fault: `“${time.slice(0, 20)}” cannot be read as a time. Write it like 9:15am or 21:15, or leave it empty.`,
    };
  try {
    const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const when = readWhen(clock ? `${text}T${clock}` : text);
    if (today && when.day.toString() > today.toString())
      return {
        part: 'day',
        fault: 'This day lies ahead. Give a day that has been, or leave this out until it happens.',
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
