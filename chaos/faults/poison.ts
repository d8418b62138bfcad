import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { askOnce } from '../../bench/wire.ts';
import { atLeast, atMost, isSo, type Outcome, told } from '../outcome.ts';
import { databaseOf, withPool } from '../publisher.ts';
import { kill, type Site, startSite, until } from '../site.ts';

const attempts = 3;

const count = async (pool: pg.Pool, condition: string): Promise<number> => {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*) as count from graphile_worker.jobs where ${condition}`,
  );
  return rows[0]?.count ?? 0;
};

/** A job that throws whenever it is tried; the wait between two attempts is left out. */
const addPoison = async (pool: pg.Pool): Promise<void> => {
  await pool.query(`select graphile_worker.add_job('film-make', payload := '{}'::json, max_attempts := $1)`, [
    attempts,
  ]);
  const given = `task_identifier = 'film-make' and attempts >= ${attempts} and locked_at is null`;
  await until(async () => {
    await pool.query(
      `update graphile_worker._private_jobs set run_at = now() where locked_at is null and attempts < max_attempts`,
    );
    await wait(500);
    return (await count(pool, given)) > 0;
  }, 30_000);
};

/** A worker is killed in the middle of a job that waits for a table which is held here. */
const killInTheMiddle = async (pool: pg.Pool, site: Site): Promise<boolean> => {
  const holder = await pool.connect();
  try {
    await holder.query('begin; lock table letter_drafts in access exclusive mode');
    await pool.query(`select graphile_worker.add_job('letters-erase-idle', max_attempts := 3)`);
    const begun = await until(
      async () => (await count(pool, `task_identifier = 'letters-erase-idle' and locked_at is not null`)) > 0,
      20_000,
    );
    kill('worker', await site.workers(), 'SIGKILL');
    return begun !== undefined;
  } finally {
    await holder.query('rollback');
    holder.release();
  }
};

/** A job that always throws, and one whose worker dies with it: others go on. */
export const tryPoison = async (): Promise<Outcome> => {
  const site = await startSite();
  const url = await databaseOf(site);
  const seen = await withPool(url, async (pool) => {
    await addPoison(pool);
    await pool.query(`select graphile_worker.add_job('unanswered-forget')`);
    const others = await until(
      async () => (await count(pool, `task_identifier = 'unanswered-forget'`)) === 0,
      20_000,
    );
    const given = await count(pool, `task_identifier = 'film-make' and attempts = ${attempts}`);
    const interrupted = await killInTheMiddle(pool, site);
    const resumed = await until(
      async () => (await count(pool, `task_identifier = 'letters-erase-idle'`)) === 0,
      120_000,
    );
    return { others, given, interrupted, resumed };
  });
  const figures = await until(async () => {
    const page = (await askOnce(`${site.url}/metrics`)).body.toString();
    return /^fmh_jobs_given_up\{[^}]*\} 1$/m.test(page);
  }, 30_000);
  const log = await site.log();
  await site.stop();
  return {
    fault: 'poison',
    did: `A job that throws was tried ${attempts} times; the worker was killed in the middle of another.`,
    checks: [
      atLeast('poison jobs that were given up after their last attempt', seen.given, 1),
      isSo('another job was done meanwhile', seen.others !== undefined),
      isSo('the log tells that it was given up', /given up after its last attempt/.test(log)),
      isSo('the figures tell it', figures !== undefined),
      isSo('a worker was killed in the middle of a job', seen.interrupted),
      isSo('the log tells that its worker died', /worker died while it worked/.test(log)),
      atMost('that job was done after', (seen.resumed ?? 120_000) / 1_000, 90, ' s'),
      told('restarts of the worker', (log.match(/The worker ended by itself/g) ?? []).length),
    ],
  };
};
