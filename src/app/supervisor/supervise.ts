import { join } from 'node:path';
import { OperatorFault, type OwnPostgres, openDataFolder } from '../../adapters/own-postgres/index.ts';
import type { Config } from '../config.ts';
import { openDatabaseServer } from './database.ts';
import { type Door, openDoor } from './door.ts';
import { FiguresOfAll } from './figures-of-all.ts';
import { ending, type KeptProcess, keepProcess } from './kept-process.ts';
import { type Lock, takeLock } from './lock.ts';
import { refuseTakenPort } from './port.ts';
import { startProcess } from './start-process.ts';

/** How long the web process may finish the requests it has begun. In milliseconds. */
const webGrace = 10_000;
const workerGrace = 10_000;
/** So long after a kill, the port may still be held by a process that is on its way out. */
const takeOverPatience = 3_000;

/** 1, 2, 3 and so on. */
const count = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1);

/** Brings the database up to date and the content in, in a process that ends; it reads the content meanwhile. */
const prepare = (file: string, environment: NodeJS.ProcessEnv, say: (sentence: string) => void) => {
  const child = startProcess(file, environment, { brief: true });
  let slow: NodeJS.Timeout | undefined;
  const done = new Promise<string | undefined>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(code === 0 ? undefined : ending(code, signal)));
  }).finally(() => clearInterval(slow));
  return {
    done,
    /** The database answers. One that has ended already is not told: how it ended is. */
    tell(databaseUrl: string) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      // Until now the database was waited for, and whoever waits for it says so.
      const from = Date.now();
      slow = setInterval(
        () => say(`Preparing the database and the content … ${Math.round((Date.now() - from) / 1000)} s`),
        3000,
      );
      child.send({ databaseUrl }, () => {});
    },
    end: () => child.kill('SIGTERM'),
  };
};

/**
 * Runs the whole programme: database, preparation, web processes, workers.
 * @param config.dataDir is locked, unless the operator brings a database server of their own
 * @param folder where the built processes lie
 */
export class Supervisor {
  readonly #config: Config;
  readonly #folder: string;
  readonly #say: (sentence: string) => void;
  readonly #stop = new AbortController();
  #lock: Lock | undefined;
  #opening: Promise<Pick<OwnPostgres, 'url' | 'stop'>> | undefined;
  #door: Door | undefined;
  #webs: KeptProcess[] = [];
  #workers: KeptProcess[] = [];
  readonly #figures = new FiguresOfAll(() => [...this.#webs, ...this.#workers]);
  #preparation: ReturnType<typeof prepare> | undefined;
  #stopping: Promise<void> | undefined;
  #hurried = false;

  constructor(config: Config, folder: string, say: (sentence: string) => void) {
    this.#config = config;
    this.#folder = folder;
    this.#say = say;
  }

  /**
   * Starts everything.
   * @returns when the first page can be read; what ends the run afterwards is told to `onFault`
   * @throws {OperatorFault} with what the operator must mend; `stop` must be called even then
   */
  async start(onFault: (sentence: string) => void): Promise<void> {
    const dataDir = await openDataFolder(this.#config.dataDir);
    const { databaseUrl, host, port, webProcesses, workerProcesses } = this.#config;
    if (databaseUrl === undefined) this.#lock = await takeLock(dataDir);
    if (webProcesses > 0) {
      await refuseTakenPort(this.#config, this.#lock?.takenOver ? takeOverPatience : 0);
      this.#door = await openDoor(this.#file('web'), host, port);
    }
    this.#preparation = prepare(this.#file('prepare'), { ...process.env, DATA_DIR: dataDir }, this.#say);
    this.#opening = openDatabaseServer(this.#config, this.#say, this.#stop.signal);
    const { url } = await this.#opening;
    if (this.#stopping) return;
    this.#preparation.tell(url);
    // What the processes write is for this user alone.
    process.umask(0o077);
    const environment = { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir };

    // The web processes load while the content is imported, and wait for it by themselves.
    const ready = Promise.all(
      count(webProcesses).map(
        (number) =>
          new Promise<void>((resolve, reject) => {
            const fail = (sentence: string) => {
              reject(new OperatorFault(sentence));
              onFault(sentence);
            };
            this.#webs.push(this.#keepWeb(number, environment, resolve, fail));
          }),
      ),
    );
    const prepared = this.#preparation.done.then((fault) => {
      if (fault && !this.#stopping)
        throw new OperatorFault(
          `The database or the content could not be prepared (${fault}); the reason stands above.`,
        );
    });
    await Promise.all([ready, prepared]);
    if (this.#stopping) return;
    this.#workers = count(workerProcesses).map((number) =>
      keepProcess({
        ...this.#kept('worker', number, workerProcesses),
        start: (own) => startProcess(this.#file('worker'), own),
        environment,
        onFault,
      }),
    );
  }

  #file(name: string): string {
    return join(this.#folder, `${name}.js`);
  }

  /** What is alike for every process that is kept. */
  #kept(kind: 'web' | 'worker', number: number, of: number) {
    const name = kind === 'web' ? 'web process' : 'worker';
    return {
      name: of === 1 ? name : `${name} ${number}`,
      label: `${kind}-${number}`,
      say: this.#say,
      onWord: (from: KeptProcess, word: unknown) => this.#figures.hear(from, word),
    };
  }

  #keepWeb(
    number: number,
    environment: NodeJS.ProcessEnv,
    onReady: () => void,
    onFault: (sentence: string) => void,
  ): KeptProcess {
    const door = this.#door;
    if (!door) throw new TypeError('A web process is started before its door is open.');
    return keepProcess({
      ...this.#kept('web', number, this.#config.webProcesses),
      environment,
      patience: this.#lock?.takenOver ? takeOverPatience : 0,
      onReady,
      onFault,
      start: (own) => door.start(own),
    });
  }

  /**
   * Stops everything in the reverse order, the database last. Asked again with `hurried`, it waits for nobody.
   */
  async stop(hurried = false): Promise<void> {
    if (hurried && !this.#hurried) {
      this.#hurried = true;
      for (const kept of [...this.#webs, ...this.#workers]) void kept.stop(0);
      void this.#opening?.then((database) => database.stop(true)).catch(() => {});
    }
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  async #stopAll(): Promise<void> {
    this.#stop.abort();
    this.#preparation?.end();
    this.#door?.close();
    const grace = webGrace + this.#config.drainSeconds * 1_000;
    await Promise.all([
      ...this.#webs.map((web) => web.stop(this.#hurried ? 0 : grace)),
      ...this.#workers.map((worker) => worker.stop(this.#hurried ? 0 : workerGrace)),
      this.#preparation?.done,
    ]);
    const database = await this.#opening?.catch(() => undefined);
    await database?.stop(this.#hurried);
    await this.#lock?.release();
  }
}
