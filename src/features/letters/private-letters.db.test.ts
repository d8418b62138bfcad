import { sql } from 'kysely';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ImportedPack,
  importedPack,
  plainParts,
  type RunningCopy,
  runningCopy,
  withoutSearch,
} from '../../../test/site-scene.ts';
import type { Database } from '../../adapters/database.ts';
import { eraseIdleDrafts } from './drafts/keep-draft.ts';

let pack: ImportedPack;
let copy: RunningCopy;
let database: Database;
let origin: string;
/** Everything that was logged. */
const logged: string[] = [];
let shift = 0;
const clock = { now: () => new Date(Date.now() + shift) };

beforeAll(async () => {
  pack = await importedPack();
  database = pack.database;
  const logger = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  copy = await runningCopy(pack, clock, { logger, ...withoutSearch });
  origin = copy.origin;
});
afterAll(async () => {
  await copy.close();
  await pack.drop();
});

type Fields = Readonly<Record<string, string | readonly string[]>>;

const send = (address: string, fields: Fields, headers: Record<string, string> = {}) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one as string);
  return fetch(`${origin}${address}`, { method: 'POST', body, headers, redirect: 'manual' });
};

interface Begun {
  readonly address: string;
  readonly cookie: string;
}

const begin = async (letter: string): Promise<Begun & { readonly header: string }> => {
  const answer = await send(`/letters/${letter}`, {});
  const header = answer.headers.get('set-cookie') ?? '';
  const location = answer.headers.get('location') ?? '';
  expect(answer.status).toBe(303);
  return { address: location.replace(/\/[^/]*$/, ''), cookie: header.split(';')[0] ?? '', header };
};

const tell = ({ address, cookie }: Begun, question: string, fields: Fields) =>
  send(`${address}/${question}`, fields, { cookie });

const read = async ({ address, cookie }: Begun, step: string) =>
  fetch(`${origin}${address}/${step}`, { headers: { cookie }, redirect: 'manual' });

