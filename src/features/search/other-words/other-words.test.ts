import { describe, expect, test } from 'vitest';
import { allSteps } from '../../words/index.ts';
import { OtherWordsBook } from './find-other-words.ts';
import { fold, unitsOf } from './fold.ts';
import type { OtherWords } from './other-words-kind.ts';

const lists: Record<string, OtherWords[]> = {
  pl: [
    { guide: 'damp-and-mould', say: ['pleśń*', 'grzyb* na ścianie'] },
    { danger: 'gas', say: ['zapach gazu'] },
    { guide: 'gas-safety', say: ['gaz*'] },
    { elsewhere: 'private-renting', say: ['właściciel* prywatn*'] },
  ],
  ar: [{ guide: 'rent-arrears', say: ['الإيجار متأخر', 'ايجار*'] }],
  bn: [{ guide: 'damp-and-mould', say: ['ছত্রাক'] }],
  so: [{ guide: 'rent-increases', say: ['kirada'] }],
};
const book = allSteps(
  OtherWordsBook.inSteps({
    list: ((_: unknown, language: string) => (lists[language] ?? []).map((item) => ({ item }))) as never,
  }),
);
const english = new Set(['gas', 'fire', 'gaz']);
const find = (query: string, asked?: 'pl' | 'ar') => book.find(query, (word) => english.has(word), asked);

describe('words of other languages', () => {
  test('are found with and without the marks that phones leave out, and in their inflections', () => {
    for (const query of ['pleśnią na suficie', 'plesn', 'mam pleśń'])
      expect(find(query)).toMatchObject({ language: 'pl', guides: ['damp-and-mould'] });
    expect(find('الايجار متاخر')?.guides).toContain('rent-arrears');
    expect(find('ছত্রাক')).toMatchObject({ language: 'bn', guides: ['damp-and-mould'] });
  });

  test('lead to danger, and to its guide beside it', () => {
    expect(find('czuję zapach gazu w kuchni')).toEqual({
      language: 'pl',
      guides: ['gas-safety'],
      dangers: ['gas'],
      elsewhere: [],
    });
  });

  test('lead to what is answered elsewhere', () => {
    expect(find('właściciel prywatny mnie wyrzuca')).toMatchObject({ elsewhere: ['private-renting'] });
  });

  test('are not seen in English, unless the page is in that language', () => {
    expect(find('gaz')).toBeUndefined();
    expect(find('gaz', 'pl')?.guides).toEqual(['gas-safety']);
    expect(find('no hot water')).toBeUndefined();
  });
});

test('vowel signs of other scripts stay, and every way to write a letter is one', () => {
  expect(fold('কি')).not.toBe(fold('ক'));
  expect(fold('كِتاب')).toBe(fold('کتاب'));
  expect(unitsOf('zapach gaz*')).toEqual([
    { stem: 'zapach', begins: false },
    { stem: 'gaz', begins: true },
  ]);
});
