import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { ContentTables } from './content/tables.ts';

export type Tables = ContentTables;
export type Database = Kysely<Tables>;

// bigint as number: ids and sizes here stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** As pg names a question that was not answered within `query_timeout`. */
const unanswered = 'Query read timeout';

/**
 * A connection on which a question stays unanswered is closed: the machine at its other end may be gone, and would
 * not be missed for a quarter of an hour.
 */
class ImpatientClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...args: unknown[]) => unknown;
    const askImpatiently = (...args: unknown[]): unknown => {
      const asked = ask(...args);
      if (asked instanceof Promise)
        asked.catch((error: unknown) => {
          if (error instanceof Error && error.message === unanswered) void this.end().catch(() => {});
        });
      return asked;
    };
    this.query = askImpatiently as typeof this.query;
  }
}

/**
 * Opens a pool. Lost connections are reported, never thrown: the pool replaces them by itself.
 * @param onLost told about each connection that the server closed
 * @param options.size how many connections at most
 * @param options.answerWithin milliseconds that a question may take; not given: any time
 */
export const openPool = (
  databaseUrl: string,
  onLost: (error: Error) => void,
  { size = 10, answerWithin }: { size?: number; answerWithin?: number } = {},
): pg.Pool => {
  const pool = new pg.Pool({
    Client: ImpatientClient,
    connectionString: databaseUrl,
    max: size,
    connectionTimeoutMillis: 5_000,
    application_name: 'four-million-homes',
    // A connection that only listens is missed too when the other machine is gone.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...(answerWithin === undefined ? {} : { query_timeout: answerWithin }),
  });
  pool.on('error', onLost);
  // A connection that is lent out when it breaks tells its borrower by a failed query, and here.
  pool.on('connect', (client) => client.on('error', onLost));
  return pool;
};

export const openDatabase = (pool: pg.Pool): Database =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

/** PostgreSQL's classes and codes of a server that cannot take anything in just now … */
const awayStates = /^(08...|53...|57P0[1-5]|25006|55P03|40001|40P01)$/;
/** … the system's, of one that cannot be reached … */
const awayCodes =
  /^(E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN|NOTFOUND)|ENOENT)$/;
/** … and what the client says. */
const awayWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;

/** Is the database away, full, starting, stopping, or a copy that takes nothing in? Then trying again may help. */
export const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  if (awayWords.test(error.message)) return true;
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof pg.DatabaseError) return awayStates.test(code);
  // Nothing else is connected to, read from or written to over a network.
  const call = 'syscall' in error ? String(error.syscall) : '';
  return /^(connect|read|write|getaddrinfo)$/.test(call) && awayCodes.test(code);
};
