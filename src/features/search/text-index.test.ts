import { expect, test } from 'vitest';
import { TextIndex } from './text-index.ts';

const index = new TextIndex(
  [
    [['damp'], ['mould', 'wall', 'wall']],
    [['noise'], ['wall', 'night']],
    [['damp', 'noise'], ['nothing']],
  ],
  [3, 1],
);
const order = (...words: string[]) =>
  index
    .search(new Map(words.map((word) => [word, 1])))
    .sort((one, other) => other.score - one.score)
    .map(({ text }) => text);

test('a word in a field that counts more, and a rare word, bring a text forward', () => {
  expect(order('damp')[0]).toBe(0);
  expect(order('wall')).toEqual([0, 1]);
  expect(order('wall', 'night')[0]).toBe(1);
});

test('a question leaves nothing behind for the next one', () => {
  const first = index.search(new Map([['damp', 1]]));
  index.search(new Map([['noise', 5]]));
  expect(index.search(new Map([['damp', 1]]))).toEqual(first);
  expect(index.search(new Map([['unheard', 1]]))).toEqual([]);
});

test('nothing at all can be indexed', () => {
  expect(new TextIndex([], [1]).search(new Map([['damp', 1]]))).toEqual([]);
});
