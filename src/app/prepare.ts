import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { z } from 'zod';
import { londonDayOf } from '../adapters/clock.ts';
import { EntryCache } from '../adapters/content/entry-cache.ts';
import { hasImport, importPack } from '../adapters/content/import-pack.ts';
import { readPackFolder } from '../adapters/content/pack-folder.ts';
import { readPublished } from '../adapters/content/read-pack.ts';
import { openDatabase, openPool } from '../adapters/database.ts';
import { migrate } from '../adapters/migrations.ts';
import { readConfig } from './config.ts';
import { entriesPlaces, readBuild } from './entries-places.ts';
import { fixedAddresses, kinds } from './features.ts';
import { makeFileFolder, openFileStore } from './file-store-settings.ts';
import { explainPreparation, isWorthAnother } from './prepare-faults.ts';

// What it writes is for this user alone.
process.umask(0o077);
const config = readConfig(process.env);
const folder = join(process.cwd(), 'content');

/** The supervisor tells it when the database answers. */
const order = once(process, 'message').then(
  ([told]) => z.object({ databaseUrl: z.string() }).parse(told).databaseUrl,
);

/** The pack, read while the database still starts: what nobody has read yet, the web processes will read otherwise. */
const readAhead = async () => {
  const build = await readBuild();
  const cache = await EntryCache.open(...entriesPlaces(config.dataDir, build));
  const pack = await readPackFolder(folder, kinds);
  if (!cache.knows(pack)) {
    readPublished(pack, kinds, cache);
    await cache.keepOnly(pack);
  }
  return { build, cache, pack };
};

const openFiles = async (): Promise<void> => {
  const closed = await makeFileFolder(config);
  if (closed)
    console.log(
      `HAND_FILES_TO is set, and ${closed} is closed to other users: unless the web server in front is of its group, it reads no film there (chmod o+x ${closed}).`,
    );
};

/** What is told at the end comes from here. */
let isEmpty = false;

const importContent = async (pool: pg.Pool, read: ReturnType<typeof readAhead>): Promise<void> => {
  const database = openDatabase(pool);
  isEmpty = !(await hasImport(database));
  const now = new Date();
  const result = await importPack({
    ...(await read),
    ...{ folder, kinds, fixedAddresses, now, database },
    files: openFileStore(config),
    day: londonDayOf(now),
  });
  if (result.published.length > 0) console.log(`Content imported (${result.published.length} files).`);
  if (result.filesAway)
    console.log(
      `${result.filesAway} Nothing new has to be put there, so this start goes on; what is not in ${config.dataDir}/files cannot be shown until it answers.`,
    );
  for (const path of result.waiting)
    console.log(`content/${path} waits to be merged: staff edited it, and the pack has another text.`);
};

/** A busy machine or a server that just restarts is asked again for so long, in milliseconds. */
const awayLimit = 60_000;

const migrateInTime = async (pool: pg.Pool): Promise<string[]> => {
  const from = Date.now();
  for (let told = false; ; await wait(1_000))
    try {
      return await migrate(pool);
    } catch (error) {
      if (!isWorthAnother(error) || Date.now() - from > awayLimit) throw error;
      if (!told)
        console.log(`${error instanceof Error ? error.message : String(error)}. It is tried again …`);
      told = true;
    }
};

const prepare = async (): Promise<void> => {
  const read = config.importContent ? readAhead() : undefined;
  // A pack that cannot be read is told once the database is there.
  read?.catch(() => {});
  const pool = openPool(await order, () => {}, { size: 2 });
  try {
    const migrated = await migrateInTime(pool);
    if (migrated.length > 0) console.log(`Database brought up to date (${migrated.join(', ')}).`);
    await openFiles();
    if (read) await importContent(pool, read);
  } finally {
    await pool.end();
  }
};

// The supervisor was killed, and nobody would tell where the database is.
process.once('disconnect', () => process.exit(1));
try {
  await prepare();
} catch (error) {
  console.error(explainPreparation(error, { dataDir: config.dataDir, databaseUrl: await order, isEmpty }));
  process.exitCode = 1;
} finally {
  process.removeAllListeners('disconnect');
  process.disconnect?.();
}
