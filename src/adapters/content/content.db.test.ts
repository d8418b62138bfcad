import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { byStaff, contentScene, kinds, note } from '../../../test/content-scene.ts';
import { FilesAway, folderStore } from '../file-store.ts';
import { exportPack } from './export-pack.ts';
import { PackError } from './fault.ts';
import { listHistory } from './revisions.ts';
import { listWaiting } from './waiting.ts';

const scene = contentScene();
const publishAsStaff = (...staff: Parameters<typeof byStaff>) => scene().publish(byStaff(...staff));
const exportNow = (folder: string, remove = false) =>
  exportPack({ ...scene(), folder, kinds, now: new Date(), remove });

test('a pack is imported with its reasons, and the same pack again does nothing', async () => {
  await scene().write('notes/one.en.md', note('One', 'First published.'));
  expect((await scene().importNow()).published).toEqual(['notes/one.en.md']);
  expect(await scene().titleOf('one')).toBe('One');
  expect((await scene().importNow()).unchanged).toBe(true);
  const history = await listHistory(scene().database, 'notes/one.en.md');
  expect(history.map(({ number, reason, origin }) => ({ number, reason, origin }))).toEqual([
    { number: 1, reason: 'First published.', origin: 'pack' },
  ]);
});

test('a changed text becomes a new revision, and the past can still be read', async () => {
  await scene().write('notes/one.en.md', note('One'));
  await scene().importNow({ now: new Date('2026-11-23T10:00:00Z') });
  await scene().write('notes/one.en.md', note('One, better'));
  await scene().importNow({ now: new Date('2026-11-24T10:00:00Z') });
  expect(await scene().titleOf('one', new Date('2026-11-23T12:00:00Z'))).toBe('One');
  expect(await scene().titleOf('one', new Date('2026-11-24T12:00:00Z'))).toBe('One, better');
});

test('an import with one fault changes nothing and names every fault', async () => {
  await scene().write('notes/one.en.md', note('One'));
  await scene().importNow();
  await scene().write('notes/one.en.md', note('Changed'));
  await scene().write('notes/two.en.md', '---\ntitle: 3\n---\n');
  await scene().write('stray.txt', 'what am I');
  const failed = await scene()
    .importNow()
    .catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(PackError);
  expect((failed as PackError).message).toContain(
    'content/notes/two.en.md:2: found title: 3; expected a title',
  );
  expect((failed as PackError).message).toContain('content/stray.txt: found a file that is of no kind');
  expect(await scene().titleOf('one')).toBe('One');
});

test('bytes that are not UTF-8 are a fault of that file', async () => {
  await scene().write('notes/one.en.md', Buffer.from([0x2d, 0x2d, 0xff, 0xfe]));
  await expect(scene().importNow()).rejects.toThrow(
    'content/notes/one.en.md: found bytes that are not UTF-8',
  );
});

test('what staff published stays, and the newer text of the pack waits to be merged', async () => {
  await scene().write('notes/one.en.md', note('From the pack'));
  await scene().importNow();
  await publishAsStaff('notes/one.en.md', note('By staff'));
  expect((await scene().importNow()).unchanged).toBe(true);
  await scene().write('notes/one.en.md', note('Newer pack', 'The law changed.'));
  const result = await scene().importNow();
  expect(result).toMatchObject({ published: [], waiting: ['notes/one.en.md'] });
  expect(await scene().titleOf('one')).toBe('By staff');
  expect((await listWaiting(scene().database)).map(({ path, reason }) => ({ path, reason }))).toEqual([
    { path: 'notes/one.en.md', reason: 'The law changed.' },
  ]);
});

test('a file that leaves the pack is withdrawn, unless staff edited it', async () => {
  await scene().write('notes/one.en.md', note('One'));
  await scene().write('notes/two.en.md', note('Two'));
  await scene().importNow();
  await publishAsStaff('notes/two.en.md', note('Two by staff'));
  await scene().remove('notes');
  expect((await scene().importNow()).withdrawn).toEqual(['notes/one.en.md']);
  expect(await scene().titleOf('one')).toBeUndefined();
  expect(await scene().titleOf('two')).toBe('Two by staff');
});

