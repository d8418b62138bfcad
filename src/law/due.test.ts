import { describe, expect, test } from 'vitest';
import { parseDay } from './day.ts';
import { type Due, dueFrom } from './due.ts';
import { aLimit, aVersion, withoutNumber } from './limit-for-tests.ts';
import { readWhen } from './when.ts';

const today = parseDay('2026-11-23');
const from = (changes: object, start: string, extendedBy?: number): Due =>
  dueFrom(
    aLimit(aVersion({ in_force_from: 'long-standing', ...changes })),
    readWhen(start),
    today,
    extendedBy === undefined ? {} : { extendedBy },
  );
const dayOf = (due: Due): string => (due.kind === 'day' ? due.due.toString() : due.kind);
const whyOf = (due: Due): string[] => ('steps' in due ? due.steps.map(({ words }) => words) : []);

describe('a limit in calendar time', () => {
  test.each<[string, object, string, string]>([
    [
      'days without the event day',
      { length: 28, unit: 'days', counting: ['K0'] },
      '2026-09-14',
      '2026-10-12',
    ],
    ['days with the event day', { length: 21, unit: 'days', counting: ['K1'] }, '2026-10-01', '2026-10-21'],
    ['weeks', { length: 12, unit: 'weeks', counting: ['K0', 'W'] }, '2026-04-02', '2026-06-25'],
    ['months', { length: 6, unit: 'months', counting: ['M'] }, '2026-01-15', '2026-07-15'],
    [
      'a month that has no such day',
      { length: 1, unit: 'months', counting: ['M'] },
      '2027-01-30',
      '2027-02-28',
    ],
    ['a leap day and a year', { length: 12, unit: 'months', counting: ['M'] }, '2028-02-29', '2029-02-28'],
    ['years of limitation', { length: 6, unit: 'years', counting: ['Y'] }, '2026-05-01', '2032-05-01'],
    [
      'a month that ends on a Sunday, by the ICO',
      { length: 1, unit: 'months', counting: ['M-ICO'] },
      '2026-10-29',
      '2026-11-30',
    ],
    [
      'days that end on a bank holiday, by the ICO',
      { length: 30, unit: 'days', counting: ['D-ICO'] },
      '2026-07-02',
      '2026-08-03',
    ],
    ['days counted back', { length: 28, unit: 'days', counting: ['BACK'] }, '2026-10-29', '2026-10-01'],
    [
      'months with the day before',
      { length: 12, unit: 'months', counting: ['M', 'DAY-BEFORE'] },
      '2026-03-10',
      '2027-03-09',
    ],
  ])('counts %s', (_what, changes, start, due) => {
    expect(dayOf(from(changes, start))).toBe(due);
  });

  test('is due on the day that the law names, whatever the start', () => {
    expect(dayOf(from({ ...withoutNumber('by then'), fixed_day: '2026-10-31' }, '2026-05-01'))).toBe(
      '2026-10-31',
    );
  });

  test('that is the shortest allowed gives the first day for the next step', () => {
    const due = from({ length: 28, unit: 'days', counting: ['K0'], at_least: true }, '2026-10-01');
    expect(due).toMatchObject({ kind: 'day', bound: 'not-before' });
    expect(dayOf(due)).toBe('2026-10-29');
  });
});

describe('a limit in hours', () => {
  const hours = aLimit(aVersion({ length: 24, unit: 'hours', counting: ['H', 'H-DST'] }));
  const end = (start: string): string => {
    const due = dueFrom(hours, readWhen(start), today);
    return due.kind === 'moment' ? due.due.toString() : due.kind;
  };

  test('runs through nights and weekends', () => {
    expect(end('2026-02-10T09:15:00Z')).toBe('2026-02-11T09:15:00Z');
  });

  test('is an hour later on the clock when summer time begins, and an hour earlier when it ends', () => {
    const due = dueFrom(hours, readWhen('2026-03-28T12:00:00Z'), today);
    expect(whyOf(due).at(-1)).toBe('They end at 1:00pm on Sunday 29 March 2026.');
    const autumn = dueFrom(hours, readWhen('2026-10-24T11:00:00Z'), today);
    expect(whyOf(autumn).at(-1)).toBe('They end at 11:00am on Sunday 25 October 2026.');
  });

  test('cannot be counted from a bare day', () => {
    expect(dueFrom(hours, readWhen('2026-02-10'), today)).toEqual({
      kind: 'refused',
      reason: 'This limit runs in hours: give the time of day too, like 2026-02-10T09:15.',
    });
  });
});

