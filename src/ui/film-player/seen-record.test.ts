import { expect, test } from 'vitest';
import { readSeen, writeSeen } from './seen-record.ts';

const at = new Date('2026-11-26T18:00:00Z');

test('what was seen is read again as it was written', () => {
  const text = writeSeen(
    'film-damp',
    'abc',
    [
      [0, 12.34],
      [60, 75],
    ],
    at,
  );
  expect(readSeen(text, 'abc')).toEqual([
    [0, 12.3],
    [60, 75],
  ]);
});

test('a film that was made again is another one', () => {
  expect(readSeen(writeSeen('film-damp', 'abc', [[0, 400]], at), 'def')).toEqual([]);
});

test.each([
  ['nothing', null],
  ['no JSON', 'seen'],
  ['another shape', '[]'],
  ['a later version', '{"v":2,"facts":[]}'],
  ['facts that are none', '{"v":1,"facts":[null]}'],
  ['seconds that are none', '{"v":1,"facts":[{"revision":"abc","intervals":[[-1,5],["a",2],[1]]}]}'],
])('%s is the same as nothing seen', (_, text) => {
  expect(readSeen(text, 'abc')).toEqual([]);
});
