import { spawn } from 'node:child_process';
import {
  chown,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  isRunning,
  postmasterOf,
  removeFolder,
  runAndKill,
  scratchFolder,
  startDatabase,
  until,
} from './scratch.ts';

const isRoot = process.getuid?.() === 0;

const ask = async (url: string, statement: string): Promise<Record<string, unknown> | undefined> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows[0];
  } finally {
    await client.end();
  }
};

let folder: string;
/** A stopped data folder with one row in it, copied by the tests that need one. */
let ready: string;

const aCopy = async (name: string): Promise<string> => {
  const copy = join(folder, name);
  await cp(ready, copy, { recursive: true, preserveTimestamps: true });
  // Root copies as root; PostgreSQL's user gets its files back.
  if (isRoot) await giveTo(join(copy, 'postgres'), (await stat(join(ready, 'postgres'))).uid);
  return copy;
};

const giveTo = async (path: string, uid: number): Promise<void> => {
  await chown(path, uid, uid === 0 ? 0 : (await stat(join(ready, 'postgres'))).gid);
  if ((await lstat(path)).isDirectory())
    for (const name of await readdir(path)) await giveTo(join(path, name), uid);
};

beforeAll(async () => {
  folder = await scratchFolder();
  ready = join(folder, 'ready');
  const own = await startDatabase(ready);
  await ask(own.url, `create table kept as select 'a row' as what`);
  await own.stop();
});

afterAll(() => removeFolder(folder));

describe('PostgreSQL of our own', () => {
  test('the programme owns its database and is no superuser; days are counted in UTC, text is UTF-8', async () => {
    const own = await startDatabase(await aCopy('plain'));
    const found = await ask(
      own.url,
      `select rolsuper, current_setting('TimeZone') as zone, current_setting('server_encoding') as encoding,
        current_setting('data_checksums') as checksums, current_setting('listen_addresses') as listens,
        lower('É') as lower, (select what from kept) as what
      from pg_roles where rolname = current_user`,
    );
    await own.stop();
    expect(found).toEqual({
      rolsuper: false,
      zone: 'UTC',
      encoding: 'UTF8',
      checksums: 'on',
      listens: '',
      lower: 'é',
      what: 'a row',
    });
  });

  test('it never runs as root', async () => {
    const own = await startDatabase(await aCopy('never-root'));
    const { uid } = await stat(`/proc/${await postmasterOf(own.cluster)}`).catch(() => stat(own.cluster));
    await own.stop();
    expect(uid).not.toBe(0);
  });

  test('when it is killed it comes back by itself, with what was committed', async () => {
    const own = await startDatabase(await aCopy('killed'));
    await ask(own.url, `insert into kept values ('another')`);
    process.kill(await postmasterOf(own.cluster), 'SIGKILL');
    await until(() => own.said.includes('The database is back.'));
    const found = await ask(own.url, 'select count(*)::int as rows from kept');
    await own.stop();
    expect(found).toEqual({ rows: 2 });
    expect(own.said[0]).toBe('The database stopped by itself: ended by SIGKILL.');
  });

  test('one that outlived its supervisor is stopped, and the start goes on', async () => {
    const dataDir = await aCopy('orphan');
    await runAndKill(`
      import { startOwnPostgres } from '/src/adapters/own-postgres/index.ts';
      await startOwnPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false, say: () => {} });
      console.log('ready');`);
    const orphan = await postmasterOf(join(dataDir, 'postgres'));
    expect(isRunning(orphan)).toBe(true);
    const own = await startDatabase(dataDir);
    const found = await ask(own.url, 'select what from kept');
    await own.stop();
    expect(own.said).toEqual(['The database of an earlier start is still running; it is stopped first.']);
    expect(found).toEqual({ what: 'a row' });
    expect(isRunning(orphan)).toBe(false);
  });

  test('a number left behind that is now another program’s does not stop the start, nor that program', async () => {
    const dataDir = await aCopy('stale');
    const cluster = join(dataDir, 'postgres');
    const { uid, gid } = await stat(cluster);
    // As PostgreSQL's own user, since only then does PostgreSQL itself refuse to start.
    const other = spawn('sleep', ['60'], { stdio: 'ignore', ...(isRoot ? { uid, gid } : {}) });
    const note = [other.pid, cluster, 1_700_000_000, 5432, `${cluster}.run`, '*', '1 1', 'ready   ', ''].join(
      '\n',
    );
    await writeFile(join(cluster, 'postmaster.pid'), note);
    const own = await startDatabase(dataDir);
    const found = await ask(own.url, 'select what from kept');
    await own.stop();
    const lives = isRunning(other.pid ?? 0);
    other.kill();
    expect(found).toEqual({ what: 'a row' });
    expect(lives).toBe(true);
  });

  test('a folder that came from another user’s backup lets in the user who runs it now', async () => {
    const dataDir = await aCopy('restored');
    const map = join(dataDir, 'postgres', 'pg_ident.conf');
    await writeFile(map, 'house "somebody-else" four_million_homes\n');
    const own = await startDatabase(dataDir);
    const found = await ask(own.url, 'select what from kept');
    await own.stop();
    expect(found).toEqual({ what: 'a row' });
    expect(await readFile(map, 'utf8')).not.toContain('somebody-else');
  });

  test('a cluster of another major version is refused, and nothing in it changes', async () => {
    const dataDir = await aCopy('older');
    const cluster = join(dataDir, 'postgres');
    await writeFile(join(cluster, 'PG_VERSION'), '17\n');
    const before = await readdir(cluster, { recursive: true });
    await expect(startDatabase(dataDir)).rejects.toThrow(
      /made by PostgreSQL 17.*brings PostgreSQL 18.*nothing was changed.*client tools of PostgreSQL 17.*keeping\.md/,
    );
    expect(await readdir(cluster, { recursive: true })).toEqual(before);
    expect(await readFile(join(cluster, 'PG_VERSION'), 'utf8')).toBe('17\n');
  });

  test('a cluster whose making was interrupted is made anew', async () => {
    const dataDir = await aCopy('half');
    await rename(join(dataDir, 'postgres'), join(dataDir, 'postgres.new-4711'));
    const own = await startDatabase(dataDir);
    const found = await ask(own.url, `select to_regclass('kept') as kept`);
    await own.stop();
    expect(found).toEqual({ kept: null });
    expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.run']);
  });

  test('a folder of something else is never taken for a cluster', async () => {
    const dataDir = join(folder, 'else');
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    await writeFile(join(dataDir, 'postgres', 'letters.txt'), 'dear landlord');
    if (isRoot) await giveTo(join(dataDir, 'postgres'), (await stat(join(ready, 'postgres'))).uid);
    await expect(startDatabase(dataDir)).rejects.toThrow(/no PG_VERSION/);
  });

  test('a path too long for a socket works all the same', async () => {
    const own = await startDatabase(await aCopy('a-long-way-down/'.repeat(8)));
    const found = await ask(own.url, 'select what from kept');
    await own.stop();
    expect(found).toEqual({ what: 'a row' });
  });

  test('a data folder that cannot be made is named, with the reason', async () => {
    await writeFile(join(folder, 'a-file'), '');
    await expect(startDatabase(join(folder, 'a-file', 'data'))).rejects.toThrow(
      /DATA_DIR cannot be written: .*a file is in the way/,
    );
    await expect(startDatabase(join(folder, 'a-file'))).rejects.toThrow(
      /DATA_DIR cannot be written: .*a file is in the way/,
    );
  });

  test.runIf(process.platform === 'linux')(
    'a data folder where no folder can ever be made is refused at once',
    async () => {
      await expect(startDatabase('/proc/nowhere/data')).rejects.toThrow(
        /DATA_DIR cannot be written: .*no folder can be made there/,
      );
    },
  );
});

