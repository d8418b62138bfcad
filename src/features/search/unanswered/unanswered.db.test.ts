import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { type Database, openDatabase, openPool } from '../../../adapters/database.ts';
import { nothing, type SearchOutcome } from '../outcome.ts';
import { UnansweredCounter } from './unanswered-counter.ts';
import { forgetUnanswered, listUnanswered } from './unanswered-queries.ts';

let database: Database;
let everything: () => Promise<string>;
let close: () => Promise<void>;
let day = '2026-11-01';
beforeAll(async () => {
  const place = await testDatabase();
  const pool = openPool(place.url, () => {}, { size: 4 });
  database = openDatabase(pool);
  everything = async () => JSON.stringify((await pool.query('select * from unanswered_searches')).rows);
  close = async () => {
    await pool.end();
    await place.drop();
  };
});
beforeEach(() => forgetUnanswered(database, '2999-01-01'));
afterAll(() => close());

const asked = (query: string, more: Partial<SearchOutcome> = {}): SearchOutcome => ({
  ...nothing,
  query,
  ...more,
});
const words = new Set(['hedge', 'cut', 'my', 'the']);
const ask = async (query: string, onDay: string, times = 1): Promise<void> => {
  day = onDay;
  const counter = new UnansweredCounter({ database, key: 'a key', today: () => day });
  for (let time = 0; time < times; time += 1) counter.note(asked(query), (word) => words.has(word));
  await counter.write();
};
const november = (date: number): string => `2026-11-${String(date).padStart(2, '0')}`;

describe('what was searched without success', () => {
  test('is a hash until it was asked ten times over ten days; then its words of the library', async () => {
    for (let date = 1; date <= 9; date += 1) await ask('Cut the hedge, 12 Elm Road, Ada!', november(date), 3);
    expect(await everything()).not.toMatch(/hedge|elm|ada/i);
    expect((await listUnanswered(database)).unseen).toEqual({ questions: 1, times: 27 });
    await ask('cut the hedge 12 elm road ada', november(10));
    expect((await listUnanswered(database)).phrases).toEqual([
      { words: 'cut the hedge', times: 28, days: 10 },
    ]);
    expect(await everything()).not.toMatch(/elm|ada|12/i);
  });

  test('stays a hash however often it is asked within nine days', async () => {
    for (let date = 1; date <= 9; date += 1) await ask('hedge', november(date), 500);
    expect(await everything()).not.toContain('hedge');
  });

  test('stays a hash for ever where the library has none of its words', async () => {
    for (let date = 1; date <= 20; date += 1) await ask('zzz qqq', november(date));
    expect(await everything()).not.toMatch(/zzz|qqq/);
  });

  test('is forgotten when nobody asks it any more', async () => {
    await ask('hedge', '2025-10-01');
    await forgetUnanswered(database, '2025-11-01');
    expect((await listUnanswered(database)).unseen.questions).toBe(0);
  });

  test('is not counted in danger, nor where something was found', async () => {
    const counter = new UnansweredCounter({ database, key: 'a key', today: () => day });
    const danger = { id: 'violence' } as unknown as SearchOutcome['dangers'][number];
    const found = { slug: 'noise' } as SearchOutcome['results'][number];
    counter.note(asked('he hits me', { dangers: [danger] }), () => true);
    counter.note(asked('noise', { results: [found] }), () => true);
    counter.note(asked(''), () => true);
    await counter.write();
    expect((await listUnanswered(database)).unseen.questions).toBe(0);
  });
});
