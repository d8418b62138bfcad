import { expect, test } from 'vitest';
import { suggest } from './match.ts';

const all = [
  { title: 'Damp and mould', url: '/guides/damp-and-mould', words: 'black mould on the wall condensation' },
  {
    title: 'No heating or hot water',
    url: '/guides/heating-and-hot-water',
    words: 'boiler broken radiators cold',
  },
  {
    title: 'Help now: can you smell gas?',
    url: '/danger#danger-gas',
    words: '',
    urgent: ['gas leak', 'smell gas'],
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

test('help that cannot wait stands first, and only for its own words', () => {
  expect(titles('gas lea')).toEqual(['Help now: can you smell gas?']);
  expect(titles('black mould and i smell gas')[0]).toBe('Help now: can you smell gas?');
  expect(titles('gas')).toEqual([]);
  expect(titles('leak mould')).toEqual(['Damp and mould']);
});

test('nothing is offered for nothing', () => {
  for (const typed of ['', ' ', 'a', 'my the', 'zzz', '(((', 'my boiler has eaten the helicopter of uncle'])
    expect(titles(typed)).toEqual([]);
});
