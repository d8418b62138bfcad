import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type pg from 'pg';

const ours = join(process.cwd(), 'db', 'migrations');

const readMigrations = async (folder: string): Promise<Record<string, Migration>> => {
  // Hidden files are an operating system's own; every other one is a migration, or would be left out unseen.
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  for (const name of names)
    if (!/^\d{4}-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/.test(name))
      throw new Error(
        `${join(folder, name)} is not named like a migration: expected four digits, a hyphen, and small letters, digits and hyphens, such as 0002-content-offered.sql`,
      );
  const migrations: Record<string, Migration> = {};
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    migrations[name.replace('.sql', '')] = {
      up: async (database: Kysely<unknown>) => {
        await sql.raw(text).execute(database);
      },
    };
  }
  return migrations;
};

/**
 * Brings the database to the newest shape: each numbered file once, in order, all or nothing,
 * under Kysely's advisory lock, so that several processes may ask at the same time.
 * @returns the names of the migrations that ran now
 * @throws with the name of a file that is not named like a migration; nothing ran then
 * @throws where a newer release has worked with this database
 * @throws with the name of the file that failed and the database's own sentence
 */
export const migrate = async (pool: pg.Pool, folder = ours): Promise<string[]> => {
  // A second Kysely on the caller's pool: it must not be destroyed here, that would end the pool.
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => readMigrations(folder) },
    migrationTableName: 'migrations',
    migrationLockTableName: 'migrations_lock',
  });
  const { error, results } = await migrator.migrateToLatest();
  const unknown = /previously executed migration (\S+) is missing/.exec(
    error instanceof Error ? error.message : '',
  )?.[1];
  if (unknown)
    throw new Error(
      `A newer release has worked with this database: it knows db/migrations/${unknown}.sql, and this release does not; nothing was changed. Start that release again, or restore the backup from before (docs/hosting/keeping.md).`,
      { cause: error },
    );
  const failed = results?.find((result) => result.status === 'Error');
  if (error)
    throw new Error(
      `The database could not be brought up to date${failed ? ` (db/migrations/${failed.migrationName}.sql)` : ''}: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  return (results ?? []).map((result) => result.migrationName);
};
