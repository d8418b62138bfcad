import { describe, expect, test } from 'vitest';
import { readWhen } from '../when.ts';
import { TENURE_WORDS } from './binding.ts';
import { aCase, allOf, damp, event, oneOf } from './case-for-tests.ts';
import { byTime, inOrder, liesBefore } from './mark.ts';

describe('which of two things came first', () => {
  test.each([
    ['2026-02-03', '2026-02-04', -1],
    ['2026-02-04', '2026-02-03', 1],
    ['2026-02-03', '2026-02-03', 0],
    ['2026-02-03T09:00', '2026-02-03T10:00', -1],
    ['2026-02-03T10:00', '2026-02-03T09:00', 1],
    ['2026-02-03T10:00', '2026-02-03T10:00', 0],
    ['2026-02-03T10:00', '2026-02-03', 0],
    ['2026-02-03', '2026-02-03T10:00', 0],
    ['2026-02-03T23:00', '2026-02-04T01:00', -1],
    ['2026-02-04T01:00', '2026-02-03T23:00', 1],
  ])('%s and %s: %i', (one, other, order) => {
    expect(byTime(readWhen(one), readWhen(other))).toBe(order);
    expect(liesBefore(readWhen(one), readWhen(other))).toBe(order < 0);
  });

  test('events are put in order, and those of one day stay as they were told', () => {
    const { events } = aCase('2026-03-01', [
      event('2026-02-05 chased', { id: 'c' }),
      event('2026-02-03 chased', { id: 'a' }),
      event('2026-02-03 reported', { id: 'b' }),
      event('2026-02-07T12:00 chased', { id: 'e' }),
      event('2026-02-07T09:00 chased', { id: 'd' }),
    ]);
    expect(inOrder(events).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(events.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'e', 'd']);
  });

  test('a meeting told before its start on the same day does not meet it', () => {
    const told = aCase('2026-02-20', [
      event('2026-02-03 complaint-acknowledged'),
      event('2026-02-03 complaint-made'),
    ]);
    expect(oneOf(told, 'code-stage1-ack').status).toBe('missed');
    const timed = aCase('2026-02-20', [
      event('2026-02-03T12:00 complaint-acknowledged'),
      event('2026-02-03T09:00 complaint-made'),
    ]);
    expect(oneOf(timed, 'code-stage1-ack').status).toBe('met');
  });

  test('a limit with several kinds of start takes the latest where it says so', () => {
    const told = aCase('2026-02-20', [
      event('2026-02-03 letter-of-claim-received'),
      event('2026-02-10 claim-answered'),
      event('2026-02-12 expert-inspected'),
      event('2026-02-16 expert-reported'),
    ]);
    const [only, ...others] = allOf(told, 'pap-full-answer');
    expect(others).toEqual([]);
    expect(only?.start.day.toString()).toBe('2026-02-16');
    const identity = aCase('2026-02-20', [
      event('2026-02-03 data-request-made'),
      event('2026-02-10 data-identity-given'),
    ]);
    expect(allOf(identity, 'sar').map(({ start }) => start.day.toString())).toEqual(['2026-02-10']);
  });

  test('a limit that stands without its kind of start is not listed', () => {
    expect(allOf(aCase('2026-02-20', [event('2026-02-03 complaint-made')]), 'pap-full-answer')).toEqual([]);
  });

  test('what ended a duty first decides', () => {
    const told = (first: string, second: string) =>
      oneOf(
        aCase(
          '2026-03-01',
          [
            event('2026-01-14 reported'),
            event('2026-01-28 investigation-ended', { found: 'significant-hazard', needs: ['safety-work'] }),
            event(`2026-01-30 ${first}`),
            event(`2026-02-02 ${second}`),
          ],
          { hazard: damp },
        ),
        'awaab-make-safe-significant',
      );
    expect(told('consent-refused', 'accommodation-provided').because).toContain('consent');
    expect(told('accommodation-provided', 'consent-refused').because).toContain('elsewhere');
    expect(told('safety-work-done', 'consent-refused').status).toBe('met');
    expect(told('consent-refused', 'safety-work-done').status).toBe('stopped');
  });
});

describe('for whom, in words', () => {
  test('one, two and several are listed as people say it', () => {
    const condition = (limit: string, type: string, more: object = {}) =>
      oneOf(
        aCase('2026-12-01', [event(`2026-11-09 ${type}`, more)], {
          tenure: 'not-sure',
          landlord: 'not-sure',
        }),
        limit,
      ).condition;
    expect(condition('foi', 'information-request-made')).toBe('This is only for councils.');
    expect(condition('rtr-sink', 'repair-asked', { repair: 'sink' })).toBe(
      'This is only for councils, and only for secure council tenants and introductory council tenants.',
    );
    const several = oneOf(
      aCase('2026-12-01', [event('2026-11-09 reported')], { tenure: 'not-sure', hazard: damp }),
      'awaab-standard-investigation',
    ).condition;
    expect(several).toBe(
      `This is only for ${TENURE_WORDS.secure}, ${TENURE_WORDS.introductory}, ${TENURE_WORDS.assured} and ${TENURE_WORDS.starter}.`,
    );
  });

  test('who knows one of the two is asked only for the other', () => {
    const told = aCase('2026-12-01', [event('2026-11-09 repair-asked', { repair: 'sink' })], {
      landlord: 'council',
      tenure: 'not-sure',
    });
    expect(oneOf(told, 'rtr-sink').condition).toBe(
      'This is only for secure council tenants and introductory council tenants.',
    );
    const known = aCase('2026-12-01', [event('2026-11-09 repair-asked', { repair: 'sink' })], {
      landlord: 'council',
      tenure: 'secure',
    });
    expect(oneOf(known, 'rtr-sink')).not.toHaveProperty('condition');
  });
});
