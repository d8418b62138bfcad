import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { makeFileFolder, openFileStore } from './file-store-settings.ts';

let folder: string;
let umask: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  await mkdir(join(folder, 'data'), { mode: 0o700 });
  // As the processes of the programme have it.
  umask = process.umask(0o077);
});
afterEach(async () => {
  process.umask(umask);
  await rm(folder, { recursive: true });
});

const digest = 'ab'.repeat(32);
const modeOf = async (path: string): Promise<string> =>
  ((await stat(join(folder, 'data', path))).mode & 0o777).toString(8);

const keepFilm = async (more: Record<string, string>) => {
  const config = readConfig({ DATA_DIR: join(folder, 'data'), ...more });
  const film = join(folder, 'film.mp4');
  await writeFile(film, 'a film');
  const closed = await makeFileFolder(config);
  await openFileStore(config).keep(film, digest);
  return closed;
};

test('films are for the programme’s own user', async () => {
  expect(await keepFilm({})).toBeUndefined();
  expect([await modeOf('.'), await modeOf('files'), await modeOf('files/ab')]).toEqual(['700', '700', '700']);
});

test('a web server to which films are handed reads them, old and new, and sees nothing else', async () => {
  await keepFilm({});
  await rm(join(folder, 'data', 'files', 'ab', digest));
  await mkdir(join(folder, 'data', 'files', 'cd'));
  await writeFile(join(folder, 'data', 'files', 'cd', 'old'), 'an old film');
  await keepFilm({ HAND_FILES_TO: '/kept-files/' });
  expect(
    await Promise.all(['.', 'files', 'files/ab', `files/ab/${digest}`, 'files/cd/old'].map(modeOf)),
  ).toEqual(['701', '755', '755', '644', '644']);
});

test('a folder above that is closed to a web server in front is named', async () => {
  await chmod(folder, 0o700);
  expect(await keepFilm({ HAND_FILES_TO: '/kept-files/' })).toBe(folder);
  await chmod(folder, 0o711);
  expect(await keepFilm({ HAND_FILES_TO: '/kept-files/' })).toBeUndefined();
});
