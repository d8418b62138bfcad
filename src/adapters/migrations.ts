import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type pg from 'pg';

const folder = join(process.cwd(), 'db', 'migrations');

const readMigrations = async (): Promise<Record<string, Migration>> => {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name)).sort();
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
 * @throws with the name of the file that failed and the database's own sentence
 */
export const migrate = async (pool: pg.Pool): Promise<string[]> => {
  // A second Kysely on the caller's pool: it must not be destroyed here, that would end the pool.
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: readMigrations },
    migrationTableName: 'migrations',
    migrationLockTableName: 'migrations_lock',
  });
  const { error, results } = await migrator.migrateToLatest();
  const failed = results?.find((result) => result.status === 'Error');
  if (error)
    throw new Error(
      `The database could not be brought up to date${failed ? ` (db/migrations/${failed.migrationName}.sql)` : ''}: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  return (results ?? []).map((result) => result.migrationName);
};
