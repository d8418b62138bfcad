import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Clock } from '../src/adapters/clock.ts';
import { EntryCache } from '../src/adapters/content/entry-cache.ts';
import { importPack } from '../src/adapters/content/import-pack.ts';
import { Library } from '../src/adapters/content/library.ts';
import { readPackFolder } from '../src/adapters/content/pack-folder.ts';
import { type Database, openDatabase, openPool } from '../src/adapters/database.ts';
import { type FileStore, folderStore } from '../src/adapters/file-store.ts';
import { type AppParts, buildApp } from '../src/app/build-app.ts';
import { features, fixedAddresses, kinds } from '../src/app/features.ts';
import { filledTemplate, testDatabase } from './database.ts';
import { learnOnce } from './learn-once.ts';

/** The programme's own pack, imported into a database and a file store of its own. */
export interface ImportedPack {
  readonly pool: pg.Pool;
  readonly database: Database;
  readonly files: FileStore;
  /** What its files hold, so that each copy does not read them again. */
  readonly cache: EntryCache;
  /** Removes all of it. */
  drop(): Promise<void>;
}

/** The pack as it is imported on some day, with its files in a folder: once in a run, for it takes some seconds. */
const importedTemplate = (folder: string, now: Date): Promise<string> =>
  filledTemplate(`imported_${now.getTime()}`, async (url) => {
    const pool = openPool(url, () => {}, { size: 6 });
    const [database, files] = [openDatabase(pool), folderStore(join(folder, 'files'))];
    const day = now.toISOString().slice(0, 10);
    const cache = await EntryCache.open(join(folder, 'entries.json'), '');
    try {
      await importPack({ ...{ database, files, cache, kinds, fixedAddresses, now, day }, folder: 'content' });
      await cache.keepOnly(await readPackFolder('content', kinds));
    } finally {
      await pool.end();
    }
  });

/** The beginning of today: the same for all test files, so that one imports for all. */
const thisMorning = (): Date => new Date(new Date().setUTCHours(0, 0, 0, 0));

/** @param now when it was imported */
export const importedPack = async (now = thisMorning()): Promise<ImportedPack> => {
  const imported = join(inject('testServer').folder, `imported-${now.getTime()}`);
  const place = await testDatabase(await importedTemplate(imported, now));
  const pool = openPool(place.url, () => {}, { size: 6 });
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  await cp(imported, folder, { recursive: true });
  return {
    ...{ pool, database: openDatabase(pool), files: folderStore(join(folder, 'files')) },
    cache: await EntryCache.open(join(folder, 'entries.json'), ''),
    async drop() {
      await pool.end();
      await place.drop();
      await rm(folder, { recursive: true });
    },
  };
};

/** What every copy of the site is made of, unless a test says otherwise. */
export const plainParts: Pick<AppParts, 'features' | 'secretFor' | 'assets' | 'site' | 'logger'> = {
  features,
  secretFor: () => 'a key',
  assets: { css: '', scriptFor: () => undefined, files: new Map() },
  site: {
    publicUrl: 'https://homes.example.org',
    operator: 'Example Homes',
    contact: undefined,
    dataController: 'Example Homes',
    official: false,
  },
  logger: pino({ level: 'silent' }),
};

/** For tests that never search: a copy that learns takes seconds of the thread that answers. */
export const withoutSearch: Pick<AppParts, 'learnElsewhere'> = {
  learnElsewhere: () => new Promise(() => {}),
};

/** The whole site, answering on a port of its own. */
export interface RunningCopy {
  readonly library: Library;
  readonly server: FastifyInstance;
  /** Where it answers, such as `http://127.0.0.1:4321`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts a copy on an imported pack. */
export const runningCopy = async (
  { pool, database, files, cache }: ImportedPack,
  clock: Clock = { now: () => new Date() },
  parts: Partial<Omit<AppParts, 'library' | 'database' | 'files'>> = {},
): Promise<RunningCopy> => {
  const library = new Library({ pool, database, cache, kinds, clock, report: () => {} });
  await library.open();
  // Before it answers: who learns on the thread that answers lets everybody wait, and says that too many are here.
  if (!parts.learnElsewhere && library.current)
    for (const { learnings = [] } of features)
      for (const learning of learnings) await learnOnce(learning, library.current);
  const server = await buildApp({
    ...plainParts,
    ...{ library, database, files, learnElsewhere: learnOnce },
    ...parts,
  });
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    ...{ library, server, origin },
    async close() {
      await server.close();
      await library.close();
    },
  };
};

interface SiteScene {
  readonly pack: ImportedPack;
  readonly copy: RunningCopy;
}

/** Gives a test file the programme's own pack in a database, and one running copy of the site on it. */
export const siteScene = (parts: Partial<AppParts> = {}): (() => SiteScene) => {
  let scene: SiteScene | undefined;
  beforeAll(async () => {
    const pack = await importedPack();
    scene = { pack, copy: await runningCopy(pack, undefined, parts) };
  });
  afterAll(async () => {
    await scene?.copy.close();
    await scene?.pack.drop();
  });
  return () => {
    if (!scene) throw new Error('The site runs while tests run.');
    return scene;
  };
};
