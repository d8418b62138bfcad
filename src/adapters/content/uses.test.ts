import { expect, test } from 'vitest';
import { usesOf } from './uses.ts';

const file = (path: string, text: string) => ({ path, text, digest: '', bytes: text.length });
const files = [
  file('time-limits/a.yaml', '  - id: foi\n'),
  file('guides/a.en.md', 'within {{limit:foi}} of the request'),
  file('guides/b.en.md', 'within {{limit:foi-public-interest}}'),
  file('guides/c.en.md', 'xfoi foi2'),
];

test('an id is used where it stands whole, and not where it is defined', () => {
  expect(usesOf('foi', files, 'time-limits/a.yaml')).toEqual(['guides/a.en.md']);
  expect(usesOf('foi-public-interest', files)).toEqual(['guides/b.en.md']);
  expect(usesOf('nothing', files)).toEqual([]);
});
