import { createHash } from 'node:crypto';
import type pg from 'pg';
import { addRevision, publishing } from '../src/adapters/content/revisions.ts';
import { openDatabase, openPool } from '../src/adapters/database.ts';
import { findRunningPostgres } from '../src/adapters/own-postgres/index.ts';
import type { Site } from './site.ts';

const path = 'guides/damp-and-mould/damp-and-mould.en.md';

/** The address of the own database of a site. */
export const databaseOf = async ({ dataDir }: Site): Promise<string> => {
  const url = await findRunningPostgres(dataDir);
  if (!url) throw new Error(`No database runs on ${dataDir}.`);
  return url;
};

/** Does something on a database with a pool of its own. */
export const withPool = async <Result>(
  url: string,
  act: (pool: pg.Pool) => Promise<Result>,
): Promise<Result> => {
  const pool = openPool(url, () => {}, { size: 2, answerWithin: 10_000 });
  try {
    return await act(pool);
  } finally {
    await pool.end();
  }
};

/** The guide with its number in the summary and in the text: a page made of two editions shows two numbers. */
const edition = (text: string, number: number): string =>
  text
    .replace(/^summary: .*$/m, `summary: Edition ${number}. What your landlord must do about damp and mould.`)
    .replace(/(\n\nEdition \d+ ends here\.)?\s*$/, `\n\nEdition ${number} ends here.\n`);

/** Publishes the next edition of a guide, as the staff of the programme would. */
export const publishEdition = (url: string, number: number): Promise<void> =>
  withPool(url, async (pool) => {
    const { rows } = await pool.query<{ source: string }>(
      `select source from content_revisions revision join content_documents document on document.id = document_id
       where path = $1 order by number desc limit 1`,
      [path],
    );
    const text = edition(rows[0]?.source ?? '', number);
    await publishing(openDatabase(pool), (publication) =>
      addRevision(publication, {
        ...{ path, origin: 'staff', author: 'Chaos', reason: `Edition ${number}.`, text },
        publicFrom: new Date(),
        withdrawn: false,
        digest: createHash('sha256').update(text).digest('hex'),
        bytes: Buffer.byteLength(text),
      }),
    );
  });

/** The newest edition that the page of the guide shows, as asked on a connection of its own. */
export const editionShown = async (url: string): Promise<number> => {
  const page = await fetch(`${url}/guides/damp-and-mould`, { headers: { connection: 'close' } });
  return Number(/Edition (\d+) ends here/.exec(await page.text())?.[1] ?? 0);
};
