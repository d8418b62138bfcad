import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { beforeLeaving } from './leaving.ts';
import { askOnce, textOf } from './wire.ts';

const run = promisify(execFile);

/** A program of others that is not on this machine, so that what needs it cannot be tried. */
export class NotInstalled extends Error {
  constructor(program: string) {
    const name = basename(program);
    super(`${name} is not installed (apt-get install ${name})`);
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** A system user as whom a program runs that refuses to be root. */
export interface User {
  readonly uid: number;
  readonly gid: number;
}

/** Another user may not pass through the folder in which this command runs. */
const as = (user: User | undefined) => (user ? { ...user, cwd: '/' } : {});

/**
 * Runs a program to its end, two minutes at most.
 * @returns what it printed
 * @throws with what it said; `NotInstalled` where it is not there
 */
export const runToEnd = async (
  program: string,
  args: readonly string[],
  { user, environment = {} }: { readonly user?: User; readonly environment?: NodeJS.ProcessEnv } = {},
): Promise<string> => {
  const env = { ...process.env, ...environment };
  try {
    const { stdout } = await run(program, args, { ...as(user), env, timeout: 120_000 });
    return stdout.trim();
  } catch (error) {
    throw isMissing(error) ? new NotInstalled(program) : error;
  }
};

/** A server of others that this command started, and ends. */
export interface Server {
  readonly pid: number;
  tell(signal: NodeJS.Signals): void;
  /** Ends it by the signal that ends it calmly, or by another; by SIGKILL after fifteen seconds. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface ServerOptions {
  /** Settles once it is ready, and throws what it met with while it is not. */
  readonly knock: () => Promise<unknown>;
  /** What ends it calmly; SIGTERM where nothing is said. */
  readonly calmly?: NodeJS.Signals;
  readonly user?: User;
}

const ended = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

const longestStart = 30_000;
const longestStop = 15_000;
/** Of what a server says, the end: a fault stands there. */
const mostSaid = 1_000;

/**
 * Starts a server in the foreground, in a group of its own, and waits until it is ready.
 * @throws with what it said when it ends or is not ready within half a minute; `NotInstalled` where it is not there
 */
export const startServer = async (
  program: string,
  args: readonly string[],
  { knock, calmly = 'SIGTERM', user }: ServerOptions,
): Promise<Server> => {
  const child = spawn(program, args, { ...as(user), stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said = (said + part.toString('utf8')).slice(-mostSaid);
  });
  const failure = new Promise<unknown>((resolve) => child.once('error', resolve));
  const { pid } = child;
  if (pid === undefined) {
    const error = await failure;
    throw isMissing(error) ? new NotInstalled(program) : error;
  }
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (ended(child)) return;
    child.kill(signal);
    const hard = setTimeout(() => child.kill('SIGKILL'), longestStop);
    await gone;
    clearTimeout(hard);
  };
  const undo = beforeLeaving(() => end(calmly));
  const from = Date.now();
  let met: unknown = 'nothing';
  while (!ended(child) && Date.now() - from < longestStart) {
    try {
      await knock();
      return {
        pid,
        tell: (signal) => void child.kill(signal),
        async stop(signal = calmly) {
          await end(signal);
          await undo();
        },
      };
    } catch (error) {
      met = error;
      await wait(50);
    }
  }
  await undo();
  throw new Error(
    `${program} did not become ready; it was started with ${args.join(' ')}. Last met: ${met}. It said:\n${said}`,
  );
};

/** Knocks at an address that answers 200 once its server is ready. */
export const knockAt = (url: string) => async (): Promise<void> => {
  const answer = await askOnce(url);
  if (answer.status !== 200)
    throw new Error(`${url} answered ${answer.status}: ${textOf(answer).slice(0, 300)}`);
};
