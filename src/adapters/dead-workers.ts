import type pg from 'pg';

/** A worker shows itself so often, in milliseconds. */
const seenEvery = 10_000;
/** Not seen for so long, it is taken for dead; in seconds, by the clock of the database. */
const deadAfter = 45;

/** A job whose worker died while it worked on it. */
export interface LeftJob {
  readonly task: string;
  readonly attempts: number;
  /** It has been tried as often as it may, and is not tried again. */
  readonly givenUp: boolean;
}

/**
 * Fails the jobs of workers that are dead, as if each had thrown: it is tried again after a growing pause, and given
 * up after its last attempt, so that a job which kills its worker does not do so for ever. The queue by itself would
 * keep such a job for four hours.
 */
export const failJobsOfDeadWorkers = async (pool: pg.Pool, seconds = deadAfter): Promise<LeftJob[]> => {
  const { rows } = await pool.query<{ task: string; attempts: number; givenUp: boolean }>(
    `with dead as (
       delete from job_workers where seen_at < now() - make_interval(secs => $1) returning worker
     ), queues as (
       update graphile_worker._private_job_queues queue set locked_by = null, locked_at = null
       from dead where queue.locked_by = dead.worker
     ), jobs as (
       update graphile_worker._private_jobs job
       set locked_by = null, locked_at = null, last_error = 'Its worker died.',
         run_at = greatest(now(), run_at) + exp(least(attempts, 10)) * interval '1 second'
       from dead where job.locked_by = dead.worker
       returning job.task_id, job.attempts, job.max_attempts
     )
     select task.identifier as task, attempts, attempts >= max_attempts as "givenUp"
     from jobs join graphile_worker._private_tasks task on task.id = jobs.task_id`,
    [seconds],
  );
  return rows;
};

/** @returns whether it had been away itself: it is new, or the database could not be reached */
const showItself = async (pool: pg.Pool, worker: string): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `update job_workers set seen_at = now()
     where worker = $1 and seen_at > now() - make_interval(secs => $2)`,
    [worker, deadAfter],
  );
  if (rowCount === 1) return false;
  await pool.query(
    `insert into job_workers (worker) values ($1) on conflict (worker) do update set seen_at = now()`,
    [worker],
  );
  return true;
};

/**
 * Shows this worker among the living, and looks for others that are dead, until `stop`. One that was away itself looks
 * a round later: after an outage of the database the others are away as well, and are back before that.
 * @param worker the name under which the queue locks its jobs
 * @param onLeft told each job that a dead worker left
 * @param every milliseconds between two rounds
 */
export const keepRoll = (
  pool: pg.Pool,
  worker: string,
  onLeft: (job: LeftJob) => void,
  every = seenEvery,
): { stop(): Promise<void> } => {
  const round = async (): Promise<void> => {
    if (await showItself(pool, worker)) return;
    for (const job of await failJobsOfDeadWorkers(pool)) onLeft(job);
  };
  // While the database is away, nobody is seen and nobody looks.
  const tryRound = () => round().catch(() => {});
  let current = tryRound();
  const timer = setInterval(() => {
    current = tryRound();
  }, every);
  return {
    async stop() {
      clearInterval(timer);
      await current;
      await pool.query('delete from job_workers where worker = $1', [worker]).catch(() => {});
    },
  };
};
