import { describe, expect, test } from 'vitest';
import { aCase, allOf, event, oneOf } from './case-for-tests.ts';
import type { CaseInput } from './event.ts';

const council = { landlord: 'council', tenure: 'secure' } as const;
const tell = (today: string, ...events: CaseInput['events']) => aCase(today, events, council);
const due = (deadline: { due?: { toString(): string } | undefined }): string =>
  deadline.due?.toString() ?? 'none';

describe('the Right to Repair', () => {
  test('starts only the limit of the repair that was asked for', () => {
    const told = tell('2026-11-10', event('2026-11-09 repair-asked', { repair: 'sink' }));
    expect(due(oneOf(told, 'rtr-sink'))).toBe('2026-11-12');
    expect(allOf(told, 'rtr-roof')).toEqual([]);
    expect(oneOf(told, 'rtr-inspect')).toMatchObject({ status: 'no-date', words: 'at once' });
  });

  test('needs to know which repair', () => {
    expect(allOf(tell('2026-11-10', event('2026-11-09 repair-asked')), 'rtr-sink')).toEqual([]);
  });

  test('two repairs have a clock each', () => {
    const told = tell(
      '2026-11-20',
      event('2026-11-09 repair-asked', { repair: 'sink' }),
      event('2026-11-10 repair-asked', { repair: 'sink' }),
    );
    expect(allOf(told, 'rtr-sink').map(due)).toEqual(['2026-11-12', '2026-11-13']);
  });

  test('is counted from the repair notice where the council inspects first', () => {
    const told = tell(
      '2026-11-20',
      event('2026-11-09 repair-asked', { repair: 'sink' }),
      event('2026-11-11 repair-notice-issued'),
      event('2026-11-16 repair-asked', { repair: 'tap' }),
    );
    expect(due(oneOf(told, 'rtr-sink'))).toBe('2026-11-16');
    expect(due(oneOf(told, 'rtr-tap'))).toBe('2026-11-19');
  });

  test('takes the last day that the notice names', () => {
    const told = tell(
      '2026-11-12',
      event('2026-11-09 repair-asked', { repair: 'sink' }),
      event('2026-11-11 repair-notice-issued', { last_day: '2026-11-13' }),
    );
    const deadline = oneOf(told, 'rtr-sink');
    expect(due(deadline)).toBe('2026-11-13');
    expect(deadline.steps[0]?.words).toBe(
      'The notice names the last day itself, so that day counts: Friday 13 November 2026.',
    );
    expect(deadline.steps[1]?.words).toContain('It was given on Wednesday 11 November 2026, for “');
  });

  test('ends where nobody is let in, or the repair is no longer wanted', () => {
    for (const end of ['access-refused', 'repair-not-wanted']) {
      const told = tell(
        '2026-11-20',
        event('2026-11-09 repair-asked', { repair: 'sink' }),
        event(`2026-11-11 ${end}`),
      );
      expect(oneOf(told, 'rtr-sink').status).toBe('stopped');
    }
  });
});

describe('heating', () => {
  const limitsOn = (day: string): [string, string | undefined][] =>
    ['rtr-heating-winter', 'rtr-heating-summer'].flatMap((limit) =>
      allOf(tell('2027-12-30', event(`${day} repair-asked`, { repair: 'heating' })), limit).map(
        ({ condition }): [string, string | undefined] => [limit, condition],
      ),
    );
  const near =
    'This counts only if the council goes by another day than the day of the request to tell winter from summer.';

  test.each<[string, [string, string | undefined][]]>([
    ['2026-11-20', [['rtr-heating-winter', undefined]]],
    ['2026-12-31', [['rtr-heating-winter', undefined]]],
    ['2027-01-01', [['rtr-heating-winter', undefined]]],
    ['2027-07-10', [['rtr-heating-summer', undefined]]],
    [
      '2026-11-01',
      [
        ['rtr-heating-winter', undefined],
        ['rtr-heating-summer', near],
      ],
    ],
    [
      '2026-10-31',
      [
        ['rtr-heating-winter', near],
        ['rtr-heating-summer', undefined],
      ],
    ],
    [
      '2026-10-25',
      [
        ['rtr-heating-winter', near],
        ['rtr-heating-summer', undefined],
      ],
    ],
    ['2026-10-24', [['rtr-heating-summer', undefined]]],
    [
      '2026-11-07',
      [
        ['rtr-heating-winter', undefined],
        ['rtr-heating-summer', near],
      ],
    ],
    ['2026-11-08', [['rtr-heating-winter', undefined]]],
    [
      '2027-04-30',
      [
        ['rtr-heating-winter', undefined],
        ['rtr-heating-summer', near],
      ],
    ],
    [
      '2027-05-01',
      [
        ['rtr-heating-winter', near],
        ['rtr-heating-summer', undefined],
      ],
    ],
    ['2027-05-08', [['rtr-heating-summer', undefined]]],
  ])('asked for on %s', (day, limits) => {
    expect(limitsOn(day)).toEqual(limits);
  });
});

describe('another contractor', () => {
  const asked = event('2026-11-09 repair-asked', { repair: 'sink' });
  const other = event('2026-11-13 other-contractor-asked');

  test('has as long again, from the notice', () => {
    const told = tell('2026-11-16', asked, other);
    expect(due(oneOf(told, 'rtr-second-period'))).toBe('2026-11-18');
    expect(oneOf(told, 'rtr-second-period').status).toBe('coming');
    expect(allOf(told, 'rtr-compensation')).toEqual([]);
  });

  test.each([
    ['2026-11-19', '£12 so far: it is 1 day late'],
    ['2026-11-21', '£16 so far: it is 3 days late'],
    ['2026-12-07', '£48 so far: it is 19 days late'],
    ['2026-12-08', '£50 so far: it is 20 days late'],
    ['2027-01-30', '£50 so far: it is 73 days late'],
  ])('that is late is paid for: on %s %s', (today, words) => {
    expect(oneOf(tell(today, asked, other), 'rtr-compensation').words).toBe(words);
  });

  test('stops counting when the repair is done', () => {
    const told = tell('2027-01-30', asked, other, event('2026-11-20 repair-done'));
    expect(oneOf(told, 'rtr-compensation').words).toBe('£14: it was 2 days late');
    const inTime = tell('2027-01-30', asked, other, event('2026-11-18 repair-done'));
    expect(allOf(inTime, 'rtr-compensation')).toEqual([]);
  });
});
