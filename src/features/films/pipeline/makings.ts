import type { Generated, Kysely } from 'kysely';
import type { Database } from '../../../adapters/database.ts';

/**
 * Where a film is: it waits for a worker, is being made, lies in the pack, is made but held because words are
 * missing, or cannot be made.
 */
export type MakingState = 'waiting' | 'making' | 'placed' | 'held' | 'failed';

export interface MakingRow {
  readonly film: string;
  /** SHA-256 of the film that was given. */
  readonly digest: string;
  readonly state: MakingState;
  readonly stage: string;
  /** 0 to 100. */
  readonly percent: number;
  /** What is missing, or what went wrong, in sentences. */
  readonly said: string;
}

interface MakingTables {
  film_makings: MakingRow & { changed_at: Generated<Date> };
}

const tables = (database: Database): Kysely<MakingTables> => database as unknown as Kysely<MakingTables>;

/** Notes where a film is. */
export const noteMaking = async (database: Database, row: MakingRow): Promise<void> => {
  const { film: _, ...changes } = row;
  await tables(database)
    .insertInto('film_makings')
    .values(row)
    .onConflict((conflict) => conflict.column('film').doUpdateSet({ ...changes, changed_at: new Date() }))
    .execute();
};

/** Where a film is, for whoever waits for it; nothing where it was never given. */
export const findMaking = (database: Database, film: string): Promise<MakingRow | undefined> =>
  tables(database)
    .selectFrom('film_makings')
    .select(['film', 'digest', 'state', 'stage', 'percent', 'said'])
    .where('film', '=', film)
    .executeTakeFirst();
