import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LetterDocument } from '../rules/letter-document.ts';
import { unbroken } from './unbroken.ts';

const saying = (text: string): LetterDocument => ({
  sender: ['Amina Khan'],
  day: '26 November 2026',
  recipient: ['Example Homes'],
  subject: text,
  blocks: [{ kind: 'item', text }],
  lawLines: [],
});

const shown = (text: string): string => unbroken(saying(text)).subject.replaceAll('\u00a0', '~');

test.each([
  ['On 14 November 2026 you came.', 'On 14~November~2026 you came.'],
  ['In October 2026 I told you.', 'In October~2026 I told you.'],
  [
    'I live at Flat 7, Elm House, 2 Low Road, Leeds LS9 9ZZ.',
    'I live at Flat~7, Elm House, 2~Low Road, Leeds LS9~9ZZ.',
  ],
  ['within 10 working days', 'within 10~working days'],
  ['Elm House, flats 1 to 24: stage 1', 'Elm House, flats~1~to~24: stage~1'],
  ['The lift stopped. We rang.', 'The lift stopped. We rang.'],
])('%j is set as %j', (text, set) => {
  expect(shown(text)).toBe(set);
});

test('whatever somebody typed, nothing but spaces is changed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const { subject, blocks } = unbroken(saying(text));
      expect(subject.replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '));
      expect(blocks).toEqual([{ kind: 'item', text: subject }]);
    }),
  );
});
