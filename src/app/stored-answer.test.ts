import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storeAnswer } from './stored-answer.ts';

const texts = ['short', 'a text that is packed, '.repeat(300)];

test.each(['quick', 'thorough'] as const)('what is kept (%s) keeps no memory but its own', async (effort) => {
  for (const mime of ['text/html', 'application/pdf'])
    for (const body of texts) {
      const stored = await storeAnswer({ status: 200, mime, body, headers: {}, effort });
      for (const encoding of [stored.kept, 'br', 'gzip'] as const) {
        const kept = stored.form(encoding).body();
        expect([mime, encoding, kept.buffer.byteLength]).toEqual([mime, encoding, kept.byteLength]);
      }
    }
});

test('once it was asked for plainly, the bytes of the wire are what is kept', async () => {
  const body = texts[1] ?? '';
  const stored = await storeAnswer({
    status: 200,
    mime: 'text/html',
    body,
    headers: {},
    effort: 'thorough',
  });
  const form = stored.form('br');
  const before = Buffer.from(form.body());
  const wire = form.wire?.();
  expect(form.wire?.()).toBe(wire);
  expect(form.body()).toEqual(before);
  expect(form.body().buffer).toBe(wire?.bytes.buffer);
  expect(wire?.bytes.buffer.byteLength).toBe(wire?.bytes.byteLength);
  // The text as it is would have to be made for each who asks.
  expect(stored.form('identity').wire).toBeUndefined();
});

const unpacked = { identity: (bytes: Buffer) => bytes, gzip: gunzipSync, br: brotliDecompressSync } as const;

test('answers that are made at the same time have each its own text, kept or not, in every form', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 2_000 }),
    // Longer than the sheet on which texts are written down.
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((words) => words.repeat(20_000)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 5 }), fc.boolean(), async (all, kept) => {
      const parts = { status: 200, mime: 'text/html', headers: {}, effort: 'quick', kept } as const;
      const answers = await Promise.all(all.map((body) => storeAnswer({ ...parts, body })));
      for (const [at, answer] of answers.entries())
        for (const encoding of ['gzip', 'identity', 'br'] as const)
          expect(unpacked[encoding](answer.form(encoding).body()).toString()).toBe(all[at]?.toWellFormed());
    }),
    { numRuns: 20 },
  );
});