/** Every row of every table, as text. */
const dump = async (): Promise<string> => {
  const tables = await sql<{ name: string }>`
    select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(
    database,
  );
  const rows = await Promise.all(
    tables.rows.map(({ name }) => sql`select t::text as row from ${sql.raw(name)} t`.execute(database)),
  );
  return JSON.stringify(rows.map((one) => one.rows));
};

const complaint: ReadonlyArray<readonly [string, Fields]> = [
  ['points', { 'points-1-what': 'Nobody came, says Zebedee' }],
  ['effect', { effect: 'My daughter Quintilla coughs' }],
  ['wants', { wants: ['apology', 'date'] }],
  ['wants-more', { 'wants-more': '' }],
  ['told-on', { 'told-on-day': '14', 'told-on-month': '10', 'told-on-year': '2025' }],
  ['reference', { reference: 'XQZ-99871' }],
  ['reply', { reply: 'writing' }],
  ['landlord', { landlord: 'Marmaluke Homes' }],
  ['name', { name: 'Wilhelmina Featherstone' }],
  ['address', { address: '77 Periwinkle Street' }],
  ['contact', { contact: 'wilhelmina@example.org' }],
];
const typedWords = /Zebedee|Quintilla|XQZ-99871|Marmaluke|Featherstone|Periwinkle|wilhelmina@/;

/** The first of the typed words that stands in a text, in capitals or not. */
const typedIn = (text: string): string | undefined => typedWords.exec(text)?.[0];

describe('a letter of one person', () => {
  test('sets one cookie: for its own address, out of reach of scripts, over https alone', async () => {
    const { header, address } = await begin('complaint-stage-1');
    expect(header).toMatch(
      /^__Secure-letter-key=[\w-]{43}; Path=\/letters\/complaint-stage-1\/[0-9a-f]{32}; Max-Age=86400; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect(header).toContain(`Path=${address};`);
  });

  test('a hundred of them leave none of the typed words in the database, on the disk or in the log', {
    timeout: 60_000,
  }, async () => {
    const letters: Begun[] = [];
    for (let number = 0; number < 100; number += 1) {
      const letter = await begin('complaint-stage-1');
      letters.push(letter);
      for (const [question, fields] of complaint)
        expect((await tell(letter, question, fields)).status).toBe(303);
    }
    const last = letters.at(-1);
    if (!last) throw new Error('no letter');
    expect(await (await read(last, 'letter')).text()).toMatch(typedWords);
    const edited = await tell(last, 'edit', { words: 'Dear Marmaluke Homes,\n\nZebedee.' });
    expect(edited.status).toBe(303);
    const pdf = await tell(last, 'take', { as: 'pdf' });
    expect(pdf.headers.get('content-disposition')).toMatch(/filename="letter-\d{4}-\d\d-\d\d\.pdf"/);
    const tables = await dump();
    expect(tables.length).toBeGreaterThan(100_000);
    expect(typedIn(tables)).toBeUndefined();
    const sealed = await sql<{ sealed: Buffer }>`select sealed from letter_drafts`.execute(database);
    expect(sealed.rows.length).toBeGreaterThanOrEqual(100);
    for (const row of sealed.rows) expect(typedIn(row.sealed.toString('latin1'))).toBeUndefined();
    expect(logged.length).toBeGreaterThan(1_000);
    expect(typedIn(logged.join(''))).toBeUndefined();
    expect(logged.join('').includes(last.address)).toBe(false);
  });

  test('tells nothing in its title or address, and no cache keeps it', async () => {
    const letter = await begin('complaint-stage-1');
    for (const [question, fields] of complaint) await tell(letter, question, fields);
    for (const step of ['points', 'answers', 'letter', 'edit', 'next']) {
      const answer = await read(letter, step);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('referrer-policy')).toBe('same-origin');
      const html = await answer.text();
      expect(/<title>([^<]*)/.exec(html)?.[1]).not.toMatch(/complain|stage|Zebedee/i);
      expect(html).toContain('noindex');
      expect(html).not.toContain(`canonical" href="${plainParts.site.publicUrl}${letter.address}`);
    }
  });

  test('two of them in two tabs do not see each other', async () => {
    const one = await begin('complaint-stage-1');
    const other = await begin('complaint-stage-1');
    await tell(one, 'points', { 'points-1-what': 'First thing' });
    await tell(other, 'points', { 'points-1-what': 'Second thing' });
    expect(await (await read(one, 'points')).text()).toContain('First thing');
    expect(await (await read(other, 'points')).text()).not.toContain('First thing');
    expect((await read({ address: one.address, cookie: other.cookie }, 'points')).status).toBe(404);
    expect((await read({ address: one.address, cookie: '' }, 'points')).status).toBe(404);
  });

  test('is erased when somebody leaves, and only by who has the key', async () => {
    const letter = await begin('complaint-stage-1');
    await tell(letter, 'points', { 'points-1-what': 'First thing' });
    expect((await tell({ ...letter, cookie: '__Secure-letter-key=wrong' }, 'leave', {})).status).toBe(404);
    expect((await read(letter, 'points')).status).toBe(200);
    const left = await tell(letter, 'leave', {});
    expect(left.headers.get('set-cookie')).toContain('Max-Age=0');
    const back = await (await read(letter, 'points')).text();
    expect(back).toContain('If you have just erased your answers, this is right');
    expect(back).toContain('your browser did not keep the key');
    const again = await tell(letter, 'points', { 'points-1-what': 'Typed after that' });
    expect(again.status).toBe(404);
    expect(await again.text()).toContain('Typed after that');
  });

  test('is erased after a day without a change', async () => {
    const letter = await begin('complaint-stage-1');
    shift = 24 * 3_600_000 + 60_000;
    expect((await read(letter, 'points')).status).toBe(404);
    expect(await eraseIdleDrafts(database, clock.now())).toBeGreaterThan(0);
    expect((await sql`select 1 from letter_drafts`.execute(database)).rows).toEqual([]);
    shift = 0;
  });

  test('gives back what was typed while the database is away, and is there again afterwards', async () => {
    const letter = await begin('complaint-stage-1');
    await sql`alter table letter_drafts rename to letter_drafts_away`.execute(database);
    const away = await tell(letter, 'points', { 'points-1-what': 'Typed while it was away' });
    await sql`alter table letter_drafts_away rename to letter_drafts`.execute(database);
    expect(away.status).toBe(503);
    expect(await away.text()).toContain('Typed while it was away');
    expect((await read(letter, 'points')).status).toBe(200);
  });

  test('is not taken from another site', async () => {
    const letter = await begin('complaint-stage-1');
    const fields = { 'points-1-what': 'From elsewhere' };
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }])
      expect(
        (await send(`${letter.address}/points`, fields, { ...headers, cookie: letter.cookie })).status,
      ).toBe(403);
    expect(await (await read(letter, 'points')).text()).not.toContain('From elsewhere');
  });
});

describe('without a cookie', () => {
  const sealedIn = (html: string): string => /name="_sealed" value="([^"]+)"/.exec(html)?.[1] ?? '';

  test('the answers travel in the form, sealed, to the end', async () => {
    const before = (await sql`select 1 from letter_drafts`.execute(database)).rows.length;
    let page = await send('/letters/complaint-stage-1', { 'without-cookie': '1' });
    expect(page.headers.get('set-cookie')).toBeNull();
    for (const [question, fields] of complaint) {
      const sealed = sealedIn(await page.text());
      expect(sealed).not.toBe('');
      page = await send(`/letters/complaint-stage-1/carried/${question}`, { ...fields, _sealed: sealed });
      expect(page.status).toBe(200);
    }
    const check = await page.text();
    expect(check).toContain('Wilhelmina Featherstone');
    const letter = await send('/letters/complaint-stage-1/carried/letter', {
      _sealed: sealedIn(check),
      _show: '1',
    });
    expect(await letter.text()).toContain('Nobody came, says Zebedee');
    const text = await send('/letters/complaint-stage-1/carried/take', {
      _sealed: sealedIn(check),
      as: 'text',
    });
    expect(await text.text()).toContain('My daughter Quintilla coughs');
    expect((await sql`select 1 from letter_drafts`.execute(database)).rows.length).toBe(before);
  });

  test('no cache keeps a page, and who leaves is told that Back can show the letter until the window closes', async () => {
    const first = await send('/letters/complaint-stage-1', { 'without-cookie': '1' });
    const second = await send('/letters/complaint-stage-1/carried/points', {
      _sealed: sealedIn(await first.clone().text()),
      'points-1-what': 'My own words',
    });
    const left = await send('/letters/complaint-stage-1/carried/leave', {
      _sealed: sealedIn(await second.clone().text()),
    });
    for (const answer of [first, second, left]) expect(answer.headers.get('cache-control')).toBe('no-store');
    const html = await left.text();
    expect(html).toContain('Close this window now');
    expect(html).toContain('Back can show your letter again');
    expect(html).not.toMatch(/are erased|My own words/);
  });

  test('a tampered form is refused in a sentence, and gives back what was typed', async () => {
    const page = await send('/letters/complaint-stage-1/carried/points', {
      _sealed: 'AAAA',
      'points-1-what': 'My own words',
    });
    expect(page.status).toBe(404);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).toContain('My own words');
  });
});

describe('what nobody should type', () => {
  const faultOn = async (question: string, fields: Fields): Promise<string> => {
    const letter = await begin('complaint-stage-1');
    const answer = await tell(letter, question, fields);
    expect(answer.status).toBe(422);
    return answer.text();
  };

  test('40 points are told in a sentence, and all of them come back', async () => {
    const fields = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`points-${at + 1}-what`, `Point ${at + 1} of mine`]),
    );
    const html = await faultOn('points', fields);
    expect(html).toContain('Up to 20 fit into one letter');
    expect(html).toContain('Point 20 of mine');
    expect(html.includes('Point 40 of mine')).toBe(true);
  });

  test('20,001 characters are told in a sentence, and none is cut', async () => {
    const html = await faultOn('effect', { effect: 'x'.repeat(20_001) });
    expect(html).toContain('20,001');
    expect(html.includes('x'.repeat(20_001))).toBe(true);
  });

  test.each([
    [{ 'told-on-day': '31', 'told-on-month': '2', 'told-on-year': '2026' }, 'There is no 31 2 2026'],
    [{ 'told-on-day': '1', 'told-on-month': '1', 'told-on-year': '2099' }, 'has not come yet'],
    [{ 'told-on-day': '1', 'told-on-month': '', 'told-on-year': '2026' }, 'Add the month'],
    [{ 'told-on-day': '1', 'told-on-month': '1', 'told-on-year': '1066' }, 'lies outside'],
  ])('a day that cannot be: %j', async (fields, sentence) => {
    const html = await faultOn('told-on', fields);
    expect(html).toContain(sentence);
    expect(html).toContain(`value="${fields['told-on-year']}"`);
  });

  test.each([
    ['nothing', ''],
    ['a list where a text was asked', 'name=a&name=b'],
    ['names of objects', '__proto__=1&constructor=2&name=ok'],
    ['a huge number of an entry', 'points-99999999999999999999-what=x&name=ok'],
  ])('%s gives no fault of ours', async (_what, body) => {
    const letter = await begin('complaint-stage-1');
    for (const question of [
      'name',
      'points',
      'wants',
      'told-on',
      'nothing-like-it',
      'before',
      'another',
      'take',
    ]) {
      const answer = await fetch(`${origin}${letter.address}/${question}`, {
        method: 'POST',
        body,
        headers: { cookie: letter.cookie, 'content-type': 'application/x-www-form-urlencoded' },
        redirect: 'manual',
      });
      expect(answer.status, question).toBeLessThan(500);
    }
  });

  test('a file that is none of ours is told so; the right one is opened, and fits the next letter too', async () => {
    const upload = (letter: string, text: string) => {
      const form = new FormData();
      form.append('file', new Blob([text], { type: 'application/json' }), 'letter.json');
      return fetch(`${origin}/letters/${letter}`, { method: 'POST', body: form, redirect: 'manual' });
    };
    // A browser sends a file without a name and without a byte where none was chosen.
    const unchosen = await upload('complaint-stage-1', '');
    expect(unchosen.status).toBe(422);
    expect(await unchosen.text()).toContain('Choose a file first.');
    for (const text of [
      'no json',
      '{}',
      '[1]',
      '{"four-million-homes-letter":1,"letter":"x","answers":{"a":7}}',
    ])
      expect(await (await upload('complaint-stage-1', text)).text()).toContain('cannot be opened here');
    const first = await begin('complaint-stage-1');
    for (const [question, fields] of complaint) await tell(first, question, fields);
    const file = await (await tell(first, 'take', { as: 'answers' })).text();
    const opened = await upload('complaint-stage-2', file);
    expect(opened.status).toBe(303);
    // The point is known; what the landlord made of it is asked.
    expect(opened.headers.get('location')).toMatch(/\/points$/);
    const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const page = await fetch(`${origin}${opened.headers.get('location')}`, { headers: { cookie } });
    expect(await page.text()).toContain('Nobody came, says Zebedee');
    const spoilt = file.replace('2025-10-14', 'no day').replace('writing', 'by pigeon');
    expect((await upload('complaint-stage-1', spoilt)).status).toBe(303);
  });
});
