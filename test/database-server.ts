import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openPool } from '../src/adapters/database.ts';
import { migrate } from '../src/adapters/migrations.ts';
import { startOwnPostgres, superuserUrl } from '../src/adapters/own-postgres/index.ts';
import { readNote } from '../src/adapters/own-postgres/recover.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address on the test server, the database to clone, and a folder for what all tests share. */
    testServer: { url: string; template: string; folder: string };
  }
}

const template = 'migrated_template';

const prefix = 'fmh-test-';
const runner = 'test-run.pid';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** A test run that was killed leaves its server behind; the next one puts an end to it. */
const sweep = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name);
    const pid = Number(await readFile(join(folder, runner), 'utf8').catch(() => ''));
    if (!name.startsWith(prefix) || pid === 0 || isAlive(pid)) continue;
    const note = await readNote(join(folder, 'data', 'postgres'));
    if (note && isAlive(note.pid)) process.kill(note.pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};

/** One real PostgreSQL for all database tests, with one migrated database, of which each file gets a clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), prefix));
  await writeFile(join(folder, runner), `${process.pid}`);
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
      { size: 1 },
    );
    await migrate(pool);
    await pool.end();
  } catch (error) {
    await stop();
    throw error;
  }
  const shared = join(folder, 'shared');
  await mkdir(shared);
  project.provide('testServer', { url: superuserUrl(server), template, folder: shared });
  return stop;
}
