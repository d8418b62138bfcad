import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { systemClock } from '../adapters/clock.ts';
import { EntryCache } from '../adapters/content/entry-cache.ts';
import { Library } from '../adapters/content/library.ts';
import { openDatabase, openPool } from '../adapters/database.ts';
import { ownSecrets, type SecretFor, secretsFrom } from '../adapters/secret-key.ts';
import { islands } from '../ui/islands.ts';
import { readAssets } from './assets.ts';
import { buildApp } from './build-app.ts';
import { readConfig } from './config.ts';
import { builtFolder, entriesPlaces, readBuild } from './entries-places.ts';
import { features, kinds } from './features.ts';
import { Figures, supervisorChannel } from './figures.ts';
import { openFileStore } from './file-store-settings.ts';
import { learnInProcess } from './learning/learn-in-process.ts';
import { LearnedFiles } from './learning/learned-files.ts';
import { leave, silentConnections } from './leaving.ts';
import { siteFacts } from './site-facts.ts';
import { takeTurns } from './take-turns.ts';

const config = readConfig(process.env);
const logger = pino({ level: config.logLevel });
if (!config.databaseUrl)
  throw new Error('DATABASE_URL is not set; the web process is started by "npm start".');

/** Nobody who asks for a page waits longer for the database, in milliseconds. */
const answerWithin = 10_000;
const pool = openPool(config.databaseUrl, (error) => logger.debug({ err: error }, 'a connection was lost'), {
  answerWithin,
});
const build = await readBuild();
const database = openDatabase(pool);
const databaseUrl = config.databaseUrl;
const cacheFolder = join(config.dataDir, 'cache');
const entries = entriesPlaces(config.dataDir, build);
const learned = new LearnedFiles(cacheFolder, build, builtFolder);
const library = new Library({
  pool,
  database,
  kinds,
  clock: systemClock,
  // Opened with the first texts: then whoever brought them in has read them.
  cache: new EntryCache(...entries),
  report: (sentence) => logger.warn(sentence),
});

/** The supervisor tells the operator what is wrong, once, and does not start this process again. */
const readSecret = (): Promise<SecretFor> =>
  ownSecrets(config.dataDir).catch(async (error: Error) => {
    logger.fatal(error.message);
    if (process.send) await new Promise((told) => process.send?.({ fault: error.message }, told));
    process.exit(1);
  });

const leaving = { begun: false };
const server = await buildApp({
  features,
  library,
  database,
  secretFor: config.secretKey ? secretsFrom(config.secretKey) : await readSecret(),
  files: openFileStore(config),
  handFilesTo: config.handFilesTo,
  trustedProxies: config.trustedProxies,
  assets: await readAssets(process.cwd(), islands),
  site: siteFacts(config),
  logger,
  leaving,
  figures: new Figures(process.env.PROCESS_LABEL, supervisorChannel()),
  learnElsewhere: ({ name }, { instant, identity }, of, isFirst) =>
    learned.findOrLearn(name, of, () =>
      learnInProcess({
        ...{ name, databaseUrl, instant: instant.toISOString(), identity },
        ...{ entries, isFirst },
      }),
    ),
});

const silent = silentConnections(server.server);

/** A request that is under way on a kept-alive connection arrives within this time. In milliseconds. */
const linger = 1_000;

const stop = async (times = { notice: config.drainSeconds * 1_000, linger }): Promise<void> => {
  await leave(server.server, leaving, times, silent);
  await server.close();
  await library.close();
  await pool.end();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
// The supervisor was killed: whoever starts the next one waits for the port.
process.once('disconnect', () => void stop({ notice: 0, linger: 0 }));

/** The socket that the supervisor bound and keeps; started by hand, one of its own. */
const place = process.env.LISTEN_DESCRIPTOR
  ? { fd: Number(process.env.LISTEN_DESCRIPTOR) }
  : { port: config.port, host: config.host };

if (config.webProcesses > 1) takeTurns(server.server);

/**
 * Who comes before there is content waits so long for it, in milliseconds; then is told that this copy is starting.
 * Where other processes answer, they do so meanwhile.
 */
const longestSilence = 3_000;
const opening = library.open(50);

try {
  await server.ready();
  await Promise.race([opening, wait(longestSilence)]);
  const listening = once(server.server, 'listening');
  server.server.listen(place);
  await listening;
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const fault =
    code === 'EADDRINUSE'
      ? `PORT ${config.port} is taken by another program; stop that one, or set PORT to another number.`
      : `The web process cannot listen on ${config.host}:${config.port} (${error instanceof Error ? error.message : String(error)}); check HOST and PORT.`;
  process.send?.({ fault });
  logger.fatal(fault);
  process.exitCode = 1;
  await pool.end();
  process.disconnect?.();
  throw error;
}
await opening;
process.send?.({ ready: true, address: `http://localhost:${config.port}` });
