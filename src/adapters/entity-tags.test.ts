import { expect, test } from 'vitest';
import { matchesEntityTag } from './entity-tags.ts';

test.each([
  ['the tag itself', '"abc"'],
  ['the tag as a proxy weakened it', 'W/"abc"'],
  ['a list', '"x", "abc"'],
  ['a list without spaces, weak and strong', 'W/"x","y",W/"abc"'],
  ['a list with empty places, which a reader must ignore', ', "x", ,"abc",'],
  ['anything', '*'],
  ['anything, with spaces', ' * '],
  ['a tag with a comma before it', '"a,b", "abc"'],
])('%s is known', (_, header) => {
  expect(matchesEntityTag(header, '"abc"')).toBe(true);
  expect(matchesEntityTag(header, 'W/"abc"')).toBe(true);
});

test.each([
  ['no header', undefined],
  ['an empty header', ''],
  ['another tag', '"abcd"'],
  ['a tag that only ends the same', '"xabc"'],
  ['a tag inside another', '"x, abc"'],
  ['a bare word', 'abc'],
  ['a weak mark in small letters', 'w/"abc"'],
  ['a tag that never ends', '"abc'],
  ['two tags with nothing between them', '"x""abc"'],
  ['a star in a list', '*, "x"'],
])('%s is not', (_, header) => {
  expect(matchesEntityTag(header, '"abc"')).toBe(false);
});

test.each(['"x", ', ' ', '"', ','])('a header of many thousand times %j is read in one pass', (piece) => {
  const started = performance.now();
  expect(matchesEntityTag(`${piece.repeat(100_000)}"abc`, '"abc"')).toBe(false);
  expect(performance.now() - started).toBeLessThan(500);
});
