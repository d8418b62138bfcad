import { type ChildProcess, spawn } from 'node:child_process';
import { isRoot, type Owner } from './owner.ts';

// Nothing of the caller's environment: PGPORT or PGDATA set for another server must not reach this one.
const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Starts one of PostgreSQL's programs as `owner`, in a group of its own, which Ctrl-C does not reach. */
export const startProgram = (
  path: string,
  args: readonly string[],
  owner: Owner,
  stdin: 'ignore' | 'pipe' = 'ignore',
): ChildProcess =>
  spawn(path, args, {
    ...(isRoot() ? { uid: owner.uid, gid: owner.gid } : {}),
    // The owner may not be allowed into the folder where the operator stands.
    cwd: '/',
    env: environment,
    detached: true,
    stdio: [stdin, 'ignore', 'pipe'],
  });

/**
 * Runs one to its end.
 * @returns its exit code (-1: it could not be started or was killed) and what it wrote to stderr
 */
export const runProgram = (
  path: string,
  args: readonly string[],
  owner: Owner,
  input?: string,
): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const child = startProgram(path, args, owner, input === undefined ? 'ignore' : 'pipe');
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', (error) => resolve({ code: -1, said: `${said}${error.message}\n` }));
    child.on('close', (code, signal) => resolve({ code: code ?? -1, said: `${said}${signal ?? ''}` }));
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
