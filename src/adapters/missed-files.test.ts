import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderStore } from './file-store.ts';
import { watchedFiles } from './missed-files.ts';

test('a file that is missed is told once, and no longer counted when it has come', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'missed-'));
  const told: string[] = [];
  const place = folderStore(join(folder, 'files'));
  const files = watchedFiles(place, (digest) => told.push(digest));
  const [one, two] = ['1'.repeat(64), '2'.repeat(64)] as const;
  await Promise.all([files.find(one), files.find(one), files.find(two)]);
  await files.find(one);
  expect(told).toEqual([one, two]);
  expect(files.missing).toBe(2);
  const film = join(folder, 'film');
  await writeFile(film, 'a film');
  await files.keep(film, one);
  await place.keep(film, two);
  expect(await files.find(two)).toMatchObject({ bytes: 6 });
  expect(files.missing).toBe(0);
  await rm(folder, { recursive: true });
});
