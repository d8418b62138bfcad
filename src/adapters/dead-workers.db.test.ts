import { setTimeout as wait } from 'node:timers/promises';
import { makeWorkerUtils, type WorkerUtils } from 'graphile-worker';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { openPool } from './database.ts';
import { failJobsOfDeadWorkers, keepRoll } from './dead-workers.ts';

let place: TestDatabase;
let pool: pg.Pool;
let queue: WorkerUtils;

beforeAll(async () => {
  place = await testDatabase();
  pool = openPool(place.url, () => {}, { size: 3 });
  queue = await makeWorkerUtils({ pgPool: pool });
  await queue.migrate();
});
afterAll(async () => {
  await queue.release();
  await pool.end();
  await place.drop();
});
beforeEach(async () => {
  await pool.query('delete from job_workers; delete from graphile_worker._private_jobs');
});

/** A job that a worker has taken, at its first attempt or its last. */
const takenBy = async (worker: string, { maxAttempts = 3, queueName = '' } = {}): Promise<string> => {
  const job = await queue.addJob('poison', {}, { maxAttempts, ...(queueName ? { queueName } : {}) });
  await pool.query(
    'update graphile_worker._private_jobs set locked_by = $1, locked_at = now(), attempts = 1 where id = $2',
    [worker, job.id],
  );
  await pool.query('update graphile_worker._private_job_queues set locked_by = $1, locked_at = now()', [
    worker,
  ]);
  return job.id;
};

const seen = (worker: string, secondsAgo: number) =>
  pool.query('insert into job_workers values ($1, now() - make_interval(secs => $2))', [worker, secondsAgo]);

const stateOf = async (id: string) =>
  (
    await pool.query(
      'select locked_by, run_at > now() as later, last_error from graphile_worker._private_jobs where id = $1',
      [id],
    )
  ).rows[0];

test('a job whose worker died is free again, and waits before it is tried once more', async () => {
  const id = await takenBy('killed', { queueName: 'films' });
  await seen('killed', 60);
  expect(await failJobsOfDeadWorkers(pool)).toEqual([{ task: 'poison', attempts: 1, givenUp: false }]);
  expect(await stateOf(id)).toEqual({ locked_by: null, later: true, last_error: 'Its worker died.' });
  const queues = await pool.query(
    'select 1 from graphile_worker._private_job_queues where locked_by is not null',
  );
  expect(queues.rowCount).toBe(0);
});

test('a job that kills its worker is given up after its last attempt', async () => {
  await takenBy('killed', { maxAttempts: 1 });
  await seen('killed', 60);
  expect(await failJobsOfDeadWorkers(pool)).toEqual([{ task: 'poison', attempts: 1, givenUp: true }]);
});

test('the job of a worker that was seen a moment ago stays with it', async () => {
  const id = await takenBy('busy');
  await seen('busy', 20);
  expect(await failJobsOfDeadWorkers(pool)).toEqual([]);
  expect(await stateOf(id)).toMatchObject({ locked_by: 'busy' });
});

test('a worker shows itself, finds what a dead one left, and leaves the roll when it stops', async () => {
  await takenBy('killed');
  await seen('killed', 60);
  const left: string[] = [];
  const roll = keepRoll(pool, 'alive', ({ task }) => left.push(task), 50);
  await expect.poll(() => left).toEqual(['poison']);
  expect((await pool.query('select worker from job_workers')).rows).toEqual([{ worker: 'alive' }]);
  await roll.stop();
  expect((await pool.query('select worker from job_workers')).rows).toEqual([]);
});

test('workers that were away together, as when the database was, do not take one another for dead', async () => {
  const id = await takenBy('second');
  await seen('first', 60);
  await seen('second', 60);
  const left: string[] = [];
  const rolls = ['first', 'second'].map((worker) =>
    keepRoll(pool, worker, ({ task }) => left.push(task), 200),
  );
  await wait(700);
  expect(left).toEqual([]);
  expect(await stateOf(id)).toMatchObject({ locked_by: 'second' });
  for (const roll of rolls) await roll.stop();
});
