import { describe, expect, test } from 'vitest';
import { parseDay } from '../day.ts';
import type { Step } from '../step.ts';
import { aCase, allOf, event, oneOf } from './case-for-tests.ts';
import { caseSchema, caseText } from './event.ts';

const changes = (steps: readonly Step[]): unknown[] => steps.map(({ change }) => change).filter(Boolean);
const acknowledged = [event('2026-02-03 complaint-made'), event('2026-02-05 complaint-acknowledged')];

describe('steps that an extension or a pause changes', () => {
  test('an extension ends with the day that was named, and not with the longest', () => {
    const told = aCase('2026-02-20', [
      ...acknowledged,
      event('2026-02-18 complaint-extended', { until: '2026-02-26' }),
    ]);
    const { steps } = oneOf(told, 'code-stage1-extension');
    expect(changes(steps).at(-1)).toEqual({ to: 'fixed-day', day: parseDay('2026-02-26') });
    expect(steps.map(({ words }) => words).filter((words) => words.startsWith('The last day is'))).toEqual([
      'The last day is Thursday 26 February 2026.',
    ]);
    expect(steps.length).toBeGreaterThan(3);
  });

  test('on the longest day itself it is not beyond it', () => {
    const told = aCase('2026-02-20', [
      ...acknowledged,
      event('2026-02-18 complaint-extended', { until: '2026-03-05' }),
    ]);
    const extension = oneOf(told, 'code-stage1-extension');
    expect(extension).not.toHaveProperty('earlier');
    expect(extension.steps.at(-2)?.words).toMatch(/^The longest that is allowed is/);
  });

  test('a pause is a change that can be followed, and the last day is named anew', () => {
    const told = aCase('2026-12-01', [
      event('2026-11-03 data-request-made'),
      event('2026-11-10 data-clarification-asked'),
      event('2026-11-12 data-clarification-given'),
    ]);
    const { steps } = oneOf(told, 'sar');
    expect(changes(steps).slice(-2)).toEqual([
      { to: 'days-later', count: 2 },
      { to: 'next-working-day-unless-one', place: 'england' },
    ]);
    expect(steps.at(-2)?.words).toBe(
      'If the end is no working day, it moves on to the next one: Monday 7 December 2026.',
    );
    expect(steps.filter(({ words }) => words.startsWith('The last day is'))).toHaveLength(1);
  });

  test('a pause in working days moves nothing on', () => {
    const told = aCase(
      '2026-12-01',
      [
        event('2026-11-09 repair-asked', { repair: 'roof' }),
        event('2026-11-12 exceptional-circumstances-began'),
        event('2026-11-16 exceptional-circumstances-ended'),
      ],
      { landlord: 'council', tenure: 'secure' },
    );
    const { steps } = oneOf(told, 'rtr-roof');
    expect(changes(steps).at(-1)).toEqual({ to: 'working-days-later', count: 3, place: 'england' });
    expect(steps.some(({ words }) => words.startsWith('If the end is no working day'))).toBe(false);
    expect(steps.at(-1)?.words).toBe('The last day is Monday 23 November 2026.');
  });

  test('a pause beyond the known holidays gives no date, and says why', () => {
    const told = aCase('2030-12-31', [event('2030-12-20 repair-asked', { repair: 'roof' })], {
      landlord: 'council',
      tenure: 'secure',
    });
    expect(oneOf(told, 'rtr-roof')).toMatchObject({
      status: 'no-date',
      because: expect.stringContaining('known here'),
    });
    const paused = aCase(
      '2030-12-31',
      [
        event('2030-12-16 repair-asked', { repair: 'roof' }),
        event('2030-12-17 exceptional-circumstances-began'),
        event('2030-12-30 exceptional-circumstances-ended'),
      ],
      { landlord: 'council', tenure: 'secure' },
    );
    expect(oneOf(paused, 'rtr-roof')).toMatchObject({
      status: 'no-date',
      words: expect.stringContaining('31 December 2030'),
    });
  });

  test('a day that a notice names rests on nothing that is only expected', () => {
    const told = aCase(
      '2026-11-12',
      [
        event('2026-11-09 repair-asked', { repair: 'sink' }),
        event('2026-11-11 repair-notice-issued', { last_day: '2026-11-13' }),
      ],
      { landlord: 'council', tenure: 'secure' },
    );
    const deadline = oneOf(told, 'rtr-sink');
    expect(deadline.expected).toBe(false);
    expect(changes(deadline.steps)).toEqual([{ to: 'fixed-day', day: parseDay('2026-11-13') }]);
  });

  test('what leans on another limit starts with the same event, or is not there', () => {
    const told = aCase(
      '2026-02-20',
      [
        event('2026-01-14T09:00 reported'),
        event('2026-01-28T15:00 investigation-ended', { found: 'emergency-hazard', needs: ['safety-work'] }),
        event('2026-01-30T15:00 investigation-ended', {
          found: 'significant-hazard',
          needs: ['safety-work'],
        }),
      ],
      { hazard: { kind: 'damp-and-mould', severity: 'significant' } },
    );
    expect(allOf(told, 'awaab-safety-advice').map(({ due }) => due?.toString())).toEqual([
      '2026-01-29T15:00:00Z',
      '2026-02-06',
    ]);
    expect(allOf(told, 'awaab-safety-advice')[1]?.steps.at(-1)?.words).toBe(
      '“Safety work, significant hazard” ends then, and so does this.',
    );
    expect(
      allOf(
        aCase('2026-02-20', [event('2026-02-03 complaint-made'), event('2026-02-05 complaint-extended')]),
        'code-stage1-extension',
      ),
    ).toEqual([]);
  });
});

test('a case goes out with its new dates and last days, and comes in again the same', () => {
  const told = aCase('2026-11-12', [
    event('2026-11-09 repair-asked', { repair: 'sink' }),
    event('2026-11-11 repair-notice-issued', { last_day: '2026-11-13' }),
    ...acknowledged,
    event('2026-02-18 complaint-extended', { until: '2026-02-26' }),
  ]);
  const text = caseText(told);
  expect(text.events[1]).toEqual({ type: 'repair-notice-issued', at: '2026-11-11', last_day: '2026-11-13' });
  expect(text.events[4]).toEqual({ type: 'complaint-extended', at: '2026-02-18', until: '2026-02-26' });
  expect(caseText(caseSchema.parse(text))).toEqual(text);
});
