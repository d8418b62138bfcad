import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';

interface UnansweredTables {
  unanswered_searches: {
    phrase_hash: string;
    times: number;
    /** On how many London days it was asked. */
    days: number;
    /** YYYY-MM-DD */
    last_day: string;
    words: string | null;
  };
}

const tables = (database: Database): Kysely<UnansweredTables> =>
  database as unknown as Kysely<UnansweredTables>;

export interface Standing {
  readonly times: number;
  readonly days: number;
  readonly words: string | null;
}

/** Counts a question by its hash. @returns how often it was asked, and on how many days */
export const countUnanswered = async (
  database: Database,
  { hash, day, times }: { readonly hash: string; readonly day: string; readonly times: number },
): Promise<Standing> => {
  const stored = await tables(database)
    .insertInto('unanswered_searches')
    .values({ phrase_hash: hash, times, days: 1, last_day: day, words: null })
    .onConflict((conflict) =>
      conflict.column('phrase_hash').doUpdateSet({
        times: sql<number>`unanswered_searches.times + excluded.times`,
        days: sql<number>`unanswered_searches.days + case when unanswered_searches.last_day < excluded.last_day then 1 else 0 end`,
        last_day: sql<string>`greatest(unanswered_searches.last_day, excluded.last_day)`,
      }),
    )
    .returning(['times', 'days', 'words'])
    .executeTakeFirstOrThrow();
  return stored;
};

/** Keeps the words of a question that many have asked. */
export const keepWords = async (database: Database, hash: string, words: string): Promise<void> => {
  await tables(database)
    .updateTable('unanswered_searches')
    .set({ words })
    .where('phrase_hash', '=', hash)
    .where('words', 'is', null)
    .execute();
};

/** Takes out what was asked for the last time long ago: what nobody asks any more helps nobody. */
export const forgetUnanswered = async (database: Database, before: string): Promise<void> => {
  await tables(database).deleteFrom('unanswered_searches').where('last_day', '<', before).execute();
};

export interface UnansweredList {
  /** Questions whose words may be shown, the most asked first. */
  readonly phrases: ReadonlyArray<{
    readonly words: string;
    readonly times: number;
    readonly days: number;
  }>;
  /** Questions of which only a hash is kept, and how often they were asked in all. */
  readonly unseen: { readonly questions: number; readonly times: number };
}

/** What was asked without success, for those who write guides and the list of words. */
export const listUnanswered = async (database: Database): Promise<UnansweredList> => {
  const phrases = await tables(database)
    .selectFrom('unanswered_searches')
    .select(['words', 'times', 'days'])
    .where('words', 'is not', null)
    .orderBy('times', 'desc')
    .limit(200)
    .execute();
  const unseen = await tables(database)
    .selectFrom('unanswered_searches')
    .select(({ fn }) => [fn.countAll<number>().as('questions'), fn.sum<number | null>('times').as('times')])
    .where('words', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    phrases: phrases.map(({ words, times, days }) => ({ words: words ?? '', times, days })),
    unseen: { questions: Number(unseen.questions), times: Number(unseen.times ?? 0) },
  };
};
