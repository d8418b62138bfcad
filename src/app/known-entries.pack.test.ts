import { expect, test } from 'vitest';
import { EntryCache } from '../adapters/content/entry-cache.ts';
import { readPackFolder } from '../adapters/content/pack-folder.ts';
import { readPublished } from '../adapters/content/read-pack.ts';
import { kinds } from './features.ts';

test('what every file of the pack holds can be kept, so that a start reads none of them again', async () => {
  const pack = await readPackFolder('content', kinds);
  const cache = await EntryCache.open('no-such-folder/entries.json', '');
  readPublished(pack, kinds, cache);
  expect(pack.filter((file) => !cache.find(file)).map(({ path }) => path)).toEqual([]);
});
