import { describe, expect, test } from 'vitest';
import { parseDay } from '../../law/index.ts';
import { languages } from '../language.ts';
import { dayIn } from './day-in.ts';
import { en } from './en.ts';
import { wordsIn } from './words-in.ts';

const others = languages.filter((language) => language !== 'en');

/** Every text of the interface by its place; functions are asked with a number that shows. */
const texts = (words: object, place = ''): Array<[string, string]> =>
  Object.entries(words).flatMap(([key, value]): Array<[string, string]> => {
    const here = place ? `${place}.${key}` : key;
    if (typeof value === 'function') return [[here, String(value(7))]];
    return typeof value === 'string' ? [[here, value]] : texts(value, here);
  });

const english = new Map(texts(en));
/** Words that are the same in some languages. */
const maySame = new Set(['frame.menu', 'search.film', 'search.module', 'guide.ask']);

describe.each(others)('the interface in %s', (language) => {
  const found = new Map(texts(wordsIn(language)));

  test('has every word, none of them empty, and none left in English', () => {
    const left = [...found].flatMap(([place, text]) => {
      const source = english.get(place) ?? '';
      if (text.trim() === '') return [`${place} is empty`];
      return text === source && !maySame.has(place) ? [`${place} is still English`] : [];
    });
    expect(left).toEqual([]);
  });

  test('keeps what is filled in, with the digits that English has', () => {
    for (const [place, text] of found)
      if ((english.get(place) ?? '').includes('7')) expect(text, place).toContain('7');
  });

  test('writes days with the same digits', () => {
    expect(dayIn(parseDay('2026-11-30'), language)).toMatch(/30.*2026|2026.*30/);
  });
});

test('numbers of one and of many are told apart in every language', () => {
  for (const language of languages) {
    const { results } = wordsIn(language).search;
    expect([1, 2, 3, 5, 22].every((count) => results(count).includes(String(count)) || count < 3)).toBe(true);
  }
});