describe.skipIf(!isRoot)('as root, in a folder that other users may not enter', () => {
  let closed: string;
  let home = '';

  beforeAll(async () => {
    closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const own = await startDatabase(join(closed, 'data'));
    home = dirname(own.cluster);
    await ask(own.url, `create table kept as select 'a row' as what`);
    await own.stop();
  });
  afterAll(() => removeFolder(home));

  test('the cluster lies outside, the data folder points to it, and it is found again', async () => {
    expect(await readlink(join(closed, 'data', 'postgres'))).toBe(join(home, 'postgres'));
    expect((await stat(join(home, 'postgres'))).uid).not.toBe(0);
    const own = await startDatabase(join(closed, 'data'));
    const found = await ask(own.url, 'select what from kept');
    await own.stop();
    expect(found).toEqual({ what: 'a row' });
  });

  test('a closed data folder in an open one is opened for passing, and the cluster lies in it', async () => {
    const dataDir = join(folder, 'closed-itself');
    await mkdir(dataDir, { mode: 0o700 });
    const own = await startDatabase(dataDir);
    await own.stop();
    expect(own.cluster).toBe(join(dataDir, 'postgres'));
    expect((await stat(dataDir)).mode & 0o777).toBe(0o701);
  });

  test('a copy of the data folder never shares the database of the first', async () => {
    await mkdir(join(closed, 'copy'));
    await symlink(join(home, 'postgres'), join(closed, 'copy', 'postgres'));
    await expect(startDatabase(join(closed, 'copy'))).rejects.toThrow(/looks like a copy of/);
  });

  test('a database that is not there is missed, not replaced by an empty one', async () => {
    await rename(home, `${home}.away`);
    await expect(startDatabase(join(closed, 'data'))).rejects.toThrow(/which is not there/);
    await rename(`${home}.away`, home);
  });
});
