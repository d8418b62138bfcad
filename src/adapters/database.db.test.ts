import { connect as connectTo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { isDatabaseAway, openPool } from './database.ts';

let place: TestDatabase;
beforeAll(async () => {
  place = await testDatabase();
});
afterAll(() => place.drop());

/** A way to the database that can fall silent, as when the machine behind it is gone: nothing comes, nothing closes. */
const silenceable = async () => {
  const url = new URL(place.url);
  const socket = `${url.searchParams.get('host')}/.s.PGSQL.5432`;
  const pairs: [Socket, Socket][] = [];
  const server: Server = createServer((near) => {
    const far = connectTo(socket);
    for (const one of [near, far]) one.on('error', () => {});
    pairs.push([near, far]);
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const { username, pathname } = url;
  return {
    url: `postgresql://${username}@127.0.0.1:${port}${pathname}`,
    silence() {
      for (const [near, far] of pairs) {
        near.unpipe(far);
        far.unpipe(near);
        near.resume();
      }
    },
    close() {
      for (const pair of pairs) for (const one of pair) one.destroy();
      server.close();
    },
  };
};

test('a question to a machine that is gone fails in time, and the next one goes to the machine in its place', async () => {
  const way = await silenceable();
  const pool = openPool(way.url, () => {}, { size: 1, answerWithin: 300 });
  await pool.query('select 1');
  way.silence();
  const failed = await pool.query('select 1').catch((error: unknown) => error);
  expect(isDatabaseAway(failed)).toBe(true);
  expect((await pool.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
  await pool.end();
  way.close();
});

describe('what is told from a fault of ours', () => {
  const failing = async (statement: string): Promise<unknown> => {
    const pool = openPool(place.url, () => {}, { size: 1 });
    const error = await pool.query(statement).catch((caught: unknown) => caught);
    await pool.end();
    return error;
  };

  test('a copy that takes nothing in is away', async () => {
    expect(
      isDatabaseAway(await failing('set transaction read only; create table nothing (one integer)')),
    ).toBe(true);
  });

  test('a connection that the server ended is away', async () => {
    expect(isDatabaseAway(await failing('select pg_terminate_backend(pg_backend_pid())'))).toBe(true);
  });

  test('a port on which nobody listens is away', async () => {
    const pool = openPool('postgresql://nobody@127.0.0.1:9/nothing', () => {}, { size: 1 });
    expect(isDatabaseAway(await pool.query('select 1').catch((error: unknown) => error))).toBe(true);
    await pool.end();
  });

  test('a statement that is wrong is not', async () => {
    expect(isDatabaseAway(await failing('select nonsense'))).toBe(false);
    expect(isDatabaseAway(Object.assign(new Error('no such file'), { code: 'ENOENT' }))).toBe(false);
  });
});
