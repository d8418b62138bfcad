import { createHmac } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { londonDayOf } from './clock.ts';
import type { Database } from './database.ts';

interface CountTables {
  action_counts: { action: string; day: string; caller: string; times: number };
}

const tables = (database: Database): Kysely<CountTables> => database as unknown as Kysely<CountTables>;

/** The first 64 bits of an IPv6 address are one home or one phone (RFC 6177); an IPv4 address counts whole. */
const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%', 1)[0] ?? '';
  if (!plain.includes(':')) return plain;
  const [front = '', back] = plain.toLowerCase().split('::');
  const groups = (text: string | undefined): string[] => (text ? text.split(':') : []);
  const before = groups(front);
  const after = groups(back);
  const zeros = back === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};

/**
 * Who asks, as a hash under a key of this London day: it cannot be turned back into an address without the secret, and
 * tomorrow the same address has another one.
 * @param address an IPv4 or IPv6 address
 */
export const callerOf = (address: string, secret: string, now: Date): string =>
  createHmac('sha256', createHmac('sha256', secret).update(londonDayOf(now)).digest())
    .update(networkOf(address))
    .digest('base64url')
    .slice(0, 22);

/** One thing that somebody does. */
export interface Action {
  readonly action: string;
  readonly caller: string;
  readonly now: Date;
}

/**
 * Counts an action, in all processes and on all machines together.
 * @returns how often it was done by this caller on this London day, this time included
 */
export const countAction = async (database: Database, { action, caller, now }: Action): Promise<number> => {
  const { times } = await tables(database)
    .insertInto('action_counts')
    .values({ action, caller, day: londonDayOf(now), times: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['action', 'day', 'caller'])
        .doUpdateSet({ times: sql<number>`action_counts.times + 1` }),
    )
    .returning('times')
    .executeTakeFirstOrThrow();
  return times;
};

/** Erases what was counted before this London day. */
export const forgetActions = async (database: Database, now: Date): Promise<void> => {
  await tables(database).deleteFrom('action_counts').where('day', '<', londonDayOf(now)).execute();
};
