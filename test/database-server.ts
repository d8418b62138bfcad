import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openPool } from '../src/adapters/database.ts';
import { migrate } from '../src/adapters/migrations.ts';
import { startOwnPostgres, superuserUrl } from '../src/adapters/own-postgres/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address on the test server, and the database to clone. */
    testServer: { url: string; template: string };
  }
}

const template = 'migrated_template';

/** One real PostgreSQL for all database tests, with one migrated database, of which each file gets a clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'fmh-test-'));
  // As root, PostgreSQL runs as another user, who must be able to pass.
  await chmod(folder, 0o711);
  const server = await startOwnPostgres({ dataDir: join(folder, 'data'), durable: false, say: () => {} });
  const stop = async (): Promise<void> => {
    await server.stop(true);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const superuser = new pg.Client({ connectionString: superuserUrl(server) });
    await superuser.connect();
    // Made by the role that the programme has: what a migration may do there, it may do here.
    await superuser.query(`create database ${template} owner four_million_homes`);
    await superuser.end();
    const pool = openPool(
      server.url.replace('localhost/four_million_homes', `localhost/${template}`),
      () => {},
      1,
    );
    await migrate(pool);
    await pool.end();
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('testServer', { url: superuserUrl(server), template });
  return stop;
}
