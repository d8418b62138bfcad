import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type FileStore, FilesAway } from '../file-store.ts';
import { reasonOf } from './change-reason.ts';
import { checkLive } from './check-live.ts';
import type { KnownEntries } from './entry-cache.ts';
import { PackError } from './fault.ts';
import { type AnyKind, kindOfPath, type SourceFile } from './kind.ts';
import { readPackFolder } from './pack-folder.ts';
import { readPack } from './read-pack.ts';
import {
  addDocuments,
  addRevision,
  type ContentDatabase,
  listDocuments,
  listInstants,
  listNewestRevisions,
  type NewestRevision,
  type NewRevision,
  type Publication,
  publishing,
} from './revisions.ts';
import type { ContentTables } from './tables.ts';
import { clearWaiting, listWaiting, putWaiting, settle } from './waiting.ts';

export interface ImportResult {
  /** Documents that moved, with what happened to each. */
  readonly published: readonly string[];
  readonly withdrawn: readonly string[];
  /** Documents that staff edited: the pack's text waits to be merged. */
  readonly waiting: readonly string[];
  /** True when the pack is the one that was imported last. */
  readonly unchanged: boolean;
  /** Why the file store could not be asked whether it still has what was put there before; it was not waited for. */
  readonly filesAway?: string;
}

export interface ImportRequest {
  readonly database: Kysely<ContentTables>;
  readonly files: FileStore;
  readonly folder: string;
  /** What lies in the folder, where it was read before. */
  readonly pack?: readonly SourceFile[];
  readonly cache?: KnownEntries;
  readonly kinds: readonly AnyKind[];
  readonly fixedAddresses: Iterable<string>;
  readonly now: Date;
  readonly day: string;
  /** What tells this build of the software from another, which may read the same pack otherwise. */
  readonly build?: string;
  /** Reads and checks everything even when pack and build are those of the last import. */
  readonly again?: boolean;
  /** Paths where the pack has the last word over what staff published; that stays in the history. */
  readonly replace?: readonly string[];
}

const digestOf = (files: readonly SourceFile[], build: string): string => {
  const hash = createHash('sha256').update(build);
  for (const file of files) hash.update(`${file.path}\0${file.digest}\n`);
  return hash.digest('hex');
};

const findLastImport = async (database: ContentDatabase): Promise<string | undefined> => {
  const row = await database
    .selectFrom('content_imports')
    .select('pack_digest')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.pack_digest;
};

/** Was any pack ever imported into this database? */
export const hasImport = async (database: ContentDatabase): Promise<boolean> =>
  (await findLastImport(database)) !== undefined;

/**
 * Keeps every film and picture: also those that were kept before, since on another machine, or when files were lost,
 * they are missing. Without those the import can go on; what is new must be kept before anybody is led to it.
 * @param known whether a file was kept by an earlier import
 * @returns why files that were kept before could not be asked for
 */
const keepFiles = async (
  { files, folder, kinds }: ImportRequest,
  pack: readonly SourceFile[],
  known: (digest: string) => boolean,
): Promise<{ filesAway?: string }> => {
  const binary = pack.filter(({ path }) => kindOfPath(kinds, path)?.kind.binary);
  const keep = ({ path, digest }: SourceFile) => files.keep(`${folder}/${path}`, digest);
  for (const file of binary) if (!known(file.digest)) await keep(file);
  try {
    for (const file of binary) if (known(file.digest)) await keep(file);
  } catch (error) {
    // A store that is away is waited for once, and not for each file.
    if (error instanceof FilesAway) return { filesAway: error.message };
    throw error;
  }
  return {};
};

/**
 * Puts the pack into the database as revisions, all or nothing.
 * A text moves only where its newest revision came from the pack; what staff published stays,
 * and the pack's text is listed as waiting to be merged. What is public then is read and checked as a whole.
 * @throws PackError with every fault, when the pack cannot be used; nothing has changed then
 */
