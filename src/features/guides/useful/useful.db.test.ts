import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { type Database, openDatabase, openPool } from '../../../adapters/database.ts';
import { countUseful, listUsefulCounts } from './count-useful.ts';

let database: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  const place = await testDatabase();
  const pool = openPool(place.url, () => {}, { size: 8 });
  database = openDatabase(pool);
  close = async () => {
    await pool.end();
    await place.drop();
  };
});
afterAll(() => close());

test('presses are counted by guide, day and answer, however many come at once', async () => {
  const press = (guide: string, day: string, useful: boolean) =>
    countUseful(database, { guide, day, useful });
  await Promise.all([
    ...Array.from({ length: 40 }, () => press('noise', '2026-11-26', true)),
    ...Array.from({ length: 3 }, () => press('noise', '2026-11-26', false)),
    press('noise', '2026-11-25', true),
    press('pests', '2026-11-26', false),
  ]);
  expect(await listUsefulCounts(database, '2026-11-26')).toEqual([
    { guide: 'noise', yes: 40, no: 3 },
    { guide: 'pests', yes: 0, no: 1 },
  ]);
});
