import { describe, expect, test } from 'vitest';
import { parseDay } from './day.ts';
import { aLimit, aVersion, withoutNumber } from './limit-for-tests.ts';
import { limitWords } from './limit-words.ts';

const today = parseDay('2026-11-23');

describe('the words of a limit', () => {
  test.each([
    [{}, '10 working days'],
    [{ length: 1 }, '1 working day'],
    [{ length: 24, unit: 'hours', counting: ['H'] }, '24 hours'],
    [{ length: 1, unit: 'months', counting: ['M'] }, '1 month'],
    [{ length: 12, unit: 'weeks', counting: ['K0', 'W'] }, '12 weeks'],
    [{ length: 5, unit: 'years', counting: ['M'] }, '5 years'],
    [withoutNumber('as soon as reasonably practicable'), 'as soon as reasonably practicable'],
  ])('for %j are "%s"', (changes, text) => {
    expect(limitWords(aLimit(aVersion(changes)), today).text).toBe(text);
  });

  test('add the day from which a rule applies, until that day has come', () => {
    const coming = aLimit(aVersion({ in_force_from: '2026-11-30' }));
    expect(limitWords(coming, parseDay('2026-11-29')).text).toBe('10 working days (from 30 November 2026)');
    expect(limitWords(coming, parseDay('2026-11-30')).text).toBe('10 working days');
  });

  test('say until when a rule ran that has ended', () => {
    const ended = aLimit(aVersion({ in_force_until: '2026-01-31' }));
    expect(limitWords(ended, today).text).toBe('10 working days (until 31 January 2026)');
  });

  test('say that they are a plan where no day is fixed', () => {
    const words = limitWords(
      aLimit(aVersion({ in_force_from: 'no-date-yet', ...withoutNumber('soon') })),
      today,
    );
    expect(words.text).toBe('soon (planned, no day fixed yet)');
  });

  test('tell of a change that is known already', () => {
    const changing = aLimit(
      aVersion({ in_force_until: '2026-12-31' }),
      aVersion({ in_force_from: '2027-01-01', length: 5 }),
    );
    expect(limitWords(changing, today)).toMatchObject({
      text: '10 working days',
      detail: 'From 1 January 2027: 5 working days.',
      checkThis: false,
    });
  });

  test('come with the version that they were taken from', () => {
    const changing = aLimit(
      aVersion({ in_force_until: '2026-12-31' }),
      aVersion({ in_force_from: '2027-01-01', length: 5 }),
    );
    expect(limitWords(changing, today).version).toBe(changing.versions[0]);
    expect(limitWords(changing, parseDay('2027-01-01')).version).toBe(changing.versions[1]);
    expect(limitWords(changing, parseDay('2020-01-01')).version).toBe(changing.versions[0]);
  });

  test('ask to be checked when nothing was confirmed', () => {
    expect(limitWords(aLimit(aVersion({ certainty: 'C' })), today).checkThis).toBe(true);
    expect(limitWords(aLimit(aVersion({ certainty: 'B' })), today).checkThis).toBe(false);
  });

  test('give the extension, the shortest and what may come sooner as whole sentences', () => {
    const words = limitWords(
      aLimit(
        aVersion({
          at_least: true,
          or_sooner: 'the date in the report',
          only_for: 'tenancies granted before 2026',
          extension: { at_most: 10, unit: 'working-days', when: 'reasons are given' },
        }),
      ),
      today,
    );
    expect(words.detail).toBe(
      'That is the shortest it may be. Or sooner: the date in the report. For tenancies granted before 2026. Up to 10 working days more if reasons are given.',
    );
  });

  test('give the longest, an extension without a length, and the note', () => {
    const words = limitWords(
      aLimit(
        aVersion({
          at_most: true,
          note: 'Not the first visit.',
          extension: { at_most: null, unit: null, when: 'it agrees' },
        }),
      ),
      today,
    );
    expect(words.detail).toBe('That is the longest it may be. Longer if it agrees. Not the first visit.');
  });

  test('leave the detail out where there is nothing more to say', () => {
    expect(limitWords(aLimit(), today)).not.toHaveProperty('detail');
  });

  test('of a change to come without a day do not name one', () => {
    const changing = aLimit(
      aVersion({ in_force_until: '2026-12-31' }),
      aVersion({ in_force_from: 'no-date-yet', length: 5 }),
    );
    expect(limitWords(changing, today)).not.toHaveProperty('detail');
  });

  test('cannot be found for a limit without a version', () => {
    expect(() => limitWords({ ...aLimit(), versions: [] }, today)).toThrow(/a-limit has no version/);
  });
});
