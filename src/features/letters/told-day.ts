import {
  type Day,
  formatDate,
  formatDay,
  formatMonth,
  isBefore,
  parseDay,
  type When,
} from '../../law/index.ts';
import { readTypedTime, type TypedTime } from '../deadlines/index.ts';
import type { Field, Question } from './question.ts';

/**
 * A day as far as somebody knows it: YYYY-MM-DD, or YYYY-MM where only the month is known. Of a month every day may be
 * the one that is meant, so nothing is claimed but what is true whichever it was.
 */
export type ToldDay = string;

type DayQuestion = Extract<Question | Field, { kind: 'day' }>;

const isMonth = (told: ToldDay): boolean => /^\d{4}-\d{2}$/.test(told);

/** The first day that can be meant. */
export const firstOf = (told: ToldDay): Day => parseDay(isMonth(told) ? `${told}-01` : told);

/** The last day that can be meant: what has happened did so by today. */
export const lastOf = (told: ToldDay, today: Day): Day => {
  const first = firstOf(told);
  if (!isMonth(told)) return first;
  const end = first.with({ day: first.daysInMonth });
  return isBefore(today, end) && !isBefore(today, first) ? today : end;
};

/** "14 October 2026", or "October 2026". */
export const toldDayWords = (told: ToldDay): string =>
  isMonth(told) ? formatMonth(firstOf(told)) : formatDate(parseDay(told));

/** The word that stands before it in a sentence. */
export const onOrIn = (told: ToldDay | undefined): 'on' | 'in' =>
  told !== undefined && isMonth(told) ? 'in' : 'on';

/** From which day of a month was counted, to be read behind a date; nothing where the day itself was told. */
export const countedFrom = (told: ToldDay, today: Day): string | undefined => {
  if (!isMonth(told)) return undefined;
  const last = lastOf(told, today);
  return last.equals(today) ? 'counted from today' : `counted from the last day of ${formatMonth(last)}`;
};

/** Whether a month is an answer to it. */
export const takesMonth = ({ ahead, exact }: DayQuestion): boolean => !ahead && exact === undefined;

export type ReadToldDay =
  | { readonly told: ToldDay }
  | { readonly part: 'day' | 'month' | 'year'; readonly sentence: string };

type Part = 'day' | 'month' | 'year';

const partOf = (part: string): Part => (part === 'month' || part === 'year' ? part : 'day');

const readMonth = (parts: TypedTime, now: When): ReadToldDay => {
  const read = readTypedTime({ ...parts, day: '1' }, now);
  if ('when' in read) return { told: read.when.day.toString().slice(0, 7) };
  if (read.why === 'ahead')
    return {
      part: 'month',
      sentence: `This month has not come yet. Today is ${formatDay(now.day)}. Check the month and the year.`,
    };
  if (read.part !== 'day') return { part: partOf(read.part), sentence: read.fault };
  return read.fault.includes('calendar')
    ? { part: 'month', sentence: `There is no month ${parts.month}. Write 1 to 12, or its name.` }
    : { part: 'year', sentence: read.fault };
};

/**
 * Reads a day as it was typed, or a month whose day was left empty. `now` is the last day that can be meant of what
 * has happened, and the first of what is to come. Nothing where nothing was typed.
 */
export const readToldDay = (question: DayQuestion, parts: TypedTime, now: When): ReadToldDay | undefined => {
  if (parts.day === '' && parts.month === '' && parts.year === '') return undefined;
  if (parts.day === '' && takesMonth(question)) return readMonth(parts, now);
  if (parts.day === '' && question.exact !== undefined)
    return { part: 'day', sentence: `Add the day, such as 14. ${question.exact}` };
  const read = readTypedTime(parts, question.ahead ? undefined : now);
  if ('fault' in read)
    return {
      part: partOf(read.part),
      sentence:
        read.why === 'ahead'
          ? `This day has not come yet. Today is ${formatDay(now.day)}. Check the day.`
          : read.fault,
    };
  if (question.ahead && isBefore(read.when.day, now.day))
    return {
      part: 'day',
      sentence: `This day has passed. Today is ${formatDay(now.day)}. Choose today or a later day.`,
    };
  return { told: read.when.day.toString() };
};
