import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { londonDayOf } from '../adapters/clock.ts';
import { PackError } from '../adapters/content/fault.ts';
import { importPack } from '../adapters/content/import-pack.ts';
import { openDatabase, openPool } from '../adapters/database.ts';
import { migrate } from '../adapters/migrations.ts';
import { readConfig } from './config.ts';
import { fixedAddresses, kinds } from './features.ts';
import { openFileStore } from './file-store-settings.ts';

const config = readConfig(process.env);
if (!config.databaseUrl) throw new Error('DATABASE_URL is not set; this step is run by "npm start".');
const pool = openPool(config.databaseUrl, () => {}, { size: 2 });

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

try {
  const migrated = await migrate(pool);
  if (migrated.length > 0) console.log(`Database brought up to date (${migrated.join(', ')}).`);
  if (config.importContent) {
    await mkdir(join(config.dataDir, 'files'), { recursive: true });
    const now = new Date();
    const result = await importPack({
      database: openDatabase(pool),
      files: openFileStore(config),
      folder: join(process.cwd(), 'content'),
      kinds,
      fixedAddresses,
      now,
      day: londonDayOf(now),
      build: await readFile(join(process.cwd(), 'dist', 'built-from'), 'utf8').catch(() => ''),
    });
    if (result.published.length > 0) console.log(`Content imported (${result.published.length} files).`);
    for (const path of result.waiting)
      console.log(`content/${path} waits to be merged: staff edited it, and the pack has another text.`);
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  await pool.end();
}
