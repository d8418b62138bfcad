import { expect, test } from 'vitest';
import { parts, readOptions } from './options.ts';

test('without options everything is measured', () => {
  expect(readOptions([])).toEqual({ only: new Set(parts), full: false });
});

test('--only names what is measured', () => {
  expect(readOptions(['--only=load, weights', '--full'])).toEqual({
    only: new Set(['load', 'weights']),
    full: true,
  });
});

test.each([
  [['--only=speed'], 'it takes law'],
  [['--fast'], 'The options are'],
])('%j is refused with what would be right', (args, sentence) => {
  expect(readOptions(args)).toContain(sentence);
});
