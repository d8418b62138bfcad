import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { openDatabase, openPool } from './database.ts';
import { migrate } from './migrations.ts';

let place: TestDatabase;
let pool: pg.Pool;
let folder: string;
beforeAll(async () => {
  place = await testDatabase();
  pool = openPool(place.url, () => {}, { size: 2 });
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
});
afterAll(async () => {
  await pool.end();
  await place.drop();
  await rm(folder, { recursive: true });
});

test('a file that is not named like a migration is told, not left out', async () => {
  await writeFile(join(folder, '0003_sessions.sql'), 'select 1');
  await expect(migrate(pool, folder)).rejects.toThrow(
    '0003_sessions.sql is not named like a migration: expected four digits',
  );
});

test('a database that a newer release has worked with is left as it is, and that is told', async () => {
  const database = openDatabase(pool);
  await sql`insert into migrations values ('9999-from-tomorrow', now()::text)`.execute(database);
  await expect(migrate(pool)).rejects.toThrow(
    /A newer release .* db\/migrations\/9999-from-tomorrow\.sql, .*keeping\.md/,
  );
  await sql`delete from migrations where name = '9999-from-tomorrow'`.execute(database);
});

test('what waited before texts were settled is settled by when staff published', async () => {
  const database = openDatabase(pool);
  await sql`alter table content_documents drop column settled_digest`.execute(database);
  await sql`drop table guide_usefulness, unanswered_searches, film_makings, letter_drafts, action_counts, job_workers`.execute(
    database,
  );
  await sql`delete from migrations where name >= '0002-content-offered'`.execute(database);
  await sql`
    with documents as (
      insert into content_documents (path) values ('merged'), ('waiting'), ('plain') returning id, path
    ), revisions as (
      insert into content_revisions (document_id, number, origin, author, reason, made_at, public_from, digest, source, bytes)
      select id, number, origin, 'Rosa', 'Why', made_at, made_at, digest, '', 0
      from documents join (values
        ('merged', 1, 'pack', timestamptz '2026-11-01', 'first'),
        ('merged', 2, 'staff', timestamptz '2026-11-09', 'merged by staff'),
        ('waiting', 1, 'pack', timestamptz '2026-11-01', 'first'),
        ('waiting', 2, 'staff', timestamptz '2026-11-02', 'by staff'),
        ('plain', 1, 'pack', timestamptz '2026-11-01', 'first'),
        ('plain', 2, 'pack', timestamptz '2026-11-02', 'second')
      ) as made (path, number, origin, made_at, digest) using (path)
    )
    insert into content_waiting (document_id, digest, source, bytes, reason, found_at)
    select id, 'offered', '', 0, 'Why', '2026-11-05' from documents where path <> 'plain'`.execute(database);
  expect(await migrate(pool)).toEqual([
    '0002-content-offered',
    '0003-guide-usefulness',
    '0004-unanswered-searches',
    '0005-film-makings',
    '0006-letter-drafts',
    '0007-action-counts',
    '0008-job-workers',
  ]);
  const settled = await database
    .selectFrom('content_documents as d')
    .leftJoin('content_waiting as w', 'w.document_id', 'd.id')
    .select(['d.path', 'd.settled_digest as settled', 'w.digest as waiting'])
    .orderBy('d.path')
    .execute();
  expect(settled).toEqual([
    { path: 'merged', settled: 'offered', waiting: null },
    { path: 'plain', settled: 'second', waiting: null },
    { path: 'waiting', settled: 'first', waiting: 'offered' },
  ]);
});
