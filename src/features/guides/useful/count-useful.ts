import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';

interface UsefulTables {
  guide_usefulness: {
    guide: string;
    /** YYYY-MM-DD */
    day: string;
    useful: boolean;
    presses: number;
  };
}

const tables = (database: Database): Kysely<UsefulTables> => database as unknown as Kysely<UsefulTables>;

export interface UsefulAnswer {
  readonly guide: string;
  /** The London day, YYYY-MM-DD. */
  readonly day: string;
  readonly useful: boolean;
}

/** Counts one press. */
export const countUseful = async (database: Database, answer: UsefulAnswer): Promise<void> => {
  await tables(database)
    .insertInto('guide_usefulness')
    .values({ ...answer, presses: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['guide', 'day', 'useful'])
        .doUpdateSet({ presses: sql<number>`guide_usefulness.presses + 1` }),
    )
    .execute();
};

export interface UsefulCount {
  readonly guide: string;
  readonly yes: number;
  readonly no: number;
}

/** What was pressed from a day on, by guide: for those who write the guides. */
export const listUsefulCounts = async (database: Database, from: string): Promise<UsefulCount[]> => {
  const sum = (useful: boolean) =>
    sql<number>`coalesce(sum(presses) filter (where useful = ${useful}), 0)::bigint`;
  return tables(database)
    .selectFrom('guide_usefulness')
    .select(['guide', sum(true).as('yes'), sum(false).as('no')])
    .where('day', '>=', from)
    .groupBy('guide')
    .orderBy('guide')
    .execute();
};
