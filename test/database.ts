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

/** Clones the migrated template: once for a test file, in `beforeAll`; dropped in `afterAll`. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const { url, template } = inject('testServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(
    `create database ${name} template ${template} owner four_million_homes strategy file_copy`,
  );
  return {
    url: url.replace('//postgres@localhost/postgres', `//four_million_homes@localhost/${name}`),
    drop: () => asSuperuser(`drop database ${name} with (force)`),
  };
};
