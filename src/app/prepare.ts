import { once } from 'node:events';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { londonDayOf } from '../adapters/clock.ts';
import { EntryCache } from '../adapters/content/entry-cache.ts';
import { PackError } from '../adapters/content/fault.ts';
import { importPack } from '../adapters/content/import-pack.ts';
import { readPackFolder } from '../adapters/content/pack-folder.ts';
import { readPublished } from '../adapters/content/read-pack.ts';
import { openDatabase, openPool } from '../adapters/database.ts';
import { migrate } from '../adapters/migrations.ts';
import { readConfig } from './config.ts';
import { fixedAddresses, kinds } from './features.ts';
import { openFileStore } from './file-store-settings.ts';

// What it writes is for this user alone.
process.umask(0o077);
const config = readConfig(process.env);
const folder = join(process.cwd(), 'content');

/** The supervisor tells it when the database answers. */
const order = once(process, 'message').then(([told]) => z.object({ databaseUrl: z.string() }).parse(told));

/** What went wrong, for the operator: one line, with what to do. */
const explain = (error: unknown): string => {
  if (error instanceof PackError)
    return `The content cannot be used; nothing was changed:\n${error.message}\nTo go on with what is public meanwhile, start with IMPORT_CONTENT=no.`;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC')
    return `The disk of DATA_DIR (${config.dataDir}) is full; nothing was changed. Make room and start again.`;
  if (code === '53100')
    return 'The disk of the database is full; nothing was changed. Make room and start again.';
  return error instanceof Error ? error.message : String(error);
};

/** The pack, read while the database still starts: what nobody has read yet, the web processes will read otherwise. */
const readAhead = async () => {
  const build = await readFile(join(process.cwd(), 'dist', 'built-from'), 'utf8').catch(() => '');
  const cache = await EntryCache.open(join(config.dataDir, 'cache', 'entries.json'), build);
  const pack = await readPackFolder(folder, kinds);
  if (!cache.knows(pack)) {
    readPublished(pack, kinds, cache);
    await cache.keepOnly(pack);
  }
  return { build, cache, pack };
};

const prepare = async (): Promise<void> => {
  const read = config.importContent ? readAhead() : undefined;
  // A pack that cannot be read is told once the database is there.
  read?.catch(() => {});
  const pool = openPool((await order).databaseUrl, () => {}, { size: 2 });
  try {
    const migrated = await migrate(pool);
    if (migrated.length > 0) console.log(`Database brought up to date (${migrated.join(', ')}).`);
    if (!read) return;
    await mkdir(join(config.dataDir, 'files'), { recursive: true });
    const now = new Date();
    const result = await importPack({
      ...(await read),
      ...{ folder, kinds, fixedAddresses, now },
      database: openDatabase(pool),
      files: openFileStore(config),
      day: londonDayOf(now),
    });
    if (result.published.length > 0) console.log(`Content imported (${result.published.length} files).`);
    for (const path of result.waiting)
      console.log(`content/${path} waits to be merged: staff edited it, and the pack has another text.`);
  } finally {
    await pool.end();
  }
};

// The supervisor was killed, and nobody would tell where the database is.
process.once('disconnect', () => process.exit(1));
try {
  await prepare();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  process.removeAllListeners('disconnect');
  process.disconnect?.();
}