test('an export gives the pack back byte for byte, with what staff changed and the pictures', async () => {
  const odd = '---\r\ntitle:   "One"   # spaced\r\n---\r\n\r\nText  with   spaces\t\r\n\r\n';
  const picture = Buffer.from([137, 80, 78, 71, 0, 255]);
  await scene().write('notes/one.en.md', odd);
  await scene().write('notes/two.en.md', note('Two'));
  await scene().write('pictures/roof.png', picture);
  await scene().importNow();
  await publishAsStaff('notes/two.en.md', note('Two by staff'));
  const target = await scene().newFolder();
  await exportNow(target);
  expect(await readFile(join(target, 'notes/one.en.md'), 'utf8')).toBe(odd);
  expect(await readFile(join(target, 'notes/two.en.md'), 'utf8')).toBe(note('Two by staff'));
  expect(await readFile(join(target, 'pictures/roof.png'))).toEqual(picture);
  const again = await exportNow(scene().folder);
  expect(again).toEqual({ written: ['notes/two.en.md'], removed: [], left: [] });
});

test('an export removes nothing unless that is asked for', async () => {
  await scene().write('notes/one.en.md', note('One'));
  await scene().importNow();
  const stray = join(scene().folder, 'notes/two.en.md');
  await writeFile(stray, note('Not imported yet'));
  expect(await exportNow(scene().folder)).toEqual({ written: [], removed: [], left: ['notes/two.en.md'] });
  expect(await readFile(stray, 'utf8')).toBe(note('Not imported yet'));
  expect((await exportNow(scene().folder, true)).removed).toEqual(['notes/two.en.md']);
  await expect(readFile(stray)).rejects.toThrow('ENOENT');
});

test('an empty database is never exported over a pack', async () => {
  await scene().write('notes/one.en.md', note('One'));
  await expect(exportNow(scene().folder, true)).rejects.toThrow('Nothing is public in this database');
  expect(await readFile(join(scene().folder, 'notes/one.en.md'), 'utf8')).toBe(note('One'));
});

test('files that were lost, or never came to this machine, are kept again by the same pack', async () => {
  await scene().write('pictures/roof.png', Buffer.from([137, 80, 78, 71]));
  await scene().importNow();
  const elsewhere = folderStore(await scene().newFolder());
  const history = await listHistory(scene().database, 'pictures/roof.png');
  expect((await scene().importNow({ files: elsewhere })).unchanged).toBe(true);
  expect(await elsewhere.find(history[0]?.digest ?? '')).toMatchObject({ bytes: 4 });
});

test('a store of files that is away stops an import only where something new must be put there', async () => {
  const away = {
    ...scene().files,
    keep: () => Promise.reject(new FilesAway('does not answer.')),
  };
  await scene().write('pictures/roof.png', Buffer.from([137, 80, 78, 71]));
  await expect(scene().importNow({ files: away })).rejects.toBeInstanceOf(FilesAway);
  await scene().importNow();
  expect(await scene().importNow({ files: away })).toMatchObject({
    unchanged: true,
    filesAway: expect.stringContaining('does not answer'),
  });
  await scene().write('notes/one.en.md', note('One'));
  expect(await scene().importNow({ files: away })).toMatchObject({
    published: ['notes/one.en.md'],
    filesAway: expect.stringContaining('does not answer'),
  });
  await scene().write('pictures/roof.png', Buffer.from([137, 80, 78, 72]));
  await expect(scene().importNow({ files: away })).rejects.toBeInstanceOf(FilesAway);
});

test('another build of the software reads and checks the same pack again', async () => {
  await scene().write('notes/one.en.md', note('One'));
  await scene().importNow({ build: 'old' });
  expect((await scene().importNow({ build: 'old' })).unchanged).toBe(true);
  expect((await scene().importNow({ build: 'new' })).unchanged).toBe(false);
});

test.each([
  ['a NUL byte', 'Text\n\0', 'content/notes/one.en.md:2: found a NUL byte'],
  ['a byte order mark', `\uFEFF${note('One')}`, 'content/notes/one.en.md:1: found a byte order mark'],
])('%s is a fault of the file that holds it', async (_, text, sentence) => {
  await scene().write('notes/one.en.md', text);
  await scene().write('notes/two.en.md', text);
  const failed = await scene()
    .importNow()
    .catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(PackError);
  expect((failed as PackError).message).toContain(sentence);
  expect((failed as PackError).faults).toHaveLength(2);
});

test('a file whose kind reads no YAML may look like YAML that cannot be read', async () => {
  const plain = {
    name: 'plain',
    pattern: 'plain/<slug>.yaml',
    read: () => [{ key: 'plain', item: 'text', line: 1 }],
  };
  await scene().write('plain/one.yaml', 'a: [1\n"');
  await scene().importNow({ kinds: [plain] });
  expect(await listHistory(scene().database, 'plain/one.yaml')).toMatchObject([
    { reason: 'The pack changed.' },
  ]);
});
