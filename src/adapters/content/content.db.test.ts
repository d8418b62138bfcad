import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { type Database, openDatabase, openPool } from '../database.ts';
import { type FileStore, folderStore } from '../file-store.ts';
import { exportPack } from './export-pack.ts';
import { PackError } from './fault.ts';
import { importPack } from './import-pack.ts';
import type { Kind } from './kind.ts';
import { Library } from './library.ts';
import { addRevision, announceContent, listHistory, listWaiting } from './revisions.ts';
import { snapshotAt } from './snapshot.ts';
import { readFrontMatter } from './structured-text.ts';

const noteKind: Kind<{ title: string; body: string }> = {
  name: 'note',
  pattern: 'notes/<slug>.<language>.md',
  read(file, context) {
    const schema = z.strictObject({
      title: z.string('a title'),
      changes: z.array(z.strictObject({ on: z.string(), reason: z.string() })).default([]),
    });
    const read = readFrontMatter(file.text, schema, context);
    return read
      ? [{ key: context.match.words.slug ?? '', item: { title: read.value.title, body: read.body }, line: 1 }]
      : [];
  },
};
const pictureKind: Kind<string> = {
  name: 'picture',
  pattern: 'pictures/<slug>.png',
  binary: true,
  read: (file, context) => [{ key: context.match.words.slug ?? '', item: file.digest, line: 0 }],
};
const kinds = [noteKind, pictureKind];

let scratch: string;
let folder: string;
let place: TestDatabase;
let database: Database;
let files: FileStore;
let pool: ReturnType<typeof openPool>;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'content-'));
  place = await testDatabase();
  pool = openPool(place.url, () => {}, 4);
  database = openDatabase(pool);
});
afterAll(async () => {
  await pool.end();
  await place.drop();
  await rm(scratch, { recursive: true });
});
beforeEach(async () => {
  for (const table of [
    'content_waiting',
    'content_revisions',
    'content_documents',
    'content_imports',
  ] as const)
    await database.deleteFrom(table).execute();
  folder = await mkdtemp(join(scratch, 'pack-'));
  files = folderStore(join(scratch, 'files'));
});

const write = async (path: string, text: string | Buffer) => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};
const note = (title: string, reason?: string) =>
  `---\ntitle: ${title}\n${reason ? `changes:\n  - { on: 2026-11-23, reason: ${reason} }\n` : ''}---\n\nText of ${title}.\n`;
const importNow = (now = new Date()) =>
  importPack({ database, files, folder, kinds, fixedAddresses: [], now, day: '2026-11-23' });
const titleOf = async (slug: string, instant = new Date()) =>
  (await snapshotAt(database, kinds, instant)).find(noteKind, slug)?.title;

const publishAsStaff = (path: string, text: string, publicFrom = new Date()): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const number = await addRevision(transaction, {
      path,
      origin: 'staff',
      author: 'Rosa',
      reason: 'Said more plainly.',
      publicFrom,
      withdrawn: false,
      digest: `staff-${text.length}`,
      text,
      bytes: text.length,
    });
    await announceContent(transaction);
    return number;
  });

test('a pack is imported with its reasons, and the same pack again does nothing', async () => {
  await write('notes/one.en.md', note('One', 'First published.'));
  expect((await importNow()).published).toEqual(['notes/one.en.md']);
  expect(await titleOf('one')).toBe('One');
  expect((await importNow()).unchanged).toBe(true);
  const history = await listHistory(database, 'notes/one.en.md');
  expect(history.map(({ number, reason, origin }) => ({ number, reason, origin }))).toEqual([
    { number: 1, reason: 'First published.', origin: 'pack' },
  ]);
});

test('a changed text becomes a new revision, and the past can still be read', async () => {
  await write('notes/one.en.md', note('One'));
  await importNow(new Date('2026-11-23T10:00:00Z'));
  await write('notes/one.en.md', note('One, better'));
  await importNow(new Date('2026-11-24T10:00:00Z'));
  expect(await titleOf('one', new Date('2026-11-23T12:00:00Z'))).toBe('One');
  expect(await titleOf('one', new Date('2026-11-24T12:00:00Z'))).toBe('One, better');
});

test('an import with one fault changes nothing and names every fault', async () => {
  await write('notes/one.en.md', note('One'));
  await importNow();
  await write('notes/one.en.md', note('Changed'));
  await write('notes/two.en.md', '---\ntitle: 3\n---\n');
  await write('stray.txt', 'what am I');
  const failed = await importNow().catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(PackError);
  expect((failed as PackError).message).toContain(
    'content/notes/two.en.md:2: found title: 3; expected a title',
  );
  expect((failed as PackError).message).toContain('content/stray.txt: found a file that is of no kind');
  expect(await titleOf('one')).toBe('One');
});

