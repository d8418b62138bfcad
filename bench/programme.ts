import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeLeaving } from './leaving.ts';
import { freePort, temporaryFolder } from './places.ts';
import { cpuSecondsOfTree, processTree } from './processes.ts';
import { askOnce } from './wire.ts';

export interface Stopped {
  /** Seconds from Ctrl-C until the command had ended. */
  readonly seconds: number;
  /** What was not as it should be afterwards; empty: a clean stop. */
  readonly faults: readonly string[];
}

/** The whole programme, running as an operator runs it. */
export interface Programme {
  readonly url: string;
  readonly supervisor: number;
  /** Its data folder, for commands that run beside it. */
  readonly dataDir: string;
  /** Seconds from the command to the first page that was read. */
  readonly firstPage: number;
  /** Seconds of processor time that all its processes had used by then; on Linux. */
  readonly cpu: number;
  /** What it has written to its log so far. */
  log(): Promise<string>;
  stop(): Promise<Stopped>;
}

export interface ProgrammeOptions {
  /** Where it keeps what it keeps; in its temporary folder where nothing is said. */
  readonly dataDir?: string | undefined;
  /** What is set beside what every measure needs, as environment variables. */
  readonly settings?: Readonly<Record<string, string>>;
}

const longestStart = 120_000;

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const untilFirstPage = async (
  child: ChildProcess,
  url: string,
  log: () => Promise<string>,
): Promise<void> => {
  const from = Date.now();
  for (;;) {
    const answer = await askOnce(url).catch(() => undefined);
    if (answer?.status === 200) return;
    if (ended(child) || Date.now() - from > longestStart) {
      const what = ended(child) ? `ended (${child.exitCode ?? child.signalCode})` : 'showed no page in time';
      throw new Error(`The programme ${what}; it said:\n${(await log()).trim()}`);
    }
    await wait(10);
  }
};

const stopCleanly = async (child: ChildProcess, dataDir: string): Promise<Stopped> => {
  if (ended(child) || child.pid === undefined)
    return { seconds: 0, faults: ['it had ended before it was asked to'] };
  const before = process.platform === 'linux' ? await processTree(child.pid) : [];
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const from = performance.now();
  child.kill('SIGINT');
  const hard = setTimeout(() => child.kill('SIGKILL'), 40_000);
  await gone;
  clearTimeout(hard);
  const seconds = (performance.now() - from) / 1_000;
  const faults = child.exitCode === 0 ? [] : [`it ended with ${child.exitCode ?? child.signalCode}`];
  const left = (await Promise.all(before.map(({ pid }) => processTree(pid)))).flat();
  if (left.length > 0) faults.push(`left running: ${left.map(({ command }) => command).join('; ')}`);
  const note = await stat(join(dataDir, 'postgres', 'postmaster.pid')).catch(() => undefined);
  if (note) faults.push('the database did not sign off');
  return { seconds, faults };
};

/**
 * Starts the programme on a data folder of its own and waits for its first page.
 * What it prints goes to a file, as it would to a journal.
 * @param folder a temporary folder; started there again, it finds the database of the last time
 */
export const startProgramme = async (
  folder: string,
  { dataDir = join(folder, 'data'), settings = {} }: ProgrammeOptions = {},
): Promise<Programme> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const logFile = join(folder, 'programme.log');
  const log = () => readFile(logFile, 'utf8').catch(() => '');
  const output = await open(logFile, 'w');
  const from = performance.now();
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      // Empty, not left out: a server named in .env must never be measured, or harmed.
      DATABASE_URL: '',
      ...settings,
    },
    // Ctrl-C reaches this command first, which then stops the programme.
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  const stop = beforeLeaving(async () => {
    if (!ended(child)) await stopCleanly(child, dataDir);
  });
  try {
    await untilFirstPage(child, `${url}/`, log);
    const firstPage = (performance.now() - from) / 1_000;
    const cpu = process.platform === 'linux' ? await cpuSecondsOfTree(child.pid ?? 0) : Number.NaN;
    return {
      url,
      supervisor: child.pid ?? 0,
      dataDir,
      firstPage,
      cpu,
      log,
      async stop() {
        const stopped = await stopCleanly(child, dataDir);
        await stop();
        return stopped;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    await output.close();
  }
};

/** Starts it in a new folder, and removes the folder when it stops. */
export const startFresh = async (options: ProgrammeOptions = {}): Promise<Programme> => {
  const folder = await temporaryFolder();
  const programme = await startProgramme(folder.path, options);
  return {
    ...programme,
    async stop() {
      const stopped = await programme.stop();
      await folder.remove();
      return stopped;
    },
  };
};

/** The numbers of its processes of one sort, as they are now, by the commands that they run. */
export const processesOf = async (
  { supervisor }: Pick<Programme, 'supervisor'>,
  command: RegExp,
): Promise<number[]> =>
  (await processTree(supervisor)).filter((one) => command.test(one.command)).map(({ pid }) => pid);

export const webCommand = /\/web\.js$/;

/** The processes that answer requests. */
export const webProcesses = async (programme: Programme): Promise<[number, ...number[]]> => {
  const [first, ...others] = await processesOf(programme, webCommand);
  if (first === undefined) throw new Error('The web process was not found among those of the programme.');
  return [first, ...others];
};

/** The process that answers requests; of several, one. */
export const webProcess = async (programme: Programme): Promise<number> => (await webProcesses(programme))[0];
