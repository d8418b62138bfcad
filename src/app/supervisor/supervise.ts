import { join } from 'node:path';
import { OperatorFault, type OwnPostgres, openDataFolder } from '../../adapters/own-postgres/index.ts';
import type { Config } from '../config.ts';
import { openDatabaseServer } from './database.ts';
import { ending, type KeptProcess, keepProcess, startProcess } from './kept-process.ts';
import { type Lock, takeLock } from './lock.ts';
import { refuseTakenPort } from './port.ts';

/** How long the web process may finish the requests it has begun. In milliseconds. */
const webGrace = 10_000;
const workerGrace = 10_000;
/** So long after a kill, the port may still be held by a process that is on its way out. */
const takeOverPatience = 3_000;

/** Brings the database up to date and the content in, in a process that ends. */
const prepare = (file: string, environment: NodeJS.ProcessEnv, say: (sentence: string) => void) => {
  const child = startProcess(file, environment);
  const from = Date.now();
  const slow = setInterval(
    () => say(`Preparing the database and the content … ${Math.round((Date.now() - from) / 1000)} s`),
    3000,
  );
  const done = new Promise<string | undefined>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(code === 0 ? undefined : ending(code, signal)));
  }).finally(() => clearInterval(slow));
  return { done, end: () => child.kill('SIGTERM') };
};

/**
 * Runs the whole programme: database, preparation, web process, worker.
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
  #web: KeptProcess | undefined;
  #worker: KeptProcess | undefined;
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
    if (this.#config.databaseUrl === undefined) this.#lock = await takeLock(dataDir);
    await refuseTakenPort(this.#config, this.#lock?.takenOver ? takeOverPatience : 0);
    this.#opening = openDatabaseServer(this.#config, this.#say, this.#stop.signal);
    const { url } = await this.#opening;
    if (this.#stopping) return;
    // What the processes write is for this user alone.
    process.umask(0o077);
    const environment = { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir };
    const file = (name: string): string => join(this.#folder, `${name}.js`);

    // The web process loads while the content is imported, and waits for it by itself.
    const ready = new Promise<void>((resolve, reject) => {
      this.#web = keepProcess({
        name: 'web process',
        file: file('web'),
        environment,
        say: this.#say,
        patience: this.#lock?.takenOver ? takeOverPatience : 0,
        onReady: resolve,
        onFault: (sentence) => {
          reject(new OperatorFault(sentence));
          onFault(sentence);
        },
      });
    });
    this.#preparation = prepare(file('prepare'), environment, this.#say);
    const prepared = this.#preparation.done.then((fault) => {
      if (fault && !this.#stopping)
        throw new OperatorFault(
          `The database or the content could not be prepared (${fault}); the reason stands above.`,
        );
    });
    await Promise.all([ready, prepared]);
    if (this.#stopping) return;
    this.#worker = keepProcess({
      name: 'worker',
      file: file('worker'),
      environment,
      say: this.#say,
      onFault,
    });
  }

  /**
   * Stops everything in the reverse order, the database last. Asked again with `hurried`, it waits for nobody.
   */
  async stop(hurried = false): Promise<void> {
    if (hurried && !this.#hurried) {
      this.#hurried = true;
      void this.#web?.stop(0);
      void this.#worker?.stop(0);
      void this.#opening?.then((database) => database.stop(true)).catch(() => {});
    }
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  async #stopAll(): Promise<void> {
    this.#stop.abort();
    this.#preparation?.end();
    await Promise.all([
      this.#web?.stop(this.#hurried ? 0 : webGrace),
      this.#worker?.stop(this.#hurried ? 0 : workerGrace),
      this.#preparation?.done,
    ]);
    const database = await this.#opening?.catch(() => undefined);
    await database?.stop(this.#hurried);
    await this.#lock?.release();
  }
}
