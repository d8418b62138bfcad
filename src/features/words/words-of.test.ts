import { expect, test } from 'vitest';
import { wordsOf } from './words-of.ts';

test('words lose their apostrophes, capitals and punctuation', () => {
  expect(wordsOf("Can't — the BOILER! Awaab’s")).toEqual(['cant', 'the', 'boiler', 'awaabs']);
  expect(wordsOf('<script>alert(1)</script>')).toEqual(['script', 'alert', '1', 'script']);
});
