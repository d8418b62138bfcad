import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the build made, and what it brings along. */
export const builtFolder = join(process.cwd(), 'dist');

/** What tells this build of the software from another; nothing where it was not built. */
export const readBuild = (): Promise<string> =>
  readFile(join(builtFolder, 'built-from'), 'utf8').catch(() => '');

/** Where processes keep what files of the content hold, of which build, and what the build shipped: see `EntryCache`. */
export type EntriesPlaces = readonly [place: string, build: string, shipped: string];

/** The places of every process that reads content. */
export const entriesPlaces = (dataDir: string, build: string): EntriesPlaces => [
  join(dataDir, 'cache', 'entries.json'),
  build,
  join(builtFolder, 'entries.json'),
];
