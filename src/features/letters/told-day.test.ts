import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, dayNumber, isBefore, parseDay } from '../../law/index.ts';
import { readAnswer, typedOf } from './forms.ts';
import { type Question, questionSchema } from './question.ts';
import { countedFrom, firstOf, lastOf, onOrIn, toldDayWords } from './told-day.ts';

const now = { day: parseDay('2026-11-26') };
const question = (more = {}): Question =>
  questionSchema.parse({ id: 'told-on', kind: 'day', ask: 'When?', ...more });
const typed = (day: string, month: string, year: string) => ({
  'told-on-day': [day],
  'told-on-month': [month],
  'told-on-year': [year],
});
const read = (day: string, month: string, year: string, more = {}) =>
  readAnswer(question(more), typed(day, month, year), now);

describe('a month without a day', () => {
  test('is read where a day is asked that has been', () => {
    expect(read('', '9', '2026')).toEqual({ answer: '2026-09' });
    expect(read('', 'September', '26')).toEqual({ answer: '2026-09' });
    expect(read('', '11', '2026')).toEqual({ answer: '2026-11' });
    expect(read('14', '9', '2026')).toEqual({ answer: '2026-09-14' });
  });

  test.each([
    ['', '12', '2026', 'told-on-month', /This month has not come yet\. Today is Thursday 26 November 2026/],
    ['', '13', '2026', 'told-on-month', /There is no month 13\. Write 1 to 12, or its name/],
    ['', '', '2026', 'told-on-month', /Add the month/],
    ['', 'last winter', '2026', 'told-on-month', /“last winter” cannot be read/],
    ['', '9', '', 'told-on-year', /Add the year/],
    ['', '9', '1650', 'told-on-year', /outside 1950/],
    ['', '', '', 'told-on-day', /Add the day, or the month and the year/],
    ['x', '9', '2026', 'told-on-day', /“x” cannot be read/],
  ])('typed as “%s” “%s” “%s” is told what is wrong', (day, month, year, field, sentence) => {
    const { faults = [] } = read(day, month, year);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.field).toBe(field);
    expect(faults[0]?.sentence).toMatch(sentence);
  });

  test('is not enough where the day itself is needed, and who leaves it out is told why', () => {
    const [fault] = read('', '9', '2026', { exact: 'It stands on the answer.' }).faults ?? [];
    expect(fault).toEqual({
      field: 'told-on-day',
      sentence: 'Add the day, such as 14. It stands on the answer.',
    });
    expect(read('', '12', '2026', { ahead: true }).faults?.[0]?.sentence).toMatch(/Add the day/);
  });

  test('stands in the form again as it was typed, with its day empty', () => {
    expect(typedOf(question(), '2026-09')).toEqual(typed('', '9', '2026'));
  });

  test('is said with the word that fits before it', () => {
    expect(`${onOrIn('2026-09')} ${toldDayWords('2026-09')}`).toBe('in September 2026');
    expect(`${onOrIn('2026-09-14')} ${toldDayWords('2026-09-14')}`).toBe('on 14 September 2026');
  });

  test('is counted from its last day, or from today where it is not over, and says so', () => {
    expect(lastOf('2026-09', now.day).toString()).toBe('2026-09-30');
    expect(countedFrom('2026-09', now.day)).toBe('counted from the last day of September 2026');
    expect(lastOf('2026-11', now.day)).toEqual(now.day);
    expect(countedFrom('2026-11', now.day)).toBe('counted from today');
    expect(countedFrom('2026-11-20', now.day)).toBeUndefined();
  });

  test('is never counted from a day before the one that was meant, nor from one that has not come', () => {
    const today = dayNumber(now.day);
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(parseDay('1990-01-01')), max: today }), (number) => {
        const meant = dayAt(number);
        const month = meant.toString().slice(0, 7);
        expect(isBefore(lastOf(month, now.day), meant)).toBe(false);
        expect(isBefore(meant, firstOf(month))).toBe(false);
        expect(isBefore(now.day, lastOf(month, now.day))).toBe(false);
      }),
    );
  });
});
