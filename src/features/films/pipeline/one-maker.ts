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