export const importPack = async (request: ImportRequest): Promise<ImportResult> => {
  const { database, kinds, folder, cache, now, day, build = '', again = false, replace = [] } = request;
  const pack = request.pack ?? (await readPackFolder(folder, kinds));
  const packDigest = digestOf(pack, build);
  // Asked without the lock: where another import comes between, this one is as if it had come before.
  if (!again && replace.length === 0 && (await findLastImport(database)) === packDigest) {
    const kept = await keepFiles(request, pack, () => true);
    const waiting = (await listWaiting(database)).map(({ path }) => path);
    return { published: [], withdrawn: [], waiting, unchanged: true, ...kept };
  }
  const fixedAddresses = [...request.fixedAddresses];
  const { faults } = readPack(pack, kinds, fixedAddresses, day, cache);
  if (faults.length > 0) throw new PackError(faults);
  const before = again ? [] : await listNewestRevisions(database);
  const digests = new Set(before.map(({ digest }) => digest));
  const kept = await keepFiles(request, pack, (digest) => digests.has(digest));

  return publishing(database, async (publication) => {
    const moved = await movePack(publication, pack, now, new Set(replace));
    await checkLive(publication, { pack, kinds, fixedAddresses, now, day });
    await publication
      .insertInto('content_imports')
      .values({ pack_digest: packDigest, revisions_made: moved.published.length + moved.withdrawn.length })
      .execute();
    const waiting = (await listWaiting(publication)).map(({ path }) => path);
    return { ...moved, waiting, unchanged: false, ...kept };
  });
};

/** Staff's text stays. The pack's waits beside it when it is neither the same nor one that staff took account of. */
const besideStaff = async (
  publication: Publication,
  { documentId, digest, withdrawn, settledDigest }: NewestRevision,
  file: SourceFile | undefined,
): Promise<void> => {
  if (!file) return clearWaiting(publication, documentId);
  if (!withdrawn && digest === file.digest) return settle(publication, documentId, file.digest);
  if (settledDigest === file.digest) return clearWaiting(publication, documentId);
  await putWaiting(publication, documentId, file, reasonOf(file));
};

const movePack = async (
  publication: Publication,
  pack: readonly SourceFile[],
  now: Date,
  replace: ReadonlySet<string>,
): Promise<Pick<ImportResult, 'published' | 'withdrawn'>> => {
  const revisions = await listNewestRevisions(publication);
  const newest = new Map(revisions.map((revision) => [revision.path, revision]));
  const inPack = new Map(pack.map((file) => [file.path, file]));
  const published: string[] = [];
  const withdrawn: string[] = [];
  const staffOwns = ({ origin, path }: NewestRevision) => origin === 'staff' && !replace.has(path);
  for (const path of replace)
    if (newest.get(path)?.origin !== 'staff')
      throw new Error(`--replace ${path}: staff published no such file; nothing was changed.`);
  const ofPack = { origin: 'pack', author: 'The pack', publicFrom: now } as const;
  /** Where staff's text is replaced, also the one that they fixed for a later instant. */
  const publish = async (revision: Omit<NewRevision, 'origin' | 'author' | 'publicFrom'>): Promise<void> => {
    const later = replace.has(revision.path) ? await listInstants(publication, now, revision.path) : [];
    for (const publicFrom of [now, ...later])
      await addRevision(publication, { ...revision, ...ofPack, publicFrom });
  };
  for (const revision of revisions)
    if (staffOwns(revision)) await besideStaff(publication, revision, inPack.get(revision.path));
  const known = new Set(await listDocuments(publication));
  const firsts = pack.filter(({ path }) => !known.has(path));
  await addDocuments(
    publication,
    firsts.map((file) => ({ ...file, ...ofPack, withdrawn: false, reason: reasonOf(file) })),
  );
  published.push(...firsts.map(({ path }) => path));
  for (const file of pack) {
    if (!known.has(file.path)) continue;
    const revision = newest.get(file.path);
    if (revision && staffOwns(revision)) continue;
    const same = revision?.origin === 'pack' && revision.digest === file.digest && !revision.withdrawn;
    if (same) continue;
    await publish({ ...file, withdrawn: false, reason: reasonOf(file) });
    published.push(file.path);
  }
  for (const revision of revisions) {
    if (inPack.has(revision.path) || revision.withdrawn || staffOwns(revision)) continue;
    const gone = { path: revision.path, text: '', digest: '', bytes: 0 };
    await publish({ ...gone, withdrawn: true, reason: 'Taken out of the pack.' });
    withdrawn.push(revision.path);
  }
  return { published, withdrawn };
};
