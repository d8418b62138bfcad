import { setTimeout as wait } from 'node:timers/promises';
import {
  type Programme,
  type ProgrammeOptions,
  processesOf,
  startFresh,
  webCommand,
} from '../bench/programme.ts';
import { askOnce } from '../bench/wire.ts';

/** The programme, running as an operator runs it. */
export interface Site extends Pick<Programme, 'url' | 'dataDir' | 'log' | 'stop'> {
  /** The numbers of its processes, as they are now. */
  webs(): Promise<number[]>;
  workers(): Promise<number[]>;
  /** Do all its processes answer as they should? */
  isWhole(): Promise<boolean>;
  /** The own PostgreSQL; nothing where the operator brought one. */
  postmaster(): Promise<number | undefined>;
}

const longestStart = 120_000;

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
const isWell = async (url: string): Promise<boolean> => {
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

/** Numbers up to 1 would reach every process of this machine, or the first one. */
const reaches = (pid: number | undefined, signal: NodeJS.Signals): boolean => {
  if (pid === undefined || pid <= 1) return false;
  try {
    return process.kill(pid, signal);
  } catch (error) {
    // It has ended meanwhile.
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
};

/**
 * Kills processes of the programme, or stops them in their tracks.
 * @param sort what they are, for the sentence
 * @throws where none of them runs: a fault that was done to nobody has not been tried
 */
export const kill = (
  sort: 'web process' | 'worker' | 'database',
  pids: ReadonlyArray<number | undefined>,
  signal: NodeJS.Signals,
): void => {
  if (pids.filter((pid) => reaches(pid, signal)).length === 0)
    throw new Error(`no ${sort} runs that could be killed (${signal}).`);
};

/**
 * Starts the programme on a data folder of its own, on 127.0.0.1 alone, and waits until it is well.
 * @param settings more of its settings, as environment variables
 */
export const startSite = async (
  settings: ProgrammeOptions['settings'] = {},
  dataDir?: string,
): Promise<Site> => {
  const programme = await startFresh({ dataDir, settings: { LOG_LEVEL: 'warn', ...settings } });
  const { url, log, stop } = programme;
  const webCount = Number(settings.WEB_PROCESSES ?? '1');
  const workerCount = Number(settings.WORKER_PROCESSES ?? '1');
  const workers = () => processesOf(programme, /\/worker\.js$/);
  const isWhole = async () =>
    (await workers()).length === workerCount && (await isWell(url)) && (await areReady(url, webCount));
  if ((await until(isWhole, longestStart)) === undefined) {
    const said = await log();
    await stop();
    throw new Error(`The programme did not become ready within two minutes; it said:\n${said}`);
  }
  return {
    ...{ url, dataDir: programme.dataDir, log, stop, isWhole, workers },
    webs: () => processesOf(programme, webCommand),
    postmaster: async () => (await processesOf(programme, /bin\/postgres -D/))[0],
  };
};
