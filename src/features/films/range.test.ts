import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRange } from './range.ts';

test.each([
  ['bytes=0-99', { first: 0, last: 99 }],
  ['bytes=900-', { first: 900, last: 999 }],
  ['bytes=-100', { first: 900, last: 999 }],
  ['bytes=-5000', { first: 0, last: 999 }],
  ['bytes=0-5000', { first: 0, last: 999 }],
  ['bytes=999-999', { first: 999, last: 999 }],
])('%s of a thousand bytes is a part', (header, range) => {
  expect(readRange(header, 1_000)).toEqual(range);
});

test.each(['bytes=1000-', 'bytes=1000-2000', 'bytes=-0'])('%s of a thousand bytes is outside', (header) => {
  expect(readRange(header, 1_000)).toBe('outside');
});

test.each([undefined, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'items=0-5', 'bytes=a-b'])(
  '%s sends the whole file',
  (header) => {
    expect(readRange(header, 1_000)).toBe('whole');
  },
);

test('a range never leaves the file', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.option(fc.nat(5_000)), fc.option(fc.nat(5_000)), (size, from, until) => {
      const range = readRange(`bytes=${from ?? ''}-${until ?? ''}`, size);
      if (typeof range === 'string') return;
      expect(range.first).toBeGreaterThanOrEqual(0);
      expect(range.first).toBeLessThanOrEqual(range.last);
      expect(range.last).toBeLessThan(size);
    }),
  );
});

test('a range that lies is calm: what is sent lies within the file', () => {
  const number = fc.oneof(
    fc.bigInt({ min: 0n, max: 10n ** 40n }).map(String),
    fc.nat(2_000).map(String),
    fc.constantFrom('', '-1', '1e9', '0x10', ' 5', '9'.repeat(400), 'NaN'),
  );
  const header = fc.oneof(
    fc.tuple(number, number).map(([from, until]) => `bytes=${from}-${until}`),
    fc.array(number, { maxLength: 50 }).map((list) => `bytes=${list.map((one) => `${one}-`).join(',')}`),
    fc.string(),
  );
  fc.assert(
    fc.property(header, fc.nat(1_500), (text, size) => {
      const range = readRange(text, size);
      if (typeof range === 'string') return;
      expect(range.first).toBeGreaterThanOrEqual(0);
      expect(range.last).toBeGreaterThanOrEqual(range.first);
      expect(range.last).toBeLessThan(size);
    }),
  );
});

test('a range beyond every number is outside', () => {
  expect(readRange(`bytes=${'9'.repeat(400)}-`, 1_000)).toBe('outside');
});
