import type { JobHelpers } from 'graphile-worker';
import type pg from 'pg';
import { z } from 'zod';
import { type Database, openDatabase } from '../../../adapters/database.ts';
import { ProgramFault } from '../maker/programs.ts';
import { type FilmRequest, makeFilmVersions, type Outcome } from './add-film.ts';
import { FilmFault } from './film-fault.ts';
import type { Progress } from './make-versions.ts';
import { type MakingRow, noteMaking } from './makings.ts';
import { databaseLock } from './one-maker.ts';

const request = z.object({
  film: z.string(),
  language: z.string(),
  path: z.string(),
  digest: z.string(),
  pack: z.string(),
});

/** Milliseconds between two notes of how far a film is. */
const noteEvery = 1_000;

const noteOf = (asked: FilmRequest, changes: Partial<MakingRow>): MakingRow => ({
  film: asked.film,
  digest: asked.digest,
  state: 'making',
  stage: '',
  percent: 0,
  said: '',
  ...changes,
});

/** Notes how far a film is, once a second, one note after the other. */
const progressNotes = (database: Database, asked: FilmRequest) => {
  let noted = 0;
  let last: Promise<unknown> = Promise.resolve();
  const tell = (progress: Progress): void => {
    if (Date.now() - noted < noteEvery) return;
    noted = Date.now();
    // A note that is lost is followed by the next.
    last = last.then(() => noteMaking(database, noteOf(asked, progress)).catch(() => {}));
  };
  return { tell, written: () => last };
};

const endOf = (outcome: Outcome): Partial<MakingRow> => ({
  state: outcome.state,
  stage: 'done',
  percent: 100,
  said: outcome.missing.join('\n'),
});

/** The job that makes a film: thin, since everything that it does can be asked for twice. */
export const makeFilmJob =
  (pool: pg.Pool, work: string, today: () => string) =>
  async (payload: unknown, { abortSignal: signal }: Pick<JobHelpers, 'abortSignal'>): Promise<void> => {
    const asked = request.parse(payload);
    const database = openDatabase(pool);
    const notes = progressNotes(database, asked);
    await noteMaking(database, noteOf(asked, { stage: 'looking' }));
    const bench = { work, lock: databaseLock(pool), today: today(), tell: notes.tell };
    const end = await makeFilmVersions(asked, { ...bench, ...(signal ? { signal } : {}) })
      .then(endOf)
      .catch(async (error: unknown): Promise<Partial<MakingRow>> => {
        // The worker is stopping: the next one goes on with the stage that this one was in.
        if (signal?.aborted) throw error;
        const failed = {
          state: 'failed',
          said: error instanceof Error ? error.message : String(error),
        } as const;
        if (error instanceof FilmFault || error instanceof ProgramFault) return failed;
        // What is not about the film, such as a full disk, is tried again.
        await noteMaking(database, noteOf(asked, failed));
        throw error;
      });
    await notes.written();
    await noteMaking(database, noteOf(asked, end));
  };
