import type { Kysely } from 'kysely';
import type { Database } from '../../../adapters/database.ts';

interface DraftTables {
  letter_drafts: { id: string; sealed: Buffer; touched_at: Date };
}

const tables = (database: Database): Kysely<DraftTables> => database as unknown as Kysely<DraftTables>;

/** Keeps what is sealed under an id, in place of what was there. */
export const keepSealed = async (
  database: Database,
  id: string,
  sealed: Buffer,
  now: Date,
): Promise<void> => {
  await tables(database)
    .insertInto('letter_drafts')
    .values({ id, sealed, touched_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ sealed, touched_at: now }))
    .execute();
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

export const eraseSealed = async (database: Database, id: string): Promise<void> => {
  await tables(database).deleteFrom('letter_drafts').where('id', '=', id).execute();
};

/** Erases every draft that nobody has touched since. @returns how many there were */
export const eraseIdle = async (database: Database, since: Date): Promise<number> => {
  const erased = await tables(database)
    .deleteFrom('letter_drafts')
    .where('touched_at', '<', since)
    .executeTakeFirst();
  return Number(erased.numDeletedRows);
};
