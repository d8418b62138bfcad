import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('the options are read, and what is wrong is told in a sentence', () => {
  expect(readOptions([])).toMatchObject({ runs: 5_000, seed: undefined });
  expect(readOptions(['--only=wire,nginx', '--runs=20', '--seed=-7'])).toEqual({
    only: new Set(['wire', 'nginx']),
    runs: 20,
    seed: -7,
  });
  for (const wrong of ['--only=everything', '--runs=many', '--runs=0', '--seed=x', '--loud'])
    expect(readOptions([wrong])).toContain('The options are');
});
