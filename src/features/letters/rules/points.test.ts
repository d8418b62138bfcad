import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editableText, editedBlocks, type SentBlock } from './letter-document.ts';
import { marksOf, withoutLonePoints } from './points.ts';

const block = (kind: SentBlock['kind']): SentBlock => ({ kind, text: kind });

test('points are counted from one in each list, and items have a dash', () => {
  const kinds = ['paragraph', 'point', 'point', 'item', 'point', 'point'] as const;
  expect(marksOf(kinds.map(block))).toEqual(['', '1. ', '2. ', '- ', '1. ', '2. ']);
});

test('one point alone is an item, which needs no number', () => {
  expect(withoutLonePoints([block('paragraph'), block('point')])).toEqual([
    block('paragraph'),
    { kind: 'item', text: 'point' },
  ]);
  const two = [block('point'), block('point')];
  expect(withoutLonePoints(two)).toEqual(two);
});

test('however many points and items there are, they are the same after they were edited without a change', () => {
  const words = fc.stringMatching(/^[A-Z][a-z]{0,9}(?: [a-z]{1,9}){0,3}\.$/);
  const blocks = fc.array(
    fc.record({
      kind: fc.constantFrom('paragraph' as const, 'item' as const, 'point' as const),
      text: words,
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(blocks.map(withoutLonePoints), (before) => {
      expect(editedBlocks(editableText({ blocks: before }))).toEqual(before);
    }),
  );
});
