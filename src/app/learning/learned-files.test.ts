import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LearnedFiles } from './learned-files.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'learned-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const files = (build = 'one build') => new LearnedFiles(folder, build);
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();
const learning =
  (learned: string, note: string[] = []) =>
  async () => {
    note.push(learned);
    return new Uint8Array(Buffer.from(learned));
  };

test('what was learned once is not learned again', async () => {
  const learned: string[] = [];
  await files().findOrLearn('search', 'monday', learning('all of monday', learned));
  const again = await files().findOrLearn('search', 'monday', learning('not this', learned));
  expect(text(again)).toBe('all of monday');
  expect(learned).toEqual(['all of monday']);
  expect(await readdir(folder)).toEqual(['learned-search.bin']);
});

test('of other texts, of another build or where a file is spoilt it is learned anew', async () => {
  const learned: string[] = [];
  await files().findOrLearn('search', 'monday', learning('monday', learned));
  await files().findOrLearn('search', 'tuesday', learning('tuesday', learned));
  await files('next build').findOrLearn('search', 'tuesday', learning('tuesday, next', learned));
  const place = join(folder, 'learned-search.bin');
  const whole = await readFile(place);
  await writeFile(place, whole.subarray(0, whole.byteLength - 1));
  await files('next build').findOrLearn('search', 'tuesday', learning('after half a file', learned));
  whole[whole.byteLength - 3] = 0;
  await writeFile(place, whole);
  await files('next build').findOrLearn('search', 'tuesday', learning('after a wrong letter', learned));
  expect(learned).toEqual([
    'monday',
    'tuesday',
    'tuesday, next',
    'after half a file',
    'after a wrong letter',
  ]);
});

test('of several who need the same at once, one learns for all', async () => {
  const learned: string[] = [];
  // Processes have numbers of their own; here another one that runs holds the lock, and learns in a folder apart.
  const lock = join(folder, 'learned-search.bin.lock');
  await writeFile(lock, String(process.ppid));
  const waiting = files().findOrLearn('search', 'monday', learning('twice', learned));
  const apart = join(folder, 'apart');
  await new LearnedFiles(apart, 'one build').findOrLearn('search', 'monday', learning('once', learned));
  await rename(join(apart, 'learned-search.bin'), join(folder, 'learned-search.bin'));
  await rm(lock);
  expect(text(await waiting)).toBe('once');
  expect(learned).toEqual(['once']);
});

test('a lock that a dead process left behind keeps nobody waiting', async () => {
  // Linux and macOS give no process so high a number.
  await writeFile(join(folder, 'learned-search.bin.lock'), '99999999');
  expect(text(await files().findOrLearn('search', 'monday', learning('monday')))).toBe('monday');
});

test('what came with the build is not learned again, but of that build alone', async () => {
  const shipped = join(folder, 'dist');
  await new LearnedFiles(shipped, 'one build').findOrLearn('search', 'monday', learning('with the build'));
  const own = (build: string) => new LearnedFiles(join(folder, 'cache'), build, shipped);
  expect(text(await own('one build').findOrLearn('search', 'monday', learning('here')))).toBe(
    'with the build',
  );
  expect(text(await own('next build').findOrLearn('search', 'monday', learning('here')))).toBe('here');
  expect(text(await own('one build').findOrLearn('search', 'tuesday', learning('of tuesday')))).toBe(
    'of tuesday',
  );
});

test('a disk that refuses costs time only', async () => {
  const nowhere = new LearnedFiles(join(folder, 'a-file', 'cache'), 'one build');
  await writeFile(join(folder, 'a-file'), '');
  expect(text(await nowhere.findOrLearn('search', 'monday', learning('monday')))).toBe('monday');
});

test('a fault while learning is told, and leaves no lock', async () => {
  const fault = async () => {
    throw new Error('out of memory');
  };
  await expect(files().findOrLearn('search', 'monday', fault)).rejects.toThrow('out of memory');
  expect(await readdir(folder)).toEqual([]);
});

test('what was learned begins at a whole word, however long its name is', async () => {
  for (const name of ['monday', 'tuesday', 'a day with a longer name']) {
    await files().findOrLearn('search', name, learning('what was learned'));
    const found = await files().findOrLearn('search', name, learning('not this'));
    expect(text(found)).toBe('what was learned');
    expect((found?.byteOffset ?? 1) % 8).toBe(0);
  }
});
