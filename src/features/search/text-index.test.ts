import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TermNumbers } from './term-numbers.ts';
import { indexTexts, TextIndex } from './text-index.ts';

const numbers = new TermNumbers();
const numbered = (fields: readonly (readonly string[])[]) =>
  fields.map((words) => words.map((word) => numbers.add(word)));
const texts = [
  [['damp'], ['mould', 'wall', 'wall']],
  [['noise'], ['wall', 'night']],
  [['damp', 'noise'], ['nothing']],
].map(numbered);
const index = new TextIndex(indexTexts(texts, [3, 1], numbers.size));

const asked = (...words: string[]) =>
  words.flatMap((word) => {
    const number = numbers.find(word);
    return number === undefined ? [] : [{ number, weight: 1 }];
  });
const found = (...words: string[]) => {
  const { count, texts: met, scores } = index.search(asked(...words));
  return [...met.subarray(0, count)].map((text) => ({ text, score: scores[text] ?? 0 }));
};
const order = (...words: string[]) =>
  found(...words)
    .sort((one, other) => other.score - one.score)
    .map(({ text }) => text);

test('a word in a field that counts more, and a rare word, bring a text forward', () => {
  expect(order('damp')[0]).toBe(0);
  expect(order('wall')).toEqual([0, 1]);
  expect(order('wall', 'night')[0]).toBe(1);
});

test('a question leaves nothing behind for the next one', () => {
  const first = found('damp');
  found('noise', 'night');
  expect(found('damp')).toEqual(first);
  expect(found('unheard')).toEqual([]);
});

test('nothing at all can be indexed', () => {
  expect(new TextIndex(indexTexts([], [1], 0)).search([{ number: 0, weight: 1 }]).count).toBe(0);
});

test('it knows which text has which word, and whether before its last field', () => {
  const word = fc.integer({ min: 0, max: 12 });
  const text = fc.tuple(fc.array(word), fc.array(word), fc.array(word));
  fc.assert(
    fc.property(fc.array(text), (many) => {
      const made = new TextIndex(indexTexts(many, [3, 2, 1], 13));
      many.forEach((fields, at) => {
        for (let each = 0; each < 13; each += 1) {
          expect(made.has(at, each)).toBe(fields.flat().includes(each));
          expect(made.hasInFront(at, each)).toBe(fields.slice(0, 2).flat().includes(each));
        }
      });
      for (let each = 0; each < 13; each += 1)
        expect(made.spread(each)).toBe(many.filter((fields) => fields.flat().includes(each)).length);
    }),
  );
});
