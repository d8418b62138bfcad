import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { ContentTables } from './content/tables.ts';

export type Tables = ContentTables;
export type Database = Kysely<Tables>;

// bigint as number: ids and sizes here stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Opens a pool. Lost connections are reported, never thrown: the pool replaces them by itself.
 * @param onLost told about each connection that the server closed
 */
export const openPool = (databaseUrl: string, onLost: (error: Error) => void, size = 10): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: size,
    connectionTimeoutMillis: 5_000,
    application_name: 'four-million-homes',
  });
  pool.on('error', onLost);
  // A connection that is lent out when it breaks tells its borrower by a failed query, and here.
  pool.on('connect', (client) => client.on('error', onLost));
  return pool;
};

export const openDatabase = (pool: pg.Pool): Database =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
