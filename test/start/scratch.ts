import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type OwnPostgres, startOwnPostgres } from '../../src/adapters/own-postgres/index.ts';

/** An empty folder that PostgreSQL's user may pass, also where the tests run as root. */
export const scratchFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'fmh-start-'));
  await chmod(folder, 0o711);
  return folder;
};

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** Starts PostgreSQL without waiting for the disk, keeping what it says. */
export const startDatabase = async (dataDir: string): Promise<OwnPostgres & { said: string[] }> => {
  const said: string[] = [];
  const own = await startOwnPostgres({ dataDir, durable: false, say: (sentence) => said.push(sentence) });
  return { ...own, said };
};

/** The number of the PostgreSQL that works in a cluster, as it wrote it down. */
export const postmasterOf = async (cluster: string): Promise<number> =>
  Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]);

/** Is a process at work? One that was killed and waits to be counted is not. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/\) [ZX] /.test(existsSync('/proc') ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '');
  } catch {
    return false;
  }
};

/** Waits until something is so, for ten seconds at most. */
export const until = async (isSo: () => Promise<boolean> | boolean): Promise<void> => {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if (await isSo()) return;
    await new Promise((again) => setTimeout(again, 20));
  }
  throw new Error('It did not come to be within ten seconds.');
};

/**
 * Runs some lines in a process of its own until they write "ready", then kills it so that it cannot clean up.
 * @param lines may import from `/` as the root of the repository
 */
export const runAndKill = async (lines: string): Promise<void> => {
  const program = lines.replaceAll("from '/", `from '${resolve('.')}/`);
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((end) => child.once('exit', end));
  await new Promise<void>((ready, fail) => {
    child.stdout.on('data', (bytes: Buffer) => bytes.toString().includes('ready') && ready());
    child.once('exit', (code) => fail(new Error(`It ended with ${code} before it was ready.`)));
  });
  child.kill('SIGKILL');
  await gone;
};
