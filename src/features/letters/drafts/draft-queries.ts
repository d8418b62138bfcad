import type { Kysely } from 'kysely';
import type { Database } from '../../../adapters/database.ts';

interface DraftTables {
  letter_drafts: { id: string; sealed: Buffer; touched_at: Date };
}

const tables = (database: Database): Kysely<DraftTables> => database as unknown as Kysely<DraftTables>;

/** Keeps what is sealed under a new id. */
export const insertSealed = async (
  database: Database,
  id: string,
  sealed: Buffer,
  now: Date,
): Promise<void> => {
  await tables(database).insertInto('letter_drafts').values({ id, sealed, touched_at: now }).execute();
};

/** Keeps what is sealed in place of what is there: what was erased does not come back. @returns whether it was there */
export const replaceSealed = async (
  database: Database,
  id: string,
  sealed: Buffer,
  now: Date,
): Promise<boolean> => {
  const replaced = await tables(database)
    .updateTable('letter_drafts')
    .set({ sealed, touched_at: now })
    .where('id', '=', id)
    .executeTakeFirst();
  return replaced.numUpdatedRows > 0n;
};

/** What lies sealed under an id, unless it has been idle for too long. */
export const findSealed = async (
  database: Database,
  id: string,
  since: Date,
): Promise<Buffer | undefined> => {
  const row = await tables(database)
    .selectFrom('letter_drafts')
    .select('sealed')
    .where('id', '=', id)
    .where('touched_at', '>=', since)
    .executeTakeFirst();
  return row?.sealed;
};

/** Erases what lies under an id. @returns what it was at that moment; nothing where it was gone already */
export const eraseSealed = async (database: Database, id: string): Promise<Buffer | undefined> => {
  const row = await tables(database)
    .deleteFrom('letter_drafts')
    .where('id', '=', id)
    .returning('sealed')
    .executeTakeFirst();
  return row?.sealed;
};

/** Erases every draft that nobody has touched since. @returns how many there were */
export const eraseIdle = async (database: Database, since: Date): Promise<number> => {
  const erased = await tables(database)
    .deleteFrom('letter_drafts')
    .where('touched_at', '<', since)
    .executeTakeFirst();
  return Number(erased.numDeletedRows);
};
