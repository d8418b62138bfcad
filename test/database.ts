import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import './database-server.ts';

/** A migrated, empty database that nobody else uses. */
export interface TestDatabase {
  /** How the programme connects to it. */
  readonly url: string;
  /** Removes it, with whatever is still connected. */
  drop(): Promise<void>;
}

const asSuperuser = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('testServer').url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

const clone = (name: string, template: string): Promise<void> =>
  asSuperuser(`create database ${name} template ${template} owner four_million_homes strategy file_copy`);

const urlOf = (name: string): string =>
  inject('testServer').url.replace('//postgres@localhost/postgres', `//four_million_homes@localhost/${name}`);

/**
 * Clones the migrated template: once for a test file, in `beforeAll`; dropped in `afterAll`.
 * @param template another database to clone, to which nobody may be connected
 */
export const testDatabase = async (template = inject('testServer').template): Promise<TestDatabase> => {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await clone(name, template);
  return { url: urlOf(name), drop: () => asSuperuser(`drop database ${name} with (force)`) };
};

/**
 * A database that the first who asks fills, for all test files of the run to clone.
 * @param fill is given the address of a migrated, empty one; closes whatever it connects
 * @returns its name
 */
export const filledTemplate = async (
  called: string,
  fill: (url: string) => Promise<void>,
): Promise<string> => {
  const half = `${called}_half`;
  const client = new pg.Client({ connectionString: inject('testServer').url });
  await client.connect();
  try {
    // Whoever comes meanwhile waits; the end of the connection gives it back.
    await client.query('select pg_advisory_lock(hashtext($1))', [called]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [called]);
    if (rowCount) return called;
    await client.query(`drop database if exists ${half} with (force)`);
    await clone(half, inject('testServer').template);
    await fill(urlOf(half));
    await client.query(`alter database ${half} rename to ${called}`);
    return called;
  } finally {
    await client.end();
  }
};
