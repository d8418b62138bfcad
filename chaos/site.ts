import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeLeaving } from '../bench/leaving.ts';
import { freePort, temporaryFolder } from '../bench/places.ts';
import { processTree } from '../bench/processes.ts';
import { askOnce } from '../bench/wire.ts';

/** The programme, running as an operator runs it. */
export interface Site {
  readonly url: string;
  readonly dataDir: string;
  readonly supervisor: number;
  /** What it has written to its log so far. */
  log(): Promise<string>;
  /** The numbers of its processes, as they are now. */
  webs(): Promise<number[]>;
  workers(): Promise<number[]>;
  /** Do all its processes answer as they should? */
  isWhole(): Promise<boolean>;
  /** The own PostgreSQL; nothing where the operator brought one. */
  postmaster(): Promise<number | undefined>;
  stop(): Promise<void>;
}

const longestStart = 120_000;

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Waits until something is so. @returns the milliseconds it took, or nothing where it did not come to be */
export const until = async (
  isSo: () => Promise<boolean> | boolean,
  limit: number,
): Promise<number | undefined> => {
  const from = Date.now();
  do {
    if (await isSo()) return Date.now() - from;
    await wait(25);
  } while (Date.now() - from < limit);
  return undefined;
};

/** Has it content to show, and does it reach its database? */
export const isWell = async (url: string): Promise<boolean> => {
  const answer = await askOnce(`${url}/readyz`).catch(() => undefined);
  return answer?.status === 200 && answer.body.includes('reachable');
};

/** So long a search may take when everything is in its place; whoever comes before that waits for the index. */
const promptly = 3_000;

/** Do so many web processes show content, and are they over the work of their first seconds? */
const areReady = async (url: string, count: number): Promise<boolean> => {
  const page = await askOnce(`${url}/metrics`).catch(() => undefined);
  const revisions = [
    ...(page?.body.toString() ?? '').matchAll(/^fmh_content_revision\{process="web-\d+"\} (\d+)/gm),
  ];
  if (revisions.filter(([, revision]) => Number(revision) > 0).length !== count) return false;
  // Each on a connection of its own: whoever is free takes it.
  for (let asking = 0; asking < count; asking += 1) {
    const from = performance.now();
    const answer = await askOnce(`${url}/search?q=mould+${Math.random()}`).catch(() => undefined);
    if (answer?.status !== 200 || performance.now() - from > promptly) return false;
  }
  return true;
};

const numbersOf = async (supervisor: number, command: RegExp): Promise<number[]> =>
  (await processTree(supervisor)).filter((one) => command.test(one.command)).map(({ pid }) => pid);

/**
 * Starts the programme on a data folder of its own, on 127.0.0.1 alone, and waits until it is well.
 * @param settings more of its settings, as environment variables
 */
export const startSite = async (
  settings: Readonly<Record<string, string>> = {},
  dataDir?: string,
): Promise<Site> => {
  const folder = await temporaryFolder();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const place = dataDir ?? join(folder.path, 'data');
  const logFile = join(folder.path, 'site.log');
  const output = await open(logFile, 'w');
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    env: {
      ...process.env,
      // Empty, not left out: a server named in .env must never be harmed.
      DATABASE_URL: '',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: place,
      LOG_LEVEL: 'warn',
      ...settings,
    },
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  await output.close();
  const supervisor = child.pid ?? 0;
  const stop = beforeLeaving(async () => {
    if (!ended(child)) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), 40_000);
      await gone;
      clearTimeout(hard);
    }
    await folder.remove();
  });
  const log = () => readFile(logFile, 'utf8').catch(() => '');
  const well = async () => ended(child) || settings.WEB_PROCESSES === '0' || (await isWell(url));
  if ((await until(well, longestStart)) === undefined || ended(child)) {
    const said = await log();
    await stop();
    throw new Error(`The programme did not start; it said:\n${said}`);
  }
  const webCount = Number(settings.WEB_PROCESSES ?? '1');
  const workerCount = Number(settings.WORKER_PROCESSES ?? '1');
  const workers = () => numbersOf(supervisor, /\/worker\.js$/);
  const isWhole = async () =>
    (await workers()).length === workerCount &&
    (webCount === 0 || ((await isWell(url)) && (await areReady(url, webCount))));
  if ((await until(isWhole, longestStart)) === undefined) {
    const said = await log();
    await stop();
    throw new Error(`The programme did not become ready within two minutes; it said:\n${said}`);
  }
  return {
    ...{ url, dataDir: place, supervisor, log, stop, isWhole },
    webs: () => numbersOf(supervisor, /\/web\.js$/),
    workers,
    postmaster: async () => (await numbersOf(supervisor, /bin\/postgres -D/))[0],
  };
};
