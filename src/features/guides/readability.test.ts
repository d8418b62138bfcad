import { expect, test } from 'vitest';
import { readabilityOf } from './readability.ts';

test('short words in short sentences are easier than long words in long ones', () => {
  const easy = readabilityOf(['Tell your landlord today. Ask for a date. Keep a note.']);
  const hard = readabilityOf([
    'Notwithstanding considerations of administrative proportionality, the organisation responsible will undertake a comprehensive investigation.',
  ]);
  expect(easy).toMatchObject({ words: 11, sentences: 3, longestWords: 4 });
  expect(easy.age).toBeLessThan(9);
  expect(hard.age).toBeGreaterThan(20);
  expect(hard.longestSentence).toMatch(/^Notwithstanding/);
});

test('numbers and marks are no words, and nothing is nothing', () => {
  expect(readabilityOf(['10 . – 2026.']).words).toBe(0);
  expect(readabilityOf([])).toMatchObject({ words: 0, sentences: 0, longestWords: 0 });
});

test('a colon ends a sentence, as before a list', () => {
  expect(readabilityOf(['You need: a pen.']).sentences).toBe(2);
});