test('bytes that are not UTF-8 are a fault of that file', async () => {
  await write('notes/one.en.md', Buffer.from([0x2d, 0x2d, 0xff, 0xfe]));
  await expect(importNow()).rejects.toThrow('content/notes/one.en.md: found bytes that are not UTF-8');
});

test('what staff published stays, and the newer text of the pack waits to be merged', async () => {
  await write('notes/one.en.md', note('From the pack'));
  await importNow();
  await publishAsStaff('notes/one.en.md', note('By staff'));
  expect((await importNow()).unchanged).toBe(true);
  await write('notes/one.en.md', note('Newer pack', 'The law changed.'));
  const result = await importNow();
  expect(result).toMatchObject({ published: [], waiting: ['notes/one.en.md'] });
  expect(await titleOf('one')).toBe('By staff');
  expect((await listWaiting(database)).map(({ path, reason }) => ({ path, reason }))).toEqual([
    { path: 'notes/one.en.md', reason: 'The law changed.' },
  ]);
});

test('a file that leaves the pack is withdrawn, unless staff edited it', async () => {
  await write('notes/one.en.md', note('One'));
  await write('notes/two.en.md', note('Two'));
  await importNow();
  await publishAsStaff('notes/two.en.md', note('Two by staff'));
  await rm(join(folder, 'notes'), { recursive: true });
  expect((await importNow()).withdrawn).toEqual(['notes/one.en.md']);
  expect(await titleOf('one')).toBeUndefined();
  expect(await titleOf('two')).toBe('Two by staff');
});

test('an export gives the pack back byte for byte, with what staff changed and the pictures', async () => {
  const odd = '---\r\ntitle:   "One"   # spaced\r\n---\r\n\r\nText  with   spaces\t\r\n\r\n';
  const picture = Buffer.from([137, 80, 78, 71, 0, 255]);
  await write('notes/one.en.md', odd);
  await write('notes/two.en.md', note('Two'));
  await write('pictures/roof.png', picture);
  await importNow();
  await publishAsStaff('notes/two.en.md', note('Two by staff'));
  const target = await mkdtemp(join(scratch, 'export-'));
  await exportPack(database, files, target, kinds, new Date());
  expect(await readFile(join(target, 'notes/one.en.md'), 'utf8')).toBe(odd);
  expect(await readFile(join(target, 'notes/two.en.md'), 'utf8')).toBe(note('Two by staff'));
  expect(await readFile(join(target, 'pictures/roof.png'))).toEqual(picture);
  const again = await exportPack(database, files, folder, kinds, new Date());
  expect(again).toEqual({ written: ['notes/two.en.md'], removed: [] });
});

test('a running process swaps its snapshot when something is published', async () => {
  await write('notes/one.en.md', note('One'));
  await importNow();
  const library = new Library({ pool, database, kinds, clock: { now: () => new Date() }, report: () => {} });
  await library.open();
  expect(library.current?.find(noteKind, 'one')?.title).toBe('One');
  const swapped = new Promise<void>((resolve) => library.onSwap(() => resolve()));
  await publishAsStaff('notes/one.en.md', note('One, published'));
  await swapped;
  expect(library.current?.find(noteKind, 'one')?.title).toBe('One, published');
  await library.close();
});

test('what is published while a process is asking is not missed', async () => {
  await write('notes/one.en.md', note('One'));
  await importNow();
  let publishOnce: (() => Promise<number>) | undefined = () =>
    publishAsStaff('notes/one.en.md', note('Between'));
  const library = new Library({
    pool,
    database,
    kinds: [
      {
        ...noteKind,
        // Reading comes after the question which revision is newest, and before its answer is used.
        read: (file, context) => {
          const publish = publishOnce;
          publishOnce = undefined;
          if (publish) void publish().then(() => library.refresh());
          return noteKind.read(file, context);
        },
      },
    ],
    clock: { now: () => new Date() },
    report: () => {},
  });
  await library.open();
  await expect.poll(() => library.current?.find(noteKind, 'one')?.title, { timeout: 3_000 }).toBe('Between');
  await library.close();
});

test('a revision with a later instant becomes public by itself', async () => {
  await write('notes/one.en.md', note('Now'));
  await importNow();
  await publishAsStaff('notes/one.en.md', note('Soon'), new Date(Date.now() + 400));
  const library = new Library({ pool, database, kinds, clock: { now: () => new Date() }, report: () => {} });
  await library.open();
  expect(library.current?.find(noteKind, 'one')?.title).toBe('Now');
  await new Promise<void>((resolve) => library.onSwap(() => resolve()));
  expect(library.current?.find(noteKind, 'one')?.title).toBe('Soon');
  await library.close();
});
