import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sourcesNow } from '../bin/sources.mjs';
import type { Snapshot } from '../src/adapters/content/snapshot.ts';
import { builtFolder } from '../src/app/entries-places.ts';
import { LearnedFiles } from '../src/app/learning/learned-files.ts';
import type { Learning } from '../src/features/feature.ts';
import { allSteps } from '../src/features/words/index.ts';

const cache = join('node_modules', '.cache', 'learned-by-tests');

/** What was learned by other sources is not read again. */
const sweep = async (sources: string): Promise<void> => {
  for (const name of await readdir(cache).catch(() => []))
    if (!name.startsWith(sources)) await rm(join(cache, name), { recursive: true, force: true });
};

/**
 * What one test learned of a pack no other learns again, in this run or the next: it takes half a minute. What the build
 * learned is taken where it is of the same sources.
 */
export const learnOnce = async (learning: Learning<unknown>, snapshot: Snapshot): Promise<Uint8Array> => {
  const sources = sourcesNow();
  await sweep(sources);
  const of = allSteps(learning.learnedOf(snapshot));
  const pack = createHash('sha256').update(of).digest('hex');
  const files = new LearnedFiles(join(cache, `${sources}-${pack.slice(0, 16)}`), sources, builtFolder);
  const learned = await files.findOrLearn(learning.name, of, async () => learning.learn(snapshot));
  if (!learned) throw new Error(`Nothing was learned of ${of}.`);
  return learned;
};
