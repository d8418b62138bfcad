import type { WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from 'pino';
import { Counter, Gauge, type Registry } from 'prom-client';

/** How many jobs wait, and how many were given up. While the database is away: nothing is known. */
const countJobs = async (pool: pg.Pool): Promise<{ waiting: number; givenUp: number }> => {
  const { rows } = await pool.query<{ waiting: number; givenUp: number }>(
    `select count(*) filter (where attempts < max_attempts or locked_at is not null) as waiting,
       count(*) filter (where attempts >= max_attempts and locked_at is null) as "givenUp"
     from graphile_worker.jobs`,
  );
  return rows[0] ?? { waiting: Number.NaN, givenUp: Number.NaN };
};

/**
 * Counts jobs by what became of them, and tells the log which is given up.
 * @param events those of the queue's runner
 */
export const declareJobFigures = (
  registry: Registry,
  events: WorkerEvents,
  pool: pg.Pool,
  logger: Logger,
): void => {
  const registers = [registry];
  const jobs = new Counter({
    name: 'fmh_jobs_total',
    help: 'Jobs that were worked off, by name and by what became of them',
    labelNames: ['job', 'outcome'],
    registers,
  });
  events.on('job:success', ({ job }) => jobs.inc({ job: job.task_identifier, outcome: 'done' }));
  events.on('job:error', ({ job }) => jobs.inc({ job: job.task_identifier, outcome: 'failed' }));
  events.on('job:failed', ({ job }) => {
    jobs.inc({ job: job.task_identifier, outcome: 'given up' });
    logger.error(
      { job: job.task_identifier, attempts: job.attempts },
      'a job was given up after its last attempt; look for its fault above, and add it again when that is mended',
    );
  });
  // Figures are read one straight after the other: both share what was asked for the first.
  let asked: ReturnType<typeof countJobs> | undefined;
  const counted = () => {
    asked ??= countJobs(pool)
      .catch(() => ({ waiting: Number.NaN, givenUp: Number.NaN }))
      .finally(() => {
        asked = undefined;
      });
    return asked;
  };
  new Gauge({
    name: 'fmh_jobs_waiting',
    help: 'Jobs that wait or are under way',
    registers,
    async collect() {
      this.set((await counted()).waiting);
    },
  });
  new Gauge({
    name: 'fmh_jobs_given_up',
    help: 'Jobs that were tried as often as they may be, and are kept for a person to look at',
    registers,
    async collect() {
      this.set((await counted()).givenUp);
    },
  });
};
