import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gzipInPieces } from './gzip-in-pieces.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constant('<p class="govuk-body">Damp, and what to do about it.</p>'.repeat(40)),
);

test('whatever stands before and after what is shared, the same text comes out', () => {
  fc.assert(
    fc.property(text, text, text, (before, shared, after) => {
      const whole = before + shared + after;
      expect(gunzipSync(gzipInPieces(Buffer.from(whole), shared)).toString()).toBe(whole);
    }),
  );
});

test('where what is shared does not stand in it, all of it is packed', () => {
  expect(gunzipSync(gzipInPieces(Buffer.from('damp'), 'mould')).toString()).toBe('damp');
});
