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
