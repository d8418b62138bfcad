import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf } from './find-words.ts';

const letters = fc.string({ unit: 'binary', maxLength: 30 });

const found = (text: string, wanted: string): string[] =>
  piecesOf(text, wanted).flatMap(({ text: piece, isMatch }) => (isMatch ? [piece] : []));

describe('what is found in a text', () => {
  test('and what stands between make up the text, whatever is looked for', () => {
    fc.assert(
      fc.property(letters, letters, (text, wanted) => {
        expect(
          piecesOf(text, wanted)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('is every place at which it stands', () => {
    const word = fc.stringMatching(/^[a-z.*+?()[\]]{2,8}$/);
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 9 }), (wanted, times) => {
        expect(found(Array(times).fill(wanted).join(' 1 '), wanted)).toHaveLength(times);
      }),
    );
  });

  test.each([
    ['The Ombudsman', 'ombudsman', 'Ombudsman'],
    ["Leo's bed", 'leo’s', "Leo's"],
    ['ten working\ndays', ' working   days ', 'working\ndays'],
    ['(really?)', '(re', '(re'],
    ['صعوبة كبيرة', 'كبيرة', 'كبيرة'],
  ])('in "%s" by "%s" is "%s"', (text, wanted, piece) => {
    expect(found(text, wanted)).toEqual([piece]);
  });

  test.each(['', ' ', 'a', ' a '])('by "%s" is nothing', (wanted) => {
    expect(piecesOf('a banana', wanted)).toEqual([{ text: 'a banana', isMatch: false }]);
  });
});
