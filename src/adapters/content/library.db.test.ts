import { expect, test } from 'vitest';
import { byStaff, contentScene, kinds, note, noteKind } from '../../../test/content-scene.ts';
import { openDatabase, openPool } from '../database.ts';
import { Library, type LibraryParts } from './library.ts';

const scene = contentScene();
const publishAsStaff = (...staff: Parameters<typeof byStaff>) => scene().publish(byStaff(...staff));
const openLibrary = (more: Partial<LibraryParts> = {}): Library => {
  const { pool, database } = scene();
  return new Library({ pool, database, kinds, clock: { now: () => new Date() }, report: () => {}, ...more });
};

test('a running process swaps its snapshot when something is published', async () => {
  await scene().write('notes/one.en.md', note('One'));
  await scene().importNow();
  const library = openLibrary();
  await library.open();
  expect(library.current?.find(noteKind, 'one')?.title).toBe('One');
  const swapped = new Promise<void>((resolve) => library.onSwap(() => resolve()));
  await publishAsStaff('notes/one.en.md', note('One, published'));
  await swapped;
  expect(library.current?.find(noteKind, 'one')?.title).toBe('One, published');
  await library.close();
});

test('what is published while a process is asking is not missed', async () => {
  await scene().write('notes/one.en.md', note('One'));
  await scene().importNow();
  let publishOnce: (() => Promise<number>) | undefined = () =>
    publishAsStaff('notes/one.en.md', note('Between'));
  const library = openLibrary({
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
  });
  await library.open();
  await expect.poll(() => library.current?.find(noteKind, 'one')?.title, { timeout: 3_000 }).toBe('Between');
  await library.close();
});

test('a revision with a later instant becomes public by itself', async () => {
  await scene().write('notes/one.en.md', note('Now'));
  await scene().importNow();
  await publishAsStaff('notes/one.en.md', note('Soon'), new Date(Date.now() + 400));
  const library = openLibrary();
  await library.open();
  expect(library.current?.find(noteKind, 'one')?.title).toBe('Now');
  await new Promise<void>((resolve) => library.onSwap(() => resolve()));
  expect(library.current?.find(noteKind, 'one')?.title).toBe('Soon');
  await library.close();
});

test('while the database is away the day goes on, and it is asked at the usual pace', async () => {
  await scene().write('notes/one.en.md', note('One'));
  await scene().importNow({ now: new Date('2026-11-22T10:00:00Z') });
  const pool = openPool(scene().url, () => {}, 2);
  const began = Date.now();
  let asked = 0;
  const now = () => {
    asked += 1;
    return new Date(Date.parse('2026-11-23T23:59:59.500Z') + Date.now() - began);
  };
  const told: string[] = [];
  const library = openLibrary({
    ...{ pool, database: openDatabase(pool), clock: { now } },
    report: (sentence) => told.push(sentence),
  });
  await library.open();
  expect(library.current?.day).toBe('2026-11-23');
  void pool.end();
  await new Promise<void>((resolve) => library.onSwap(() => resolve()));
  expect(library.current?.day).toBe('2026-11-24');
  expect(library.current?.find(noteKind, 'one')?.title).toBe('One');
  expect(library.reachable).toBe(false);
  const before = asked;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(asked - before).toBeLessThan(3);
  expect(told).toEqual([expect.stringContaining('The database cannot be asked')]);
  await library.close();
});

test('what cannot be read is told apart from a database that is away, and is over once it is mended', async () => {
  await scene().write('notes/one.en.md', note('One'));
  await scene().importNow();
  const told: string[] = [];
  const library = openLibrary({ report: (sentence) => told.push(sentence) });
  await library.open();
  await publishAsStaff('notes/one.en.md', 'no front matter');
  await expect.poll(() => told.length).toBe(1);
  expect(told[0]).toContain('What is published cannot be read by this version: content/notes/one.en.md:1');
  expect(told[0]).toContain('pages go on from memory');
  expect(library.reachable).toBe(true);
  await library.refresh();
  expect(told).toHaveLength(1);
  await publishAsStaff('notes/one.en.md', note('Mended'));
  await expect.poll(() => library.current?.find(noteKind, 'one')?.title).toBe('Mended');
  expect(told[1]).toBe('What is published can be read again.');
  await library.close();
});
