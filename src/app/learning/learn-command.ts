import { join } from 'node:path';
import { EntryCache } from '../../adapters/content/entry-cache.ts';
import { readPackFolder } from '../../adapters/content/pack-folder.ts';
import { readPublished } from '../../adapters/content/read-pack.ts';
import { publishedPack } from '../../adapters/content/snapshot.ts';
import { allSteps } from '../../features/words/index.ts';
import { features, kinds } from '../features.ts';
import { LearnedFiles } from './learned-files.ts';

/** Run by the build: keeps what is learned of the pack beside what was built, so that a first start has not to learn. */
const [folder, build] = process.argv.slice(2);
if (!folder || !build) throw new Error('Where to write, and of which build: two words are wanted.');
const files = await readPackFolder(join(process.cwd(), 'content'), kinds);
const cache = await EntryCache.open(join(folder, 'entries.json'), build);
const { pack } = readPublished(files, kinds, cache);
const snapshot = publishedPack(pack, kinds, 0, files).at(new Date());
const learned = new LearnedFiles(folder, build);
for (const learning of features.flatMap(({ learnings = [] }) => learnings))
  await learned.findOrLearn(learning.name, allSteps(learning.learnedOf(snapshot)), async () =>
    learning.learn(snapshot),
  );
