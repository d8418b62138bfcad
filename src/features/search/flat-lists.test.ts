import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flatten, flattenTexts, textAt } from './flat-lists.ts';

test('lists in one are the same lists', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat())), (lists) => {
      const { starts, items } = flatten(lists);
      expect(lists.map((_, at) => [...items.subarray(starts[at], starts[at + 1])])).toEqual(lists);
    }),
  );
});

test('texts in one are the same texts, whatever script they are in', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const flat = flattenTexts(texts);
      expect(texts.map((_, at) => textAt(flat, at))).toEqual(texts);
    }),
  );
});
