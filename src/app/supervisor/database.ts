import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import {
  codeOf,
  OperatorFault,
  type OwnPostgres,
  startOwnPostgres,
} from '../../adapters/own-postgres/index.ts';
import type { Config } from '../config.ts';

const oldestVersion = 15;
/** How long a server may be away, and how long it may recover, before a start gives up. In milliseconds. */
const awayLimit = 60_000;
const recoveryLimit = 30 * 60_000;

const notYet = new Set([
  '57P03',
  'ECONNREFUSED',
  'ENOENT',
  'ECONNRESET',
  'ETIMEDOUT',
  'EAI_AGAIN',
  // At boot, before the network is up, no name is known yet.
  'ENOTFOUND',
  'EHOSTUNREACH',
]);

/** Asks a server for its version, once. */
const askVersion = async (url: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version_num') as version`,
    );
    return Math.floor(Number(rows[0]?.version) / 10_000);
  } finally {
    await client.end().catch(() => {});
  }
};

/** A server's address as it may be printed: without name and password. */
const place = (url: string): string => {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};

/** Waits until the operator's own server answers, saying what it waits for. */
const untilItAnswers = async (
  url: string,
  say: (sentence: string) => void,
  signal: AbortSignal,
): Promise<void> => {
  const from = Date.now();
  for (let told = ''; ; await wait(500, undefined, { signal })) {
    try {
      const version = await askVersion(url);
      if (version >= oldestVersion) return;
      throw new OperatorFault(
        `The server of DATABASE_URL (${place(url)}) is PostgreSQL ${version}; it must be ${oldestVersion} or newer.`,
      );
    } catch (error) {
      if (error instanceof OperatorFault) throw error;
      const code = codeOf(error);
      const why = error instanceof Error && error.message ? error.message : code;
      const limit = code === '57P03' ? recoveryLimit : awayLimit;
      const timedOut = why.includes('timeout');
      if ((!notYet.has(code) && !timedOut) || Date.now() - from > limit)
        throw new OperatorFault(
          `The server of DATABASE_URL (${place(url)}) cannot be used: ${why}. Check the address, the name and the password, and that the server runs.`,
        );
      if (told !== why) say(`Waiting for the server of DATABASE_URL (${place(url)}): ${why} …`);
      told = why;
    }
  }
};

/** What the pools of all processes may take, and some for commands and people beside them. */
const connectionsFor = ({ webProcesses, workerProcesses }: Config): number =>
  Math.max(60, 20 + 10 * webProcesses + 5 * workerProcesses);

/** The operator's server, or our own. With `signal` it gives up waiting. */
export const openDatabaseServer = async (
  config: Config,
  say: (sentence: string) => void,
  signal: AbortSignal,
): Promise<Pick<OwnPostgres, 'url' | 'stop'>> => {
  if (config.databaseUrl === undefined)
    return startOwnPostgres({ dataDir: config.dataDir, connections: connectionsFor(config), say, signal });
  await untilItAnswers(config.databaseUrl, say, signal);
  return { url: config.databaseUrl, stop: async () => {} };
};
