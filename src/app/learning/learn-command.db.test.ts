import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ImportedPack, importedPack } from '../../../test/site-scene.ts';
import { readPackFolder } from '../../adapters/content/pack-folder.ts';
import { readPublished } from '../../adapters/content/read-pack.ts';
import { publishedPack, standingSnapshot } from '../../adapters/content/snapshot.ts';
import { allSteps } from '../../features/words/index.ts';
import { features, kinds } from '../features.ts';

let imported: ImportedPack;
beforeAll(async () => {
  imported = await importedPack();
});
afterAll(() => imported.drop());

test('what the build learns of the folder is what a copy looks for that has just brought it in', async () => {
  const now = new Date();
  const files = await readPackFolder('content', kinds);
  const inFolder = publishedPack(readPublished(files, kinds).pack, kinds, 0, files).at(now);
  const inDatabase = await standingSnapshot(imported.database, kinds, now, imported.cache);
  const learnings = features.flatMap(({ learnings = [] }) => learnings);
  expect(learnings.map(({ name }) => name)).toContain('search');
  for (const { learnedOf } of learnings)
    expect(allSteps(learnedOf(inDatabase))).toBe(allSteps(learnedOf(inFolder)));
});
