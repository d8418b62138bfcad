import { type Kysely, sql, type Transaction } from 'kysely';
import type { SourceFile } from './kind.ts';
import type { ContentTables } from './tables.ts';

export type ContentDatabase = Kysely<ContentTables> | Transaction<ContentTables>;

export interface NewestRevision {
  readonly documentId: number;
  readonly path: string;
  readonly number: number;
  readonly origin: 'pack' | 'staff';
  readonly digest: string;
  readonly withdrawn: boolean;
}

/** The newest revision of every document, drafts included. */
export const listNewestRevisions = async (database: ContentDatabase): Promise<NewestRevision[]> =>
  database
    .selectFrom('content_revisions as r')
    .innerJoin('content_documents as d', 'd.id', 'r.document_id')
    .distinctOn('r.document_id')
    .select(['d.id as documentId', 'd.path', 'r.number', 'r.origin', 'r.digest', 'r.withdrawn'])
    .orderBy('r.document_id')
    .orderBy('r.number', 'desc')
    .execute();

/** The digest of the pack's own newest text of a document, to tell whether the pack moved. */
export const listPackDigests = async (database: ContentDatabase): Promise<Map<number, string>> => {
  const rows = await database
    .selectFrom('content_revisions')
    .distinctOn('document_id')
    .select(['document_id', 'digest'])
    .where('origin', '=', 'pack')
    .orderBy('document_id')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.document_id, row.digest]));
};

/** What the public may read at an instant: one source a document, withdrawn ones left out. */
export const listLiveSources = async (database: ContentDatabase, instant: Date): Promise<SourceFile[]> => {
  const rows = await database
    .selectFrom('content_revisions as r')
    .innerJoin('content_documents as d', 'd.id', 'r.document_id')
    .distinctOn('r.document_id')
    .select(['d.path', 'r.source as text', 'r.digest', 'r.bytes', 'r.withdrawn'])
    .where('r.public_from', '<=', instant)
    .orderBy('r.document_id')
    .orderBy('r.public_from', 'desc')
    .orderBy('r.number', 'desc')
    .execute();
  return rows
    .filter((row) => !row.withdrawn)
    .map(({ withdrawn: _, ...file }) => file)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
};

export interface ContentState {
  /** The newest revision's id: a change means that something was written. */
  readonly newest: number;
  /** The next instant at which a revision becomes public by itself. */
  readonly nextInstant: Date | null;
}

export const findContentState = async (database: ContentDatabase, instant: Date): Promise<ContentState> => {
  const row = await database
    .selectFrom('content_revisions')
    .select(({ fn }) => [
      fn.max('id').as('newest'),
      sql<Date | null>`min(public_from) filter (where public_from > ${instant})`.as('nextInstant'),
    ])
    .executeTakeFirst();
  return { newest: row?.newest ?? 0, nextInstant: row?.nextInstant ?? null };
};

export interface HistoryLine {
  readonly number: number;
  readonly origin: string;
  readonly author: string;
  readonly reason: string;
  readonly madeAt: Date;
  readonly publicFrom: Date | null;
  readonly withdrawn: boolean;
  readonly digest: string;
}

/** Every revision of one document, newest first. */
export const listHistory = async (database: ContentDatabase, path: string): Promise<HistoryLine[]> =>
  database
    .selectFrom('content_revisions as r')
    .innerJoin('content_documents as d', 'd.id', 'r.document_id')
    .select([
      'r.number',
      'r.origin',
      'r.author',
      'r.reason',
      'r.made_at as madeAt',
      'r.public_from as publicFrom',
      'r.withdrawn',
      'r.digest',
    ])
    .where('d.path', '=', path)
    .orderBy('r.number', 'desc')
    .execute();

export const listWaiting = async (
  database: ContentDatabase,
): Promise<Array<{ path: string; reason: string; foundAt: Date }>> =>
  database
    .selectFrom('content_waiting as w')
    .innerJoin('content_documents as d', 'd.id', 'w.document_id')
    .select(['d.path', 'w.reason', 'w.found_at as foundAt'])
    .orderBy('d.path')
    .execute();

const documentIdOf = async (database: ContentDatabase, path: string): Promise<number> => {
  const known = await database
    .selectFrom('content_documents')
    .select('id')
    .where('path', '=', path)
    .executeTakeFirst();
  if (known) return known.id;
  const made = await database
    .insertInto('content_documents')
    .values({ path })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
};

export interface NewRevision {
  readonly path: string;
  readonly origin: 'pack' | 'staff';
  readonly author: string;
  readonly reason: string;
  readonly publicFrom: Date | null;
  readonly withdrawn: boolean;
  readonly digest: string;
  readonly text: string;
  readonly bytes: number;
}

/** Adds the next revision of a document and tells every process. Call it inside a transaction. */
export const addRevision = async (database: ContentDatabase, revision: NewRevision): Promise<number> => {
  const documentId = await documentIdOf(database, revision.path);
  const { newest } = await database
    .selectFrom('content_revisions')
    .select(({ fn }) => fn.max('number').as('newest'))
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();
  const number = (newest ?? 0) + 1;
  await database
    .insertInto('content_revisions')
    .values({
      document_id: documentId,
      number,
      origin: revision.origin,
      author: revision.author,
      reason: revision.reason,
      public_from: revision.publicFrom,
      withdrawn: revision.withdrawn,
      digest: revision.digest,
      source: revision.text,
      bytes: revision.bytes,
    })
    .execute();
  return number;
};

export const putWaiting = async (
  database: ContentDatabase,
  documentId: number,
  file: SourceFile,
  reason: string,
): Promise<void> => {
  const row = { digest: file.digest, source: file.text, bytes: file.bytes, reason };
  await database
    .insertInto('content_waiting')
    .values({ document_id: documentId, ...row })
    .onConflict((conflict) => conflict.column('document_id').doUpdateSet(row))
    .execute();
};

export const clearWaiting = async (database: ContentDatabase, documentId: number): Promise<void> => {
  await database.deleteFrom('content_waiting').where('document_id', '=', documentId).execute();
};

export const contentChannel = 'content_published';

/** Wakes every listening process when the transaction commits; the others ask every ten seconds. */
export const announceContent = async (database: ContentDatabase): Promise<void> => {
  await sql`select pg_notify(${contentChannel}, '')`.execute(database);
};
