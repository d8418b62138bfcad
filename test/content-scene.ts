import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { z } from 'zod';
import { type ImportRequest, type ImportResult, importPack } from '../src/adapters/content/import-pack.ts';
import type { Kind } from '../src/adapters/content/kind.ts';
import { addRevision, type NewRevision, publishing } from '../src/adapters/content/revisions.ts';
import { snapshotAt } from '../src/adapters/content/snapshot.ts';
import { readFrontMatter } from '../src/adapters/content/structured-text.ts';
import { openDatabase, openPool } from '../src/adapters/database.ts';
import { folderStore } from '../src/adapters/file-store.ts';
import { testDatabase } from './database.ts';

export const noteKind: Kind<{ title: string; body: string }> = {
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
/** The same notes, in folders: a note can move without changing its name. */
const filedNoteKind: Kind<{ title: string; body: string }> = {
  ...noteKind,
  pattern: 'notes/<shelf>/<slug>.<language>.md',
};
const pictureKind: Kind<string> = {
  name: 'picture',
  pattern: 'pictures/<slug>.png',
  binary: true,
  read: (file, context) => [{ key: context.match.words.slug ?? '', item: file.digest, line: 0 }],
};
export const kinds = [noteKind, filedNoteKind, pictureKind];

export const note = (title: string, reason?: string) =>
  `---\ntitle: ${title}\n${reason ? `changes:\n  - { on: 2026-11-23, reason: ${reason} }\n` : ''}---\n\nText of ${title}.\n`;

/** What a member of staff writes; `publicFrom: null` is a draft. */
export const byStaff = (path: string, text: string, publicFrom: Date | null = new Date()): NewRevision => ({
  path,
  origin: 'staff',
  author: 'Rosa',
  reason: 'Said more plainly.',
  publicFrom,
  withdrawn: false,
  digest: `staff ${text}`,
  text,
  bytes: text.length,
});

const openScene = async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'content-'));
  const place = await testDatabase();
  const pool = openPool(place.url, () => {}, { size: 4 });
  const database = openDatabase(pool);
  let folder = '';
  return {
    pool,
    database,
    url: place.url,
    files: folderStore(join(scratch, 'files')),
    get folder() {
      return folder;
    },
    newFolder: () => mkdtemp(join(scratch, 'pack-')),
    async reset() {
      for (const table of [
        'content_waiting',
        'content_revisions',
        'content_documents',
        'content_imports',
      ] as const)
        await database.deleteFrom(table).execute();
      folder = await mkdtemp(join(scratch, 'pack-'));
    },
    async close() {
      await pool.end();
      await place.drop();
      await rm(scratch, { recursive: true });
    },
    async write(path: string, text: string | Buffer) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    },
    remove: (path: string) => rm(join(folder, path), { recursive: true }),
    importNow(more: Partial<ImportRequest> = {}): Promise<ImportResult> {
      const now = new Date();
      const files = folderStore(join(scratch, 'files'));
      return importPack({
        ...{ database, files, folder, kinds, fixedAddresses: [], now, day: '2026-11-23' },
        ...more,
      });
    },
    publish: (revision: NewRevision) =>
      publishing(database, (publication) => addRevision(publication, revision)),
    titleOf: async (slug: string, instant = new Date()) =>
      (await snapshotAt(database, kinds, instant)).find(noteKind, slug)?.title,
  };
};
type Scene = Awaited<ReturnType<typeof openScene>>;

/** Gives a test file a database, an empty pack and a file store of its own; each test finds them empty. */
export const contentScene = (): (() => Scene) => {
  let scene: Scene | undefined;
  const current = (): Scene => {
    if (!scene) throw new Error('The scene is open while tests run.');
    return scene;
  };
  beforeAll(async () => {
    scene = await openScene();
  });
  beforeEach(() => current().reset());
  afterAll(() => scene?.close());
  return current;
};
