import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { callerOf, countAction, forgetActions } from './action-counts.ts';
import { type Database, openDatabase, openPool } from './database.ts';

const today = new Date('2026-11-26T12:00:00Z');
const tomorrow = new Date('2026-11-27T12:00:00Z');

let place: TestDatabase;
let pools: pg.Pool[];
let processes: Database[];
beforeAll(async () => {
  place = await testDatabase();
  pools = [1, 2].map(() => openPool(place.url, () => {}, { size: 4 }));
  processes = pools.map(openDatabase);
});
afterAll(async () => {
  for (const pool of pools) await pool.end();
  await place.drop();
});

test('what is done at once through two processes is counted once each, and nothing is lost', async () => {
  const caller = callerOf('192.0.2.7', 'a secret', today);
  const counts = await Promise.all(
    Array.from({ length: 60 }, (_, at) => {
      const database = processes[at % 2] as Database;
      return countAction(database, { action: 'letter-begun', caller, now: today });
    }),
  );
  expect(counts.sort((one, other) => one - other)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
});

test('no address lies in the table, and tomorrow nothing of today does', async () => {
  const caller = callerOf('192.0.2.7', 'a secret', today);
  const [database] = processes as [Database];
  await countAction(database, { action: 'letter-begun', caller, now: today });
  const rows = async () => (await pools[0]?.query('select * from action_counts'))?.rows ?? [];
  expect(JSON.stringify(await rows())).not.toContain('192.0.2');
  await forgetActions(database, today);
  expect(await rows()).not.toEqual([]);
  await forgetActions(database, tomorrow);
  expect(await rows()).toEqual([]);
});

test('a caller is another one tomorrow, at another address and under another secret', () => {
  const one = callerOf('192.0.2.7', 'a secret', today);
  expect(callerOf('192.0.2.7', 'a secret', new Date('2026-11-26T23:00:00Z'))).toBe(one);
  expect(callerOf('::ffff:192.0.2.7', 'a secret', today)).toBe(one);
  for (const other of [
    callerOf('192.0.2.7', 'a secret', tomorrow),
    callerOf('192.0.2.8', 'a secret', today),
    callerOf('192.0.2.7', 'another secret', today),
  ])
    expect(other).not.toBe(one);
});

test('all addresses of one home are one caller, however they are written', () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((number) => number.toString(16));
  fc.assert(
    fc.property(
      fc.array(group, { minLength: 8, maxLength: 8 }),
      fc.array(group, { minLength: 4, maxLength: 4 }),
      (full, other) => {
        const neighbour = [...full.slice(0, 4), ...other];
        const of = (groups: readonly string[]) => callerOf(groups.join(':'), 'a secret', today);
        expect(of(neighbour)).toBe(of(full));
        expect(of(full.map((one) => one.padStart(4, '0').toUpperCase()))).toBe(of(full));
      },
    ),
  );
  expect(callerOf('2001:db8::1', 's', today)).toBe(callerOf('2001:db8:0:0:5::9', 's', today));
  expect(callerOf('2001:db8::1', 's', today)).not.toBe(callerOf('2001:db8:0:1::1', 's', today));
});
