import { type Kysely, sql, type Transaction } from 'kysely';
import type { SourceFile } from './kind.ts';
import type { ContentTables } from './tables.ts';
import { settleWaiting } from './waiting.ts';

export type ContentDatabase = Kysely<ContentTables> | Transaction<ContentTables>;

declare const locked: unique symbol;

/** A transaction that holds the lock of publishing; `publishing` alone makes one. */
export type Publication = Transaction<ContentTables> & { readonly [locked]: true };

/** Any number that is ours alone; the same for every process of this programme. */
const publishingLock = 4_000_001;

export const contentChannel = 'content_published';

/**
 * The one way to publish: everything in one transaction, one publication after the other.
 * The lock is taken before anything is read, so that a decision is never taken on what another one is changing,
 * and ids are committed in their order, so that the highest tells whether something is new.
 * Every process that listens is woken when it commits; the others ask every ten seconds.
 */
export const publishing = <Result>(
  database: Kysely<ContentTables>,
  work: (publication: Publication) => Promise<Result>,
): Promise<Result> =>
  database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${publishingLock})`.execute(transaction);
    const result = await work(transaction as Publication);
    await sql`select pg_notify(${contentChannel}, '')`.execute(transaction);
    return result;
  });

export interface NewestRevision {
  readonly documentId: number;
  readonly path: string;
  readonly origin: 'pack' | 'staff';
  readonly digest: string;
  readonly withdrawn: boolean;
  /** The pack's text that it takes account of. */
  readonly settledDigest: string | null;
}

/** The newest revision of every document that is public or will be; what is a draft only is left out. */
export const listNewestRevisions = async (database: ContentDatabase): Promise<NewestRevision[]> =>
  database
    .selectFrom('content_revisions as r')
    .innerJoin('content_documents as d', 'd.id', 'r.document_id')
    .distinctOn('r.document_id')
    .select([
      'd.id as documentId',
      'd.path',
      'r.origin',
      'r.digest',
      'r.withdrawn',
      'd.settled_digest as settledDigest',
    ])
    .where('r.public_from', 'is not', null)
    .orderBy('r.document_id')
    .orderBy('r.number', 'desc')
    .execute();

/** The instants after this one at which a revision (of one document) becomes public by itself, in their order. */
export const listInstants = async (
  database: ContentDatabase,
  after: Date,
  path?: string,
): Promise<Date[]> => {
  const rows = await database
    .selectFrom('content_revisions as r')
    .innerJoin('content_documents as d', 'd.id', 'r.document_id')
    .select('r.public_from as instant')
    .distinct()
    .where('r.public_from', '>', after)
    .$if(path !== undefined, (query) => query.where('d.path', '=', path ?? ''))
    .orderBy('r.public_from')
    .execute();
  return rows.flatMap(({ instant }) => (instant ? [instant] : []));
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

/**
 * What stands at an instant. Where the clock was set back behind everything, the first texts stand rather than none:
 * `ahead` is then their instant.
 */
export const listStandingSources = async (
  database: ContentDatabase,
  instant: Date,
): Promise<{ readonly files: readonly SourceFile[]; readonly ahead?: Date }> => {
  const files = await listLiveSources(database, instant);
  const ahead = files.length === 0 ? await findInstantAhead(database, instant) : null;
  return ahead ? { files: await listLiveSources(database, ahead), ahead } : { files };
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

/**
 * By a clock that was set back, what was public may not be so yet. That something was made later than now shows it.
 * @returns when the first of those texts that were public as soon as they were made became so; null: the clock is right
 */
export const findInstantAhead = async (database: ContentDatabase, now: Date): Promise<Date | null> => {
  const row = await database
    .selectFrom('content_revisions')
    .select(({ fn }) => fn.min('public_from').as('first'))
    .where('made_at', '>', now)
    .where('public_from', '>', now)
    .whereRef('public_from', '<=', 'made_at')
    .executeTakeFirst();
  return row?.first ?? null;
};

/** When the first text became public; nothing while none is. */
export const findFirstInstant = async (database: ContentDatabase): Promise<Date | null> => {
  const row = await database
    .selectFrom('content_revisions')
    .select(({ fn }) => fn.min('public_from').as('first'))
    .executeTakeFirst();
  return row?.first ?? null;
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

const rowOf = (documentId: number, number: number, revision: NewRevision) => ({
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
});

/** The paths of all documents, also of those that are drafts only. */
export const listDocuments = async (database: ContentDatabase): Promise<string[]> => {
  const rows = await database.selectFrom('content_documents').select('path').execute();
  return rows.map(({ path }) => path);
};

/** So many documents are added with one request. */
const together = 50;

/**
 * Adds documents of the pack that there were not before, with their first revision: a first import has hundreds, and one
 * after the other they take a second.
 */
export const addDocuments = async (database: Publication, firsts: readonly NewRevision[]): Promise<void> => {
  for (let from = 0; from < firsts.length; from += together) {
    const some = firsts.slice(from, from + together);
    const made = await database
      .insertInto('content_documents')
      .values(some.map(({ path, digest }) => ({ path, settled_digest: digest })))
      .returning(['id', 'path'])
      .execute();
    const ids = new Map(made.map(({ id, path }) => [path, id]));
    await database
      .insertInto('content_revisions')
      .values(some.map((first) => rowOf(ids.get(first.path) ?? 0, 1, first)))
      .execute();
  }
};

/** Adds the next revision of a document, and settles what waited for it. */
export const addRevision = async (database: Publication, revision: NewRevision): Promise<number> => {
  const documentId = await documentIdOf(database, revision.path);
  const { newest } = await database
    .selectFrom('content_revisions')
    .select(({ fn }) => fn.max('number').as('newest'))
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();
  const number = (newest ?? 0) + 1;
  await database
    .insertInto('content_revisions')
    .values(rowOf(documentId, number, revision))
    .execute();
  await settleWaiting(database, documentId, revision);
  return number;
};
