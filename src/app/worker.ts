import { join } from 'node:path';
import { Logger as GraphileLogger, run } from 'graphile-worker';
import pino from 'pino';
import { openDatabase, openPool } from '../adapters/database.ts';
import { readConfig } from './config.ts';
import { jobs, schedule } from './schedule.ts';

const config = readConfig(process.env);
const logger = pino({ level: config.logLevel, name: 'worker' });
if (!config.databaseUrl) throw new Error('DATABASE_URL is not set; the worker is started by "npm start".');

const pool = openPool(
  config.databaseUrl,
  (error) => logger.debug({ err: error }, 'a connection was lost'),
  5,
);
const runner = await run({
  pgPool: pool,
  taskList: jobs({ database: openDatabase(pool), pool, logger, work: join(config.dataDir, 'film-work') }),
  crontab: schedule,
  concurrency: 2,
  noHandleSignals: true,
  // A film that is being made is told to stop after so many milliseconds, and goes on at the next start.
  preset: { worker: { gracefulShutdownAbortTimeout: 500 } },
  logger: new GraphileLogger(() => (level, message) => {
    logger[level === 'warning' ? 'warn' : level](message);
  }),
});

const stop = async (): Promise<void> => {
  await runner.stop().catch(() => {});
  await pool.end();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
process.once('disconnect', () => void stop());
process.send?.({ ready: true });
await runner.promise;
