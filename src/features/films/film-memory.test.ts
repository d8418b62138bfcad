import { expect, test } from 'vitest';
import type { FileStore } from '../../adapters/file-store.ts';
import { FilmMemory } from './film-memory.ts';

const megabyte = 1_048_576;

/** A store whose files are as large as their name says, in megabytes; it counts what is read. */
const countingStore = (): { store: FileStore; read: string[] } => {
  const read: string[] = [];
  const store: FileStore = {
    keep: async () => {},
    async read(digest) {
      read.push(digest);
      if (digest.endsWith('-broken')) throw new Error('The disk does not answer.');
      return Buffer.alloc(8);
    },
    find: async (digest) =>
      digest === 'gone'
        ? undefined
        : { path: `/films/${digest}`, place: digest, bytes: Number.parseInt(digest, 10) * megabyte },
  };
  return { store, read };
};

test('many readers at once cost one reading of the file', async () => {
  const { store, read } = countingStore();
  const memory = new FilmMemory(store);
  const found = await Promise.all(Array.from({ length: 50 }, () => memory.find('8-film')));
  expect(read).toEqual(['8-film']);
  expect(new Set(found.map((film) => film?.content)).size).toBe(1);
  await memory.find('8-film');
  expect(read).toEqual(['8-film']);
});

test('a large film is not read into memory', async () => {
  const { store, read } = countingStore();
  expect(await new FilmMemory(store).find('9-film')).toEqual({
    path: '/films/9-film',
    place: '9-film',
    bytes: 9 * megabyte,
    content: undefined,
  });
  expect(read).toEqual([]);
});

test('past 40 MB the oldest leaves', async () => {
  const { store, read } = countingStore();
  const memory = new FilmMemory(store);
  for (const name of ['8-a', '8-b', '8-c', '8-d', '8-e', '8-f']) await memory.find(name);
  await memory.find('8-f');
  expect(read).toHaveLength(6);
  await memory.find('8-a');
  expect(read).toHaveLength(7);
});

test('what failed or was not there is asked again', async () => {
  const { store, read } = countingStore();
  const memory = new FilmMemory(store);
  await expect(memory.find('1-broken')).rejects.toThrow('does not answer');
  await expect(memory.find('1-broken')).rejects.toThrow('does not answer');
  expect(read).toHaveLength(2);
  expect(await memory.find('gone')).toBeUndefined();
});
