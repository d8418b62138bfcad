import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { quickAddJob } from 'graphile-worker';
import { openDatabase, openPool } from '../adapters/database.ts';
import { findRunningPostgres, OperatorFault } from '../adapters/own-postgres/index.ts';
import {
  FilmFault,
  type FilmRequest,
  filmTask,
  findMaking,
  jobKeyOf,
  type MakingRow,
  makeFilmVersions,
  noLock,
  noteMaking,
  type Progress,
} from '../features/films/pipeline/index.ts';
import type { Config } from './config.ts';
import { takeLock } from './supervisor/lock.ts';

/** How the making of a film ended, for whoever waits at the command. */
export interface Told {
  readonly film: string;
  readonly state: MakingRow['state'];
  readonly said: string;
  readonly folder: string;
}

/** One line that is written over, or on a terminal that cannot, one line for every ten percent. */
const progressLine = () => {
  let told = '';
  const { isTTY } = process.stdout;
  return {
    tell({ stage, percent }: Progress): void {
      const line = `${String(percent).padStart(3)} %  ${stage}`;
      const key = isTTY ? line : `${Math.floor(percent / 10)}`;
      if (key === told) return;
      told = key;
      process.stdout.write(isTTY ? `\r\u001B[K  ${line}` : `  ${line}\n`);
    },
    end: () => void (isTTY && process.stdout.write('\r\u001B[K')),
  };
};

const folderOf = ({ pack, film }: FilmRequest): string => join(pack, 'films', film);

/**
 * Makes a film in this process, where no programme runs. One at a time in a work folder.
 * @throws FilmFault also where another one is being made
 */
export const makeHere = async (request: FilmRequest, work: string, today: string): Promise<Told> => {
  const lock = await takeLock(work).catch((error: unknown) => {
    if (!(error instanceof OperatorFault)) throw error;
    throw new FilmFault('a free work folder', `another film being made in ${work}`, 'Wait until it is made.');
  });
  const line = progressLine();
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  process.once('SIGTERM', () => interrupted.abort());
  try {
    const bench = { work, lock: noLock, today, signal: interrupted.signal, tell: line.tell };
    const { state, missing, folder } = await makeFilmVersions(request, bench);
    return { film: request.film, state, folder, said: missing.join('\n') };
  } finally {
    line.end();
    await lock.release();
  }
};

/** Milliseconds between two looks at how far a film is. */
const look = 500;

/**
 * Hands a film to the worker of the running programme and tells how far it is; who stops waiting stops nothing.
 */
export const handToWorker = async (request: FilmRequest, config: Config): Promise<Told> => {
  const url = config.databaseUrl ?? (await findRunningPostgres(config.dataDir));
  if (!url)
    throw new FilmFault(
      'the database of the running programme',
      'none that takes connections',
      'Try again in a minute.',
    );
  const pool = openPool(url, () => {}, { size: 2 });
  const line = progressLine();
  try {
    const database = openDatabase(pool);
    const { film, digest } = request;
    await noteMaking(database, { film, digest, state: 'waiting', stage: 'waiting', percent: 0, said: '' });
    await quickAddJob({ pgPool: pool }, filmTask, request, {
      jobKey: jobKeyOf(film),
      queueName: 'films',
      maxAttempts: 5,
    });
    console.log('The worker of the running programme makes it; you may stop waiting (Ctrl-C).');
    for (;;) {
      const making = await findMaking(database, film).catch(() => {
        throw new FilmFault(
          'the database of the running programme',
          'that it stopped',
          'Nothing is lost: the film goes on when the programme is started again.',
        );
      });
      if (!making) throw new FilmFault(`the making of "${film}"`, 'none', 'Add the film again.');
      line.tell(making);
      if (making.state !== 'waiting' && making.state !== 'making')
        return { film, state: making.state, said: making.said, folder: folderOf(request) };
      await wait(look);
    }
  } finally {
    line.end();
    await pool.end();
  }
};
