import { expect, test } from 'vitest';
import { suggest } from './match.ts';

const all = [
  { title: 'Damp and mould', url: '/guides/damp-and-mould', words: 'black mould on the wall condensation' },
  {
    title: 'No heating or hot water',
    url: '/guides/heating-and-hot-water',
    words: 'boiler broken radiators cold',
  },
  { title: 'Noise', url: '/guides/noise', words: 'music at night dog barking' },
];
const titles = (typed: string): string[] => suggest(typed, all, 3).map(({ title }) => title);

test('a word that is not finished, misspelt by a letter, or of a resident brings its guide up', () => {
  expect(titles('mou')).toEqual(['Damp and mould']);
  expect(titles('boilr')).toEqual(['No heating or hot water']);
  expect(titles('my boiler is bro')).toEqual(['No heating or hot water']);
  expect(titles('dog bark')).toEqual(['Noise']);
});

test('nothing is offered for nothing', () => {
  for (const typed of ['', ' ', 'a', 'my the', 'zzz', '(((', 'my boiler has eaten the helicopter of uncle'])
    expect(titles(typed)).toEqual([]);
});
