import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { unpackWoff } from './woff.ts';

test('a packed font becomes one that Typst reads', () => {
  const path = createRequire(import.meta.url).resolve(
    '@fontsource/noto-sans-gurmukhi/files/noto-sans-gurmukhi-gurmukhi-400-normal.woff',
  );
  const font = unpackWoff(readFileSync(path));
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) =>
    font.toString('latin1', 12 + index * 16, 16 + index * 16),
  );
  expect(tables).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'name']));
  expect(() => unpackWoff(Buffer.alloc(64))).toThrow(RangeError);
});
