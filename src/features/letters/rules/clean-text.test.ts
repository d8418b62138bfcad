import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';

test('what no paper can carry is taken out of what was typed, and nothing else', () => {
  expect(cleanText('\ufb01re o\ufb03ce')).toBe('fire office');
  expect(cleanText('a\u0000b\u202Ec\r\n\r\n\r\nd  e\ud800')).toBe('ab c\n\nd e');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      expect(cleanText(cleanText(typed))).toBe(cleanText(typed));
    }),
  );
});
