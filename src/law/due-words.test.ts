import { describe, expect, test } from 'vitest';
import { parseDay } from './day.ts';
import { COURT_WARNING, type Due, dueFrom } from './due.ts';
import { aLimit, aVersion, withoutNumber } from './limit-for-tests.ts';
import { timeLimitSchema } from './time-limit.ts';
import { readWhen } from './when.ts';

const today = parseDay('2026-11-23');
const from = (changes: object, start: string, extendedBy?: number): Due =>
  dueFrom(
    aLimit(aVersion({ in_force_from: 'long-standing', ...changes })),
    readWhen(start),
    today,
    extendedBy === undefined ? {} : { extendedBy },
  );
const words = (due: Due): string[] => ('steps' in due ? due.steps.map((step) => step.words) : [due.reason]);
const limitOf = (changes: object, version: object = {}) =>
  timeLimitSchema.parse({
    id: 'a-limit',
    title: 'A limit',
    force: 'law',
    duty: 'do something',
    binds: 'resident',
    clock_starts: 'the day of the event',
    versions: [aVersion({ in_force_from: 'long-standing', ...version })],
    ...changes,
  });

describe('an extension in words', () => {
  const changes = { extension: { at_most: 10, unit: 'working-days', when: 'reasons are given' } };

  test.each([
    [1, '1 working day is added to the end of the limit.'],
    [2, '2 working days are added to the end of the limit.'],
    [10, '10 working days are added to the end of the limit.'],
    [11, '11 working days are added to the end of the limit. The rule allows up to 10 working days.'],
    [400, '400 working days are added to the end of the limit. The rule allows up to 10 working days.'],
  ])('of %i', (more, sentence) => {
    expect(words(from(changes, '2026-02-05', more))[1]).toBe(sentence);
  });

  test('without a longest time names none', () => {
    const open = { extension: { at_most: null, unit: null, when: 'reasons are given' } };
    expect(words(from(open, '2026-02-05', 30))[1]).toBe('30 working days are added to the end of the limit.');
  });

  test('longer than any that makes sense is refused', () => {
    expect(words(from(changes, '2026-02-05', 401))).toEqual([
      'An extension is a whole number from 1 to 400.',
    ]);
  });
});

describe('the start in words', () => {
  test('is a day where days count, though the time is known', () => {
    expect(words(from({}, '2026-02-05T09:15'))[0]).toBe(
      'The clock starts with the day of the event: Thursday 5 February 2026.',
    );
  });

  test('is a moment where hours count', () => {
    expect(words(from({ length: 24, unit: 'hours', counting: ['H'] }, '2026-02-05T09:15'))).toEqual([
      'The clock starts with the day of the event: 9:15am on Thursday 5 February 2026.',
      '24 hours run on through nights, weekends and holidays.',
      'They end at 9:15am on Friday 6 February 2026.',
    ]);
  });

  test('keeps the instant for those who follow the steps', () => {
    const due = from({ length: 24, unit: 'hours', counting: ['H'] }, '2026-02-05T09:15');
    const first = 'steps' in due ? due.steps[0]?.change : undefined;
    expect(first?.to === 'start' && first.instant?.toString()).toBe('2026-02-05T09:15:00Z');
  });

  test('of the shortest time that is allowed is told as the first for the next step', () => {
    const hours = from({ length: 24, unit: 'hours', counting: ['H'], at_least: true }, '2026-02-05T09:15');
    expect(words(hours).at(-1)).toBe('Not before 9:15am on Friday 6 February 2026.');
    const days = from({ length: 28, unit: 'days', counting: ['K0'], at_least: true }, '2026-10-01');
    expect(words(days).at(-1)).toBe('Not before Thursday 29 October 2026.');
    expect(words(from({ length: 28, unit: 'days', counting: ['K0'] }, '2026-10-01')).at(-1)).toBe(
      'The last day is Thursday 29 October 2026.',
    );
  });

  test('counted back, the shortest time has a last day, and others a first one', () => {
    expect(
      from({ length: 10, unit: 'days', counting: ['BACK'], at_least: true }, '2026-10-29'),
    ).toMatchObject({ bound: 'by' });
    expect(from({ length: 10, unit: 'days', counting: ['BACK'] }, '2026-10-29')).toMatchObject({
      bound: 'not-before',
    });
  });
});

