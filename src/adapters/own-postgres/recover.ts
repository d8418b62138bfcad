import { execFile } from 'node:child_process';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { codeOf, OperatorFault } from './fault.ts';

const run = promisify(execFile);

/** What a running PostgreSQL writes about itself into its cluster. */
export interface PostmasterNote {
  readonly pid: number;
  readonly socketFolder: string;
  readonly ready: boolean;
}

/** Reads `postmaster.pid`; undefined: there is none, or it is not written to its end yet. */
export const readNote = async (cluster: string): Promise<PostmasterNote | undefined> => {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  return { pid, socketFolder: lines[4]?.trim() ?? '', ready: lines[7]?.trim() === 'ready' };
};

/** A process that was killed keeps its number until its parent has looked: that is no life. */
const isDeadBody = (pid: number): Promise<boolean> =>
  readFile(`/proc/${pid}/stat`, 'utf8').then(
    (text) => /^[ZX]/.test(text.slice(text.lastIndexOf(')') + 2)),
    () => false,
  );

const isAlive = async (pid: number): Promise<boolean> => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  return !(await isDeadBody(pid));
};

/** Is the process of this number a PostgreSQL that works in this cluster? It always stands in its folder. */
const isPostgresOf = async (pid: number, cluster: string): Promise<boolean> => {
  if (!(await isAlive(pid))) return false;
  if (process.platform === 'linux') {
    const [stands, program] = await Promise.all([
      readlink(`/proc/${pid}/cwd`).catch(() => ''),
      readlink(`/proc/${pid}/exe`).catch(() => ''),
    ]);
    return stands === cluster && basename(program.replace(/ \(deleted\)$/, '')) === 'postgres';
  }
  const { stdout } = await run('ps', ['-o', 'command=', '-p', `${pid}`]).catch(() => ({ stdout: '' }));
  return stdout.includes('postgres') && stdout.includes(cluster);
};

const stopped = async (pid: number, cluster: string, seconds: number): Promise<boolean> => {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await wait(20))
    if (!(await isPostgresOf(pid, cluster))) return true;
  return false;
};

/**
 * Clears up after a run that was killed. Called by the one who holds the lock of the data folder, so a
 * PostgreSQL that still works in this cluster is an orphan: it is stopped. A note whose number now
 * belongs to some other program is removed, since PostgreSQL would refuse to start because of it.
 */
export const clearUp = async (cluster: string, say: (sentence: string) => void): Promise<void> => {
  const note = await readNote(cluster);
  if (!note) return;
  const folder = await realpath(cluster);
  if (await isPostgresOf(note.pid, folder)) {
    say('The database of an earlier start is still running; it is stopped first.');
    process.kill(note.pid, 'SIGINT');
    if (!(await stopped(note.pid, folder, 30))) process.kill(note.pid, 'SIGQUIT');
    if (!(await stopped(note.pid, folder, 10)))
      throw new OperatorFault(
        `PostgreSQL (process ${note.pid}) still works in ${cluster} and does not stop. Stop it (kill ${note.pid}), then start again.`,
      );
  } else if (await isAlive(note.pid))
    say(`The database was not stopped cleanly, and its number ${note.pid} is now another program's.`);
  // PostgreSQL would believe its note, and that of its socket, as long as any process has that number.
  // What still holds its shared memory it finds out by itself, from the number of the folder.
  await rm(join(cluster, 'postmaster.pid'), { force: true });
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock'])
    await rm(join(note.socketFolder, name), { force: true });
  if (
    dirname(note.socketFolder) === tmpdir() &&
    basename(note.socketFolder).startsWith('four-million-homes-')
  )
    await rm(note.socketFolder, { recursive: true, force: true });
};
