import { describe, expect, test } from 'vitest';
import { byStaff, contentScene, kinds, note, noteKind } from '../../../test/content-scene.ts';
import { openDatabase, openPool } from '../database.ts';
import type { Kind } from './kind.ts';
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

test('who comes before the first migration waits for it, and says nothing', async () => {
  await scene().write('notes/one.en.md', note('One'));
  await scene().importNow();
  const { pool } = scene();
  await pool.query('alter table content_revisions rename to not_there_yet');
  const said: string[] = [];
  const library = openLibrary({ report: (sentence) => said.push(sentence) });
  const opened = library.open(10);
  await library.refresh();
  expect(library.current).toBeUndefined();
  await pool.query('alter table not_there_yet rename to content_revisions');
  await opened;
  expect(library.current?.find(noteKind, 'one')?.title).toBe('One');
  expect(said).toEqual([]);
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
  const pool = openPool(scene().url, () => {}, { size: 2 });
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

test('by a clock that was set back behind everything, the first texts stand rather than none', async () => {
  await scene().write('notes/one.en.md', note('One'));
  await scene().importNow();
  const told: string[] = [];
  const library = openLibrary({
    clock: { now: () => new Date('2020-01-01T00:00:00Z') },
    report: (sentence) => told.push(sentence),
  });
  await library.open();
  expect(library.current?.find(noteKind, 'one')?.title).toBe('One');
  expect(told).toEqual([expect.stringContaining('The clock of this machine says 2020-01-01')]);
  await library.close();
});

test('what was made to become public later is not shown before by a right clock', async () => {
  await publishAsStaff('notes/one.en.md', note('Later'), new Date(Date.now() + 60_000));
  const library = openLibrary();
  await library.refresh();
  expect(library.current?.find(noteKind, 'one')).toBeUndefined();
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

describe('what opens at an instant', () => {
  const opening = Date.parse('2027-03-01T09:00:00Z');
  const posterKind: Kind<{ title: string }> = { name: 'poster', pattern: '', read: () => [] };
  /** A note whose text is an instant is closed until then. */
  const sealedKind: typeof noteKind = {
    ...noteKind,
    seal: ({ key, item }) => {
      const opens = /\d{4}-\S+Z/.exec(item.title)?.[0];
      return {
        opening: opens ? new Date(opens) : 'always',
        opensWith: () => false,
        announced: { kind: posterKind, item: { title: 'Soon' }, title: key },
      };
    },
  };
  const openAt = (instant: number) => note(`Opens ${new Date(instant).toISOString()}`);
  /** A clock that begins so many milliseconds before the opening, and runs. */
  const clockBefore = (left: number) => {
    const began = Date.now();
    return { now: () => new Date(opening - left + Date.now() - began) };
  };
  const begin = async (left: number, more: Partial<LibraryParts> = {}) => {
    await scene().write('notes/one.en.md', openAt(opening));
    await scene().importNow({ now: new Date('2027-02-01T10:00:00Z') });
    const library = openLibrary({ kinds: [sealedKind], clock: clockBefore(left), ...more });
    await library.open();
    return library;
  };
  const isOpen = (library: Library) => library.current?.find(noteKind, 'one') !== undefined;
  /** How long after the opening the library swaps, in milliseconds. */
  const lateness = (library: Library): Promise<number> =>
    new Promise((resolve) =>
      library.onSwap(() => {
        if (isOpen(library)) resolve(library.now.getTime() - opening);
      }),
    );

  test('is closed before and announced, and opens within a second', async () => {
    const library = await begin(400);
    expect(isOpen(library)).toBe(false);
    expect(library.current?.find(posterKind, 'one')).toEqual({ title: 'Soon' });
    expect(library.current?.nextOpening).toEqual(new Date(opening));
    const late = await lateness(library);
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(1_000);
    expect(library.current?.find(posterKind, 'one')).toBeUndefined();
    await library.close();
  });

  test('opens in time while the database is away', async () => {
    const pool = openPool(scene().url, () => {}, { size: 2 });
    const library = await begin(600, { pool, database: openDatabase(pool) });
    void pool.end();
    expect(await lateness(library)).toBeLessThan(1_000);
    expect(library.reachable).toBe(false);
    await library.close();
  });

  test('opens in time while the database does not answer at all', async () => {
    const pool = openPool(scene().url, () => {}, { size: 2 });
    const library = await begin(600, { pool, database: openDatabase(pool) });
    // Both connections are held by others, as by a database that hangs: who asks waits.
    const held = [await pool.connect()];
    const asking = library.refresh();
    expect(await lateness(library)).toBeLessThan(1_000);
    for (const client of held) client.release(true);
    await asking;
    await library.close();
    await pool.end();
  });

  test('opens later, or not yet, where it was published again so', async () => {
    const library = await begin(1_000);
    await publishAsStaff('notes/one.en.md', openAt(opening + 60_000), new Date('2027-02-28T10:00:00Z'));
    await expect.poll(() => library.current?.nextOpening?.getTime()).toBe(opening + 60_000);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(library.now.getTime()).toBeGreaterThan(opening);
    expect(isOpen(library)).toBe(false);
    await publishAsStaff('notes/one.en.md', openAt(opening - 3_600_000), new Date('2027-02-28T11:00:00Z'));
    await expect.poll(() => isOpen(library)).toBe(true);
    await library.close();
  });

  test('was closed on the days before, when they are read later', async () => {
    const library = await begin(-86_400_000);
    expect(isOpen(library)).toBe(true);
    const before = await library.past.on('2027-02-28');
    expect(before?.find(noteKind, 'one')).toBeUndefined();
    expect(before?.find(posterKind, 'one')).toEqual({ title: 'Soon' });
    expect((await library.past.on('2027-03-01'))?.find(noteKind, 'one')).toBeDefined();
    await library.close();
  });
});
