import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import pg from 'pg';
import { startOwnPostgres, superuserUrl } from '../../src/adapters/own-postgres/index.ts';
import type { SearchText } from '../../src/features/search/index.ts';

/** Another way to search the same texts. */
export interface Baseline {
  readonly name: string;
  /** Slugs, best first, at most ten. */
  readonly search: (question: string) => Promise<readonly string[]>;
}

/** MiniSearch as it comes, over the same fields. */
export const miniSearchBaseline = (texts: readonly SearchText[]): Baseline => {
  const index = new MiniSearch<Record<string, string>>({
    fields: ['title', 'summary', 'phrases', 'headings', 'body'],
  });
  index.addAll(
    texts.map(({ title, summary, phrases, headings, body }, id) => ({
      ...{ id: String(id), title, summary, phrases: phrases.join('\n'), headings, body },
    })),
  );
  return {
    name: 'MiniSearch with defaults',
    search: async (question) =>
      index
        .search(question)
        .slice(0, 10)
        .flatMap(({ id }) => texts[Number(id)]?.slug ?? []),
  };
};

const fullText = `
  select slug from texts, websearch_to_tsquery('english', $1) as asked
  where document @@ asked order by ts_rank(document, asked) desc, slug limit 10`;

/** Every word may be missing: what a site does that does not want to answer sentences with nothing. */
const anyWord = `
  select slug from texts, to_tsquery('english', nullif(array_to_string(
    array(select quote_literal(word) from regexp_split_to_table(lower($1), '[^a-z0-9]+') as word where word <> ''), ' | '), '')) as asked
  where document @@ asked order by ts_rank(document, asked) desc, slug limit 10`;

const trigrams = `
  select slug from texts order by greatest(
    word_similarity($1, title), word_similarity($1, summary), word_similarity($1, phrases)) desc, slug limit 10`;

/** PostgreSQL on a database of its own with the same texts. */
export const postgresBaselines = async (
  texts: readonly SearchText[],
): Promise<{ baselines: Baseline[]; close: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  await chmod(folder, 0o711);
  const server = await startOwnPostgres({ dataDir: join(folder, 'data'), durable: false, say: () => {} });
  const client = new pg.Client({ connectionString: superuserUrl(server) });
  await client.connect();
  await client.query(`create extension pg_trgm;
    create table texts (slug text, title text, summary text, phrases text, document tsvector)`);
  for (const { slug, title, summary, phrases, headings, body } of texts)
    await client.query(
      `insert into texts values ($1, $2, $3, $4,
        setweight(to_tsvector('english', $2), 'A') || setweight(to_tsvector('english', $3 || ' ' || $4), 'B') ||
        setweight(to_tsvector('english', $5), 'C') || setweight(to_tsvector('english', $6), 'D'))`,
      [slug, title, summary, phrases.join('\n'), headings, body],
    );
  const asking =
    (query: string): Baseline['search'] =>
    async (question) =>
      (await client.query<{ slug: string }>(query, [question])).rows.map(({ slug }) => slug);
  return {
    baselines: [
      { name: 'PostgreSQL full text, websearch_to_tsquery', search: asking(fullText) },
      { name: 'PostgreSQL full text, any word', search: asking(anyWord) },
      { name: 'pg_trgm, word similarity', search: asking(trigrams) },
    ],
    async close() {
      await client.end();
      await server.stop(true);
      await rm(folder, { recursive: true, force: true });
    },
  };
};
