import { join } from 'node:path';
import { EntryCache } from '../adapters/content/entry-cache.ts';
import { readPackFolder } from '../adapters/content/pack-folder.ts';
import { readPublished } from '../adapters/content/read-pack.ts';
import { kinds } from './features.ts';

/**
 * Run by the build: keeps what the pack holds beside what was built, so that a first start has to read nothing but what
 * was changed since.
 */
const [place, build] = process.argv.slice(2);
if (!place || !build) throw new Error('Where to write, and of which build: two words are wanted.');
const pack = await readPackFolder(join(process.cwd(), 'content'), kinds);
const cache = await EntryCache.open(place, build);
readPublished(pack, kinds, cache);
await cache.keepOnly(pack);
