import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictureNames, shapesOf } from './picture.tsx';

const folder = new URL('drawings/', import.meta.url);
const files = readdirSync(folder).map((name) => name.replace('.svg', ''));

test('every drawing has words for those who cannot see it, and the other way round', () => {
  expect([...pictureNames].sort()).toEqual([...files].sort());
  for (const name of pictureNames) expect(shapesOf(name)).toMatch(/^<[^>]+>/);
});

test.each(files)('%s is small, and shapes alone', (name) => {
  const svg = readFileSync(new URL(`${name}.svg`, folder), 'utf8');
  expect(svg.length).toBeLessThanOrEqual(1_010);
  expect(svg).not.toMatch(/<(script|style|text|image|use|a)\b| on[a-z]+=| id=| class=|url\(/);
});
