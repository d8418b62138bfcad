import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const built = (name: string): string => join(process.cwd(), 'dist', name);

/** What tells this build of the software from another; nothing where it was not built. */
export const readBuild = (): Promise<string> => readFile(built('built-from'), 'utf8').catch(() => '');

/** Where processes keep what files of the content hold, of which build, and what the build shipped: see `EntryCache`. */
export type EntriesPlaces = readonly [place: string, build: string, shipped: string];

/** The places of every process that reads content. */
export const entriesPlaces = (dataDir: string, build: string): EntriesPlaces => [
  join(dataDir, 'cache', 'entries.json'),
  build,
  built('entries.json'),
];
