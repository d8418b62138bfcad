import type pg from 'pg';
import type { Lock } from './workshop.ts';

/** The job that makes a film, and the queue in which films are made one after the other. */
export const filmTask = 'film-make';

/** By the film and the job's key, so that a film that is given again takes the place of its last job. */
export const jobKeyOf = (film: string): string => `film:${film}`;

/** The name of the lock on the making of one given file. */
export const lockNameOf = (digest: string): string => `film-making:${digest}`;

/**
 * A lock of the database: whoever comes second waits. PostgreSQL opens it when its holder's connection ends,
 * so a worker that was killed holds nothing. It is held by a transaction that does nothing else: behind pgbouncer
 * in transaction mode, a lock of the session would stay with a connection that others use next.
 */
export const databaseLock =
  (pool: pg.Pool): Lock =>
  async (name, act) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query('set local idle_in_transaction_session_timeout = 0');
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
      return await act();
    } finally {
      // The connection is closed rather than given back: with it the lock goes in any case.
      client.release(true);
    }
  };

/** A job is locked a moment before its film is; seconds. */
const moment = 10;

/**
 * Lets films go on whose worker was killed. The queue keeps such a job locked for four hours; here it is free as
 * soon as nobody holds the lock of its film.
 * @returns how many workers were found dead
 */
export const freeFilmsOfDeadWorkers = async (pool: pg.Pool, seconds = moment): Promise<number> => {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ locked_by: string; digest: string }>(
      // The public view has no payload; a job whose film was added again has lost its key, and holds the queue.
      `select job.locked_by, job.payload ->> 'digest' as digest
       from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
       where task.identifier = $1 and job.locked_at < now() - make_interval(secs => $2)`,
      [filmTask, seconds],
    );
    const dead: string[] = [];
    for (const { locked_by: worker, digest } of rows) {
      // Where it is free it is taken by this statement, and with its end given back.
      const tried = await client.query<{ free: boolean }>(
        'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
        [lockNameOf(digest)],
      );
      if (tried.rows[0]?.free) dead.push(worker);
    }
    if (dead.length > 0) await client.query('select graphile_worker.force_unlock_workers($1)', [dead]);
    return dead.length;
  } finally {
    client.release();
  }
};
