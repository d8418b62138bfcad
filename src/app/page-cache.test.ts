import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PageCache } from './page-cache.ts';
import { storeAnswer } from './stored-answer.ts';

const answer = (body: string, mime = 'text/html') =>
  storeAnswer({ status: 200, mime, body, headers: {}, effort: 'quick' });

test('the cache never holds more bytes than it may', async () => {
  const cache = new PageCache(40_000);
  for (let index = 0; index < 100; index += 1) cache.put(`/guides/${index}`, await answer('x'.repeat(2_000)));
  expect(cache.bytes).toBeLessThanOrEqual(40_000);
  expect(cache.find('/guides/0')).toBeUndefined();
  expect(cache.find('/guides/99')).toBeDefined();
});

test('an answer larger than the whole cache is not kept and pushes nothing out', async () => {
  const cache = new PageCache(10_000);
  cache.put('/small', await answer('small'));
  cache.put('/large', await answer('x'.repeat(50_000), 'application/pdf'));
  expect(cache.find('/large')).toBeUndefined();
  expect(cache.find('/small')).toBeDefined();
});

test('every encoding gives the same text, and the text itself is not kept', async () => {
  const text = '<p>Damp, and what to do about it.</p>'.repeat(1_000);
  const stored = await answer(text);
  expect(stored.form('identity').body().toString()).toBe(text);
  expect(brotliDecompressSync(stored.form('br').body()).toString()).toBe(text);
  expect(gunzipSync(stored.form('gzip').body()).toString()).toBe(text);
  for (const encoding of ['identity', 'br', 'gzip'] as const) {
    const form = stored.form(encoding);
    const length = form.headers[form.headers.indexOf('content-length') + 1];
    expect(length).toBe(String(form.body().byteLength));
  }
  expect(stored.bytes).toBeLessThan(text.length / 5);
});

test('putting the same address again replaces it', async () => {
  const cache = new PageCache(100_000);
  cache.put('/', await answer('one'));
  const bytes = cache.bytes;
  cache.put('/', await answer('two'));
  expect(cache.size).toBe(1);
  expect(cache.bytes).toBe(bytes);
});

test('an answer that may be sent until an instant is gone from then on', async () => {
  let now = 1_000;
  const cache = new PageCache(100_000, () => now);
  cache.put('/training', await answer('closed'), 2_000);
  cache.put('/', await answer('home'));
  now = 1_999;
  expect(cache.find('/training')).toBeDefined();
  now = 2_000;
  expect(cache.find('/training')).toBeUndefined();
  expect(cache.size).toBe(1);
  expect(cache.find('/')).toBeDefined();
});

test('what is asked once is kept as gzip, and in one packet as it is; what is asked often as Brotli', async () => {
  expect((await answer('x'.repeat(5_000))).kept).toBe('gzip');
  expect((await answer('short')).kept).toBe('identity');
  const often = { status: 200, mime: 'text/html', body: 'short', headers: {}, effort: 'thorough' } as const;
  expect((await storeAnswer(often)).kept).toBe('br');
});

test('a cache says how often it was cleared, so that nothing of before is put after it', () => {
  const cache = new PageCache(1_000);
  expect(cache.clearings).toBe(0);
  cache.clear();
  expect(cache.clearings).toBe(1);
});
