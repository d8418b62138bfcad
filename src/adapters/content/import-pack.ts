import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { parse } from 'yaml';
import { z } from 'zod';
import type { FileStore } from '../file-store.ts';
import { PackError } from './fault.ts';
import { type AnyKind, kindOfPath, type SourceFile } from './kind.ts';
import { readPackFolder } from './pack-folder.ts';
import { readPack } from './read-pack.ts';
import {
  addRevision,
  announceContent,
  type ContentDatabase,
  clearWaiting,
  listNewestRevisions,
  listPackDigests,
  listWaiting,
  putWaiting,
} from './revisions.ts';
import type { ContentTables } from './tables.ts';

export interface ImportResult {
  /** Documents that moved, with what happened to each. */
  readonly published: readonly string[];
  readonly withdrawn: readonly string[];
  /** Documents that staff edited: the pack's text waits to be merged. */
  readonly waiting: readonly string[];
  /** True when the pack is the one that was imported last. */
  readonly unchanged: boolean;
}

export interface ImportRequest {
  readonly database: Kysely<ContentTables>;
  readonly files: FileStore;
  readonly folder: string;
  readonly kinds: readonly AnyKind[];
  readonly fixedAddresses: Iterable<string>;
  readonly now: Date;
  readonly day: string;
}

const digestOf = (files: readonly SourceFile[]): string => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.path}\0${file.digest}\n`);
  return hash.digest('hex');
};

const changeList = z.object({ changes: z.array(z.object({ on: z.string(), reason: z.string() })).min(1) });

/** Reasons travel in the pack: the newest line of `changes:` speaks for the file that carries it. */
const reasonOf = (file: SourceFile): string => {
  const front =
    /^---\r?\n([\s\S]*?)\r?\n---/.exec(file.text)?.[1] ?? (file.path.endsWith('.yaml') ? file.text : '');
  const read = changeList.safeParse(parse(front, { schema: 'core' }));
  if (!read.success) return 'The pack changed.';
  return read.data.changes.reduce((newest, change) => (change.on > newest.on ? change : newest)).reason;
};

/** Any number that is ours alone; the same for every process of this programme. */
const importLock = 4_000_001;

const findLastImport = async (database: ContentDatabase): Promise<string | undefined> => {
  const row = await database
    .selectFrom('content_imports')
    .select('pack_digest')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.pack_digest;
};

/**
 * Puts the pack into the database as revisions, all or nothing.
 * A text moves only where its newest revision came from the pack; what staff published stays,
 * and the pack's text is listed as waiting to be merged.
 * @throws PackError with every fault, when the pack cannot be used; nothing has changed then
 */
export const importPack = async (request: ImportRequest): Promise<ImportResult> => {
  const { database, kinds, folder, now } = request;
  const files = await readPackFolder(folder, kinds);
  const packDigest = digestOf(files);
  if ((await findLastImport(database)) === packDigest) {
    const waiting = (await listWaiting(database)).map(({ path }) => path);
    return { published: [], withdrawn: [], waiting, unchanged: true };
  }
  const { faults } = readPack(files, kinds, request.fixedAddresses, request.day);
  if (faults.length > 0) throw new PackError(faults);
  for (const file of files)
    if (kindOfPath(kinds, file.path)?.kind.binary)
      await request.files.keep(`${folder}/${file.path}`, file.digest);

  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${importLock})`.execute(transaction);
    const result = await moveDocuments(transaction, files, now);
    await transaction
      .insertInto('content_imports')
      .values({
        pack_digest: packDigest,
        revisions_made: result.published.length + result.withdrawn.length,
      })
      .execute();
    await announceContent(transaction);
    return result;
  });
};

const moveDocuments = async (
  database: ContentDatabase,
  files: readonly SourceFile[],
  now: Date,
): Promise<ImportResult> => {
  const newest = new Map((await listNewestRevisions(database)).map((revision) => [revision.path, revision]));
  const packDigests = await listPackDigests(database);
  const published: string[] = [];
  const withdrawn: string[] = [];
  const waiting: string[] = [];
  const base = { origin: 'pack', author: 'The pack', publicFrom: now } as const;
  for (const file of files) {
    const revision = newest.get(file.path);
    const same = revision?.digest === file.digest && !revision.withdrawn;
    const staffOwns = revision?.origin === 'staff';
    if (revision && staffOwns && !same) {
      const packMoved = packDigests.get(revision.documentId) !== file.digest;
      if (packMoved) {
        await putWaiting(database, revision.documentId, file, reasonOf(file));
        waiting.push(file.path);
      }
      continue;
    }
    if (revision && staffOwns) await clearWaiting(database, revision.documentId);
    if (same && !staffOwns) continue;
    await addRevision(database, { ...base, ...file, withdrawn: false, reason: reasonOf(file) });
    published.push(file.path);
  }
  const inPack = new Set(files.map((file) => file.path));
  for (const revision of newest.values()) {
    if (inPack.has(revision.path) || revision.withdrawn || revision.origin === 'staff') continue;
    const gone = { path: revision.path, text: '', digest: '', bytes: 0 };
    await addRevision(database, { ...base, ...gone, withdrawn: true, reason: 'Taken out of the pack.' });
    withdrawn.push(revision.path);
  }
  return { published, withdrawn, waiting, unchanged: false };
};
