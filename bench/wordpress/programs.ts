import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { beforeLeaving } from '../leaving.ts';

const run = promisify(execFile);

/** Where Debian lays WordPress down. */
export const wordpressFolder = '/usr/share/wordpress';

const debian =
  'apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentythree php php-fpm php-mysql mariadb-server nginx';

/** Nothing is started by name but these, and each is looked for where Debian puts it. */
const systemFolders = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin'];

const find = async (name: RegExp): Promise<string | undefined> => {
  for (const folder of systemFolders) {
    const found = (await readdir(folder).catch(() => [])).sort().reverse();
    const program = found.find((file) => name.test(file));
    if (program) return `${folder}/${program}`;
  }
  return undefined;
};

/** Programs that WordPress runs on, by their paths. */
export interface Programs {
  readonly php: string;
  readonly fpm: string;
  readonly mariadbd: string;
  readonly mariadb: string;
  readonly installDb: string;
}

/** @throws with the one sentence that says what to install */
export const findPrograms = async (): Promise<Programs> => {
  const [php, fpm, mariadbd, mariadb, installDb, nginx, files] = await Promise.all([
    find(/^php$/),
    find(/^php-fpm[\d.]*$/),
    find(/^mariadbd$/),
    find(/^mariadb$/),
    find(/^mariadb-install-db$/),
    find(/^nginx$/),
    readFile(`${wordpressFolder}/wp-load.php`).catch(() => undefined),
  ]);
  if (php && fpm && mariadbd && mariadb && installDb && nginx && files)
    return { php, fpm, mariadbd, mariadb, installDb };
  const missing = Object.entries({ php, 'php-fpm': fpm, mariadbd, mariadb, nginx, WordPress: files })
    .filter(([, path]) => !path)
    .map(([name]) => name);
  throw new Error(
    `WordPress is measured as Debian packs it, and ${missing.join(', ')} was not found; "${debian}".`,
  );
};

/** Runs a program to its end, two minutes at most. */
export const runToEnd = async (
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const env = { ...process.env, ...environment };
  const { stdout } = await run(program, args, { env, timeout: 120_000 });
  return stdout.trim();
};

export interface Started {
  readonly pid: number;
  stop(): Promise<void>;
}

const ended = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/**
 * Starts a server in a group of its own, and waits until it is ready.
 * @param signal what ends it calmly
 * @throws when it ends or is not ready within half a minute
 */
export const startServer = async (
  program: string,
  args: readonly string[],
  isReady: () => Promise<boolean>,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<Started> => {
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  const stop = beforeLeaving(async () => {
    if (ended(child)) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const hard = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(hard);
  });
  for (let attempt = 0; attempt < 300 && !ended(child); attempt += 1) {
    if (await isReady()) return { pid: child.pid ?? 0, stop };
    await wait(100);
  }
  await stop();
  throw new Error(`${program} did not become ready; it was started with ${args.join(' ')}.`);
};