describe('an instant for a limit in days', () => {
  test('counts from the day in London, up to midnight', () => {
    const due = dueFrom(aLimit(), readWhen('2026-05-15T22:50:00Z'), today);
    expect(dayOf(due)).toBe('2026-06-01');
  });
});

describe('why this date', () => {
  test('is told step by step, with the bank holidays that moved it', () => {
    const due = dueFrom(aLimit(), readWhen('2026-05-16'), today);
    expect(whyOf(due)).toEqual([
      'The clock starts with the day of the event: Saturday 16 May 2026.',
      'That day is not counted. The first day is the next working day: Monday 18 May 2026.',
      '10 working days are counted. Saturdays, Sundays and bank holidays in England are left out.',
      'Monday 25 May 2026 is a bank holiday and is left out.',
      'The last day is Monday 1 June 2026.',
    ]);
  });
});

describe('where the text does not say what a working day is', () => {
  test('the stricter reading is given beside the date', () => {
    const due = from({ counting: ['K0', 'WD-C'] }, '2026-02-05');
    expect(due.kind === 'day' && due.earlier?.toString()).toBe('2026-02-18');
    expect(dayOf(due)).toBe('2026-02-19');
  });
});

describe('an extension', () => {
  const changes = { extension: { at_most: 10, unit: 'working-days', when: 'reasons are given' } };

  test('adds on to the end', () => {
    expect(dayOf(from(changes, '2026-02-05', 10))).toBe('2026-03-05');
  });

  test('that is longer than the rule allows is counted, and said to be so', () => {
    const due = from(changes, '2026-02-05', 15);
    expect(whyOf(due).join(' ')).toContain('The rule allows up to 10 working days.');
  });

  test.each<[string, object, number]>([
    ['of nothing', changes, 0],
    ['of half a day', changes, 0.5],
    ['of a rule that has none', {}, 5],
    ['in another unit', { extension: { at_most: 1, unit: 'months', when: 'reasons are given' } }, 1],
  ])('%s is refused', (_what, rule, more) => {
    expect(from(rule, '2026-02-05', more).kind).toBe('refused');
  });
});

describe('which version applies', () => {
  const changed = aLimit(
    aVersion({
      in_force_from: '2022-04-01',
      in_force_until: '2024-03-31',
      clock_starts: 'the day it is logged',
    }),
    aVersion({ in_force_from: '2024-04-01', length: 5 }),
  );

  test('a case begun under an old rule keeps it', () => {
    const due = dueFrom(changed, readWhen('2024-03-28'), today);
    expect(due).toMatchObject({ kind: 'day', standing: 'replaced' });
    expect(dayOf(due)).toBe('2024-04-15');
    expect(whyOf(due)[0]).toContain('the day it is logged');
  });

  test('a start before the rule is refused, with the day from which it applies', () => {
    expect(dueFrom(changed, readWhen('2022-03-31'), today)).toEqual({
      kind: 'refused',
      reason: 'This rule applies from 1 April 2022. It does not reach back to 31 March 2022.',
    });
  });

  test('a start after the rule ended is refused', () => {
    const ended = aLimit(aVersion({ in_force_until: '2026-01-31' }));
    expect(dueFrom(ended, readWhen('2026-02-02'), today).kind).toBe('refused');
  });

  test('a rule without a day is refused', () => {
    const coming = aLimit(aVersion({ in_force_from: 'no-date-yet', ...withoutNumber('soon') }));
    expect(dueFrom(coming, { day: today }, today)).toEqual({
      kind: 'refused',
      reason: 'No day is fixed yet from which this rule applies.',
    });
  });

  test('a rule still to come may be counted for a later start', () => {
    const coming = aLimit(aVersion({ in_force_from: '2026-11-30' }));
    expect(dueFrom(coming, readWhen('2026-12-01'), today)).toMatchObject({
      kind: 'day',
      standing: 'not-yet',
    });
  });
});

describe('there is no date', () => {
  test('where the law gives no number', () => {
    expect(from(withoutNumber('within a reasonable time'), '2026-02-05')).toMatchObject({
      kind: 'no-number',
      words: 'within a reasonable time',
    });
  });

  test('where the length is an amount and does not run', () => {
    expect(from({ length: 8, unit: 'weeks', counting: [] }, '2026-02-05').kind).toBe('no-number');
  });

  test('beyond the bank holidays that are known', () => {
    expect(from({}, '2030-12-27')).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('2030'),
    });
  });
});
