import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge } from '../../ui/learning-record/facts.ts';
import { anyFacts, everything, moduleDone, read, watched } from '../../ui/learning-record/facts-for-tests.ts';
import { writeRecord } from '../../ui/learning-record/record.ts';
import { learningFacts } from './learning-facts.ts';

const now = new Date('2026-11-26T20:00:00Z');
const takes = (value: unknown): boolean => learningFacts(now).safeParse(value).success;

test('what a device writes is taken over as it stands', () => {
  const text = writeRecord(merge([...everything, read, moduleDone], []));
  expect(learningFacts(now).parse(JSON.parse(text))).toEqual(JSON.parse(text));
});

test('whatever may stand on a device is taken over, once its clock is not in the future', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const past = facts.map((fact) => ({ ...fact, at: '2026-11-27T19:59:59.000Z' }));
      expect(takes(JSON.parse(writeRecord(merge(past, []))))).toBe(true);
    }),
  );
});

describe('what a device never writes is refused', () => {
  const one = { ...watched([[0, 5]]) };
  test.each<[string, unknown]>([
    ['another version', { v: 2, facts: [] }],
    ['a word more', { v: 1, facts: [], name: 'Nadia' }],
    ['a word more in a fact', { v: 1, facts: [{ ...read, name: 'Nadia' }] }],
    ['an instant more than a day ahead', { v: 1, facts: [{ ...read, at: '2026-11-27T20:00:01.000Z' }] }],
    ['an instant that is none', { v: 1, facts: [{ ...read, at: 'today' }] }],
    ['a step that is none', { v: 1, facts: [{ ...read, step: 'nadia@example.org' }] }],
    ['a stretch that runs backwards', { v: 1, facts: [{ ...one, intervals: [[5, 4]] }] }],
    ['a film of a day', { v: 1, facts: [{ ...one, length: 86_400 }] }],
    ['seconds that are none', { v: 1, facts: [{ ...one, length: Number.NaN }] }],
    ['too many stretches', { v: 1, facts: [{ ...one, intervals: Array(1_001).fill([0, 1]) }] }],
    ['too many facts', { v: 1, facts: Array(5_001).fill(read) }],
  ])('%s', (_, value) => {
    expect(takes({ v: 1, facts: [one, read] })).toBe(true);
    expect(takes(value)).toBe(false);
  });
});
