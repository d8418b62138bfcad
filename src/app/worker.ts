import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { Logger as GraphileLogger, run, type WorkerEvents } from 'graphile-worker';
import pino from 'pino';
import { openDatabase, openPool } from '../adapters/database.ts';
import { keepRoll } from '../adapters/dead-workers.ts';
import { readConfig } from './config.ts';
import { Figures, supervisorChannel } from './figures.ts';
import { declareJobFigures } from './job-figures.ts';
import { jobs, schedule } from './schedule.ts';

const config = readConfig(process.env);
const logger = pino({ level: config.logLevel, name: 'worker' });
if (!config.databaseUrl) throw new Error('DATABASE_URL is not set; the worker is started by "npm start".');

const pool = openPool(config.databaseUrl, (error) => logger.debug({ err: error }, 'a connection was lost'), {
  size: 5,
});
const events: WorkerEvents = new EventEmitter();
/** The name under which the queue locks jobs for this process. */
let name = '';
events.on('pool:create', ({ workerPool }) => {
  name = workerPool.id;
});
const figures = new Figures(process.env.PROCESS_LABEL ?? 'worker-1', supervisorChannel());
declareJobFigures(figures.registry, events, pool, logger);

const runner = await run({
  pgPool: pool,
  taskList: jobs({ database: openDatabase(pool), pool, logger, work: join(config.dataDir, 'film-work') }),
  crontab: schedule,
  concurrency: 2,
  noHandleSignals: true,
  events,
  preset: {
    worker: {
      // A film that is being made is told to stop after so many milliseconds, and goes on at the next start.
      gracefulShutdownAbortTimeout: 500,
      // Behind pgbouncer in transaction mode, the next query may reach a server that has prepared nothing.
      preparedStatements: false,
    },
  },
  logger: new GraphileLogger(() => (level, message) => {
    logger[level === 'warning' ? 'warn' : level](message);
  }),
});
const roll = keepRoll(pool, name, ({ task, attempts, givenUp }) =>
  logger.error(
    { job: task, attempts, givenUp },
    givenUp
      ? 'a worker died while it worked on this job, again; it is given up'
      : 'a worker died while it worked on this job; it is tried again later',
  ),
);

const stop = async (): Promise<void> => {
  await runner.stop().catch(() => {});
  await roll.stop();
  await pool.end();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
process.once('disconnect', () => void stop());
process.send?.({ ready: true });
await runner.promise;
