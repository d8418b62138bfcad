import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeLeaving } from '../../bench/leaving.ts';

const run = promisify(execFile);

/** A system user as whom a server runs that refuses to be root. */
export interface User {
  readonly uid: number;
  readonly gid: number;
}

/** The user `postgres` of Debian's package. @throws with what to install, where there is none */
export const postgresUser = (): User => {
  try {
    const number = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    throw new Error('there is no user "postgres"; install PostgreSQL with "apt-get install postgresql".');
  }
};

/** Runs a program to its end. @throws with what it said */
export const runToEnd = async (program: string, args: readonly string[], user?: User): Promise<string> => {
  try {
    const { stdout } = await run(program, [...args], { ...user, cwd: '/', timeout: 120_000 });
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(`${program} was not found; chaos/README.md says what to install.`);
    throw error;
  }
};

/** A server that this command started, and ends. */
export interface Server {
  readonly child: ChildProcess;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a server in the foreground. */
export const startServer = (program: string, args: readonly string[], user?: User): Server => {
  const child = spawn(program, [...args], { ...user, cwd: '/', stdio: 'ignore', detached: true });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
  };
  const undo = beforeLeaving(() => end('SIGKILL'));
  return {
    child,
    async stop(signal = 'SIGTERM') {
      await end(signal);
      await undo();
    },
  };
};
