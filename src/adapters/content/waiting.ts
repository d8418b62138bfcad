import type { SourceFile } from './kind.ts';
import type { ContentDatabase, NewRevision } from './revisions.ts';

// A document whose public text is staff's own has a text of the pack beside it as long as the pack differs
// from the one that staff took account of: `settled_digest`. It waits until staff publish again.

/** Texts of the pack that wait to be merged with what staff published. */
export const listWaiting = async (
  database: ContentDatabase,
): Promise<Array<{ path: string; reason: string; foundAt: Date }>> =>
  database
    .selectFrom('content_waiting as w')
    .innerJoin('content_documents as d', 'd.id', 'w.document_id')
    .select(['d.path', 'w.reason', 'w.found_at as foundAt'])
    .orderBy('d.path')
    .execute();

/** Puts a text of the pack beside staff's; an older one that waits gives way to it. */
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

/** Takes back what waits, undecided: the pack's text is as it was before, or has left the pack. */
export const clearWaiting = async (database: ContentDatabase, documentId: number): Promise<void> => {
  await database.deleteFrom('content_waiting').where('document_id', '=', documentId).execute();
};

/** Notes that the public text takes account of this text of the pack; nothing waits after that. */
export const settle = async (
  database: ContentDatabase,
  documentId: number,
  digest: string,
): Promise<void> => {
  await clearWaiting(database, documentId);
  await database
    .updateTable('content_documents')
    .set({ settled_digest: digest })
    .where('id', '=', documentId)
    .execute();
};

/**
 * What a new revision settles: the pack's own text, or, when staff publish, the text that waited for them.
 * A draft settles nothing.
 */
export const settleWaiting = async (
  database: ContentDatabase,
  documentId: number,
  { origin, digest, publicFrom }: NewRevision,
): Promise<void> => {
  if (!publicFrom) return;
  if (origin === 'pack') return settle(database, documentId, digest);
  const waiting = await database
    .selectFrom('content_waiting')
    .select('digest')
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  if (waiting) await settle(database, documentId, waiting.digest);
};
