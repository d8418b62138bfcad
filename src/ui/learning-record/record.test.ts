import fc from 'fast-check';
import { expect, test } from 'vitest';
import { merge } from './facts.ts';
import { anyFacts, stepDone, watched } from './facts-for-tests.ts';
import { readRecord, writeRecord } from './record.ts';

test('what was noted is read again as it was written', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const noted = merge(facts, []);
      expect(readRecord(writeRecord(noted))).toEqual(noted);
    }),
  );
});

test('seconds are written in tenths', () => {
  expect(readRecord(writeRecord([watched([[0, 12.34]])]))).toEqual([watched([[0, 12.3]])]);
});

test('of more than a thousand stretches the longest are kept, in order', () => {
  const short = Array.from({ length: 1_500 }, (_, at): [number, number] => [at * 2, at * 2 + 1]);
  const [fact] = readRecord(writeRecord([watched([...short, [4_000, 4_100]], 'abc', 5_000)]));
  const intervals = fact?.kind === 'watched' ? fact.intervals : [];
  expect(intervals).toHaveLength(1_000);
  expect(intervals.at(-1)).toEqual([4_000, 4_100]);
  expect(intervals).toEqual([...intervals].sort(([one], [other]) => one - other));
});

test.each([
  ['nothing', null],
  ['no JSON', 'seen'],
  ['another shape', '[]'],
  ['a later version', '{"v":2,"facts":[]}'],
  ['facts that are none', '{"v":1,"facts":[null,7,{"step":"a"}]}'],
  ['a sort of fact that is not known', '{"v":1,"facts":[{"step":"a","at":"b","kind":"c"}]}'],
])('%s is the same as nothing done', (_, text) => {
  expect(readRecord(text)).toEqual([]);
});

test('seconds that are none are left out, and the rest stays', () => {
  const odd = `{"v":1,"facts":[${JSON.stringify({ ...watched([]), intervals: [[-1, 5], ['a', 2], [1], [9, 9], [3, 4]] })},${JSON.stringify(stepDone('x'))}]}`;
  expect(readRecord(odd)).toEqual([watched([[3, 4]]), stepDone('x')]);
});
