import { expect, test } from 'vitest';
import { comingOpening, openingOf, openingSchema, openingSentence, opensAt } from './opening.ts';

const faultOf = (text: unknown) => openingSchema.safeParse(text).error?.issues[0]?.message;
const sentence = (opens: string) => openingSentence(opensAt({ status: 'released', opens }));

test.each([
  ['2027-03-01T09:00', '2027-03-01T09:00:00.000Z', 'Monday 1 March 2027 at 9am'],
  ['2027-06-01T09:30', '2027-06-01T08:30:00.000Z', 'Tuesday 1 June 2027 at 9:30am'],
  ['2027-06-01T12:00', '2027-06-01T11:00:00.000Z', 'Tuesday 1 June 2027 at 12 noon'],
  ['2027-06-01T13:05', '2027-06-01T12:05:00.000Z', 'Tuesday 1 June 2027 at 1:05pm'],
  ['2027-06-01T00:00', '2027-05-31T23:00:00.000Z', 'Tuesday 1 June 2027 at midnight, as the day begins'],
  ['2027-03-28T00:59', '2027-03-28T00:59:00.000Z', 'Sunday 28 March 2027 at 12:59am'],
  ['2027-03-28T02:00', '2027-03-28T01:00:00.000Z', 'Sunday 28 March 2027 at 2am'],
])('%s in London is %s, and is said as it was meant', (opens, instant, words) => {
  expect(faultOf(opens)).toBeUndefined();
  expect(opensAt({ status: 'released', opens })?.toISOString()).toBe(instant);
  expect(sentence(opens)).toBe(`This module opens on ${words}.`);
});

test.each<[string, RegExp]>([
  ['2027-03-28T01:30', /That time did not exist on Sunday 28 March 2027: the clocks went forward/],
  ['2027-10-31T01:30', /that comes once: the clocks go back that night/],
  ['2027-02-30T09:00', /There is no 2027-02-30 in the calendar/],
  ['2027-03-01T24:00', /There is no time 24:00 on a clock/],
  ['2027-03-01', /^a day and a time of London, like 2027-03-01T09:00$/],
  ['2027-03-01T09:00Z', /^a day and a time of London/],
  ['2027-03-01 09:00', /^a day and a time of London/],
  ['soon', /^a day and a time of London/],
])('%s is refused with a sentence', (text, fault) => {
  expect(faultOf(text)).toMatch(fault);
});

test('a module without a time is open; one in preparation is closed without a day', () => {
  expect(openingOf({ status: 'released' })).toBe('always');
  expect(openingOf({ status: 'in-preparation' })).toBe('not-fixed');
  expect(openingSentence(undefined)).toContain('We do not have a day for it yet.');
});

test('who checks the pack is told what will open, until the day is past', () => {
  const told = (day: string) => [
    ...comingOpening({ status: 'released', opens: '2027-03-01T09:00', opens_with_it: ['a', 'b'] }, day),
  ];
  expect(told('2026-11-26')).toEqual([
    '(module) opens on Monday 1 March 2027 at 9am, with its film and the guides a, b',
  ]);
  expect(told('2027-03-01')).toHaveLength(1);
  expect(told('2027-03-02')).toEqual([]);
});
