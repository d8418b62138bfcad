import { expect, test } from 'vitest';
import { AskedLately } from './asked-lately.ts';

test('an address is known from the second time on', () => {
  const lately = new AskedLately();
  expect([1, 2, 3].map(() => lately.again('/search?q=mould'))).toEqual([false, true, true]);
  expect(lately.again('/search?q=damp')).toBe(false);
});

test('what was asked among the last four thousand is known, and what was asked long ago is not', () => {
  const lately = new AskedLately();
  lately.again('/search?q=first');
  for (let at = 0; at < 4_000; at += 1) lately.again(`/search?q=${at}`);
  expect(lately.again('/search?q=first')).toBe(true);
  for (let at = 0; at < 20_000; at += 1) lately.again(`/search?q=other ${at}`);
  expect(lately.again('/search?q=first')).toBe(false);
});
