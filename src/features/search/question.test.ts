import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanQuestion, readQuestion } from './question.ts';

test('a question is one line without marks that nobody sees', () => {
  expect(cleanQuestion('  no\thot\n water ')).toBe('no hot water');
  expect(cleanQuestion('damp\u0000\u202e\u200b!')).toBe('damp !');
  expect(cleanQuestion('\u0007\u200f')).toBe('');
});

test('of a long text its beginning and its end are read, and no character is cut', () => {
  expect(cleanQuestion(`first ${'a'.repeat(900)} last`)).toHaveLength(911);
  expect(cleanQuestion(`first ${'a'.repeat(10_000)} last`)).toMatch(/^first a+ … a+ last$/);
  expect(cleanQuestion('a'.repeat(10_000))).toHaveLength(999);
  expect([...cleanQuestion('😀'.repeat(5_000))]).toHaveLength(999);
});

test('what lies between is cut into pieces that overlap, so that no few words are torn apart', () => {
  const words = Array.from({ length: 260 }, (_, at) => `word${at}`);
  const { query, between } = readQuestion(words.join(' '));
  const all = [query, ...between];
  for (const [at, word] of words.entries())
    if (at > 0) expect(all.some((piece) => piece.includes(`${words[at - 1]} ${word}`))).toBe(true);
  expect(readQuestion('damp').between).toEqual([]);
});

test('whatever is typed, the question is well formed and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(fc.uint16Array({ maxLength: 2_500 }), (units) => {
      const typed = String.fromCharCode(...units);
      const clean = cleanQuestion(typed);
      expect(clean.isWellFormed()).toBe(true);
      expect(cleanQuestion(clean)).toBe(clean);
    }),
    { numRuns: 50 },
  );
});

test('a question of several sentences is also read sentence by sentence', () => {
  expect(readQuestion('The bath leaks. I want to go!').sentences).toEqual(['The bath leaks', 'I want to go']);
  expect(readQuestion('damp in the bedroom.').sentences).toEqual([]);
  expect(readQuestion('').sentences).toEqual([]);
});