describe('a part of the year', () => {
  const winter = { length: 1, unit: 'days', counting: ['K0'], season: { from: '11-01', until: '04-30' } };
  const summer = { ...winter, season: { from: '05-01', until: '10-31' } };
  const outside = (changes: object, day: string): boolean =>
    words(from(changes, day)).some((sentence) =>
      sentence.startsWith('This limit is for another part of the year'),
    );

  test.each([
    ['2026-11-01', false],
    ['2026-12-31', false],
    ['2027-01-01', false],
    ['2027-04-30', false],
    ['2027-05-01', true],
    ['2026-10-31', true],
  ])('over New Year: on %s it is outside: %s', (day, is) => {
    expect(outside(winter, day)).toBe(is);
    expect(outside(summer, day)).toBe(!is);
  });

  test('that is one day long is that day', () => {
    const one = { ...winter, season: { from: '05-01', until: '05-01' } };
    expect(outside(one, '2027-05-01')).toBe(false);
    expect(outside(one, '2027-05-02')).toBe(true);
  });

  test('is said with the day that was asked', () => {
    expect(words(from(winter, '2027-07-01'))[1]).toBe(
      'This limit is for another part of the year than 1 July 2027. Another one applies then.',
    );
  });
});

describe('the resident’s own limit', () => {
  test('takes the earlier of two readings, and mentions no other', () => {
    const due = dueFrom(limitOf({}, { counting: ['K0', 'WD-C'] }), readWhen('2026-02-05'), today);
    expect(due).toMatchObject({ kind: 'day' });
    expect(due.kind === 'day' && due.due.toString()).toBe('2026-02-18');
    expect(due).not.toHaveProperty('earlier');
    expect(words(due).at(-1)).toBe('The last day is Wednesday 18 February 2026.');
  });

  test('with one reading is that one', () => {
    const due = dueFrom(limitOf({}), readWhen('2026-02-05'), today);
    expect(due.kind === 'day' && due.due.toString()).toBe('2026-02-19');
    expect(due).not.toHaveProperty('earlier');
  });

  test('of somebody else with one reading has no earlier day either', () => {
    expect(from({}, '2026-02-05')).not.toHaveProperty('earlier');
  });

  test('for going to court ends with the warning', () => {
    const due = dueFrom(limitOf({ court: true }), readWhen('2026-02-05'), today);
    expect(words(due).at(-1)).toBe(COURT_WARNING);
    expect(words(dueFrom(limitOf({}), readWhen('2026-02-05'), today))).not.toContain(COURT_WARNING);
  });
});

describe('without counting', () => {
  test('a day that the law names is told as such', () => {
    const due = from({ ...withoutNumber('by then'), fixed_day: '2026-10-31' }, '2026-05-01');
    expect('steps' in due ? due.steps : []).toEqual([
      {
        words: 'The law names the day: Saturday 31 October 2026.',
        change: { to: 'fixed-day', day: parseDay('2026-10-31') },
      },
    ]);
  });

  test('where there is no number, the reason is told', () => {
    expect(words(from(withoutNumber('soon'), '2026-05-01'))).toEqual([
      'The law gives no number of days here, so there is no date.',
    ]);
    expect(from({ length: 8, unit: 'weeks', counting: [] }, '2026-05-01')).toMatchObject({
      words: 'This is an amount, not a time that runs.',
    });
  });

  test('a rule says how it stands today', () => {
    expect(from({}, '2026-02-05')).toMatchObject({ standing: 'in-force' });
    const ended = dueFrom(aLimit(aVersion({ in_force_until: '2026-01-31' })), readWhen('2026-01-10'), today);
    expect(ended).toMatchObject({ standing: 'replaced' });
  });

  test('before its first version it says what applied, where that is known', () => {
    const limit = limitOf({ before: 'Before that there was another rule.' }, { in_force_from: '2026-01-01' });
    expect(words(dueFrom(limit, readWhen('2025-12-31'), today))).toEqual([
      'This rule applies from 1 January 2026. It does not reach back to 31 December 2025. Before that there was another rule.',
    ]);
    const coming = limitOf({ before: 'Nothing else is fixed.' }, { in_force_from: 'no-date-yet' });
    expect(words(dueFrom(coming, readWhen('2025-12-31'), today))).toEqual([
      'No day is fixed yet from which this rule applies. Nothing else is fixed.',
    ]);
  });
});
