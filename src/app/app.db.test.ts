import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ImportedPack,
  importedPack,
  plainParts,
  type RunningCopy,
  runningCopy,
} from '../../test/site-scene.ts';
import { Library } from '../adapters/content/library.ts';
import { addRevision, publishing } from '../adapters/content/revisions.ts';
import type { Feature } from '../features/feature.ts';
import type { Assets } from './assets.ts';
import { buildApp } from './build-app.ts';
import { kinds } from './features.ts';
import { declareJobFigures } from './job-figures.ts';

const assets: Assets = {
  css: '.govuk-body{margin:0}.never-used{color:red}',
  scriptFor: () => undefined,
  files: new Map(),
};

let pack: ImportedPack;
let copy: RunningCopy;
beforeAll(async () => {
  pack = await importedPack();
  const site = { ...plainParts.site, contact: 'help@example.org' };
  copy = await runningCopy(pack, undefined, { assets, site });
});
afterAll(async () => {
  await copy.close();
  await pack.drop();
});

const ask = (address: string, headers: Record<string, string> = {}) =>
  fetch(`${copy.origin}${address}`, { headers });

describe('a public page', () => {
  test('is the same from memory as when it was made, in every encoding', async () => {
    const made = await (await ask('/guides/noise', { 'accept-encoding': 'identity' })).text();
    for (const encoding of ['br', 'gzip', 'identity', 'br;q=0, gzip'])
      expect(await (await ask('/guides/noise', { 'accept-encoding': encoding })).text()).toBe(made);
    const refused = await ask('/guides/noise', { 'accept-encoding': 'br;q=0, gzip' });
    expect(refused.headers.get('content-encoding')).toBe('gzip');
  });

  test('carries a policy that allows nothing but itself, and only the styles that it uses', async () => {
    const answer = await ask('/guides/noise');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/style-src 'sha256-[^']+'/);
    expect(policy).not.toContain('unsafe');
    const html = await answer.text();
    expect(html).toContain('.govuk-body{margin:0}');
    expect(html).not.toContain('never-used');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  test('says that this copy is a demonstration and who runs it', async () => {
    const html = await (await ask('/about')).text();
    expect(html).toContain('demonstration');
    expect(html).toContain('Example Homes');
    expect(html).toContain('mailto:help@example.org');
  });

  test('that answers a question in own words is kept from the second time on, and is the same each time', async () => {
    const stored = async () =>
      Number(/^fmh_questions_stored (\d+)$/m.exec(await (await ask('/metrics')).text())?.[1]);
    const [before, asked] = [await stored(), '/search?q=seldom%20asked%20mould'];
    const first = await (await ask(asked)).text();
    expect(await stored()).toBe(before);
    const second = await (await ask(asked)).text();
    expect(await stored()).toBe(before + 1);
    expect([second, await (await ask(asked)).text()]).toEqual([first, first]);
  });

  test('is kept once, however its address is written', async () => {
    const stored = async () =>
      Number(/^fmh_pages_stored (\d+)$/m.exec(await (await ask('/metrics')).text())?.[1] ?? Number.NaN);
    await ask('/guides/noise');
    const before = await stored();
    const ways = ['?utm=1', '?utm=2&x=y', '/', '?'].map((end) => `/guides/noise${end}`);
    const answers = await Promise.all(
      [...ways, '/guides/%6eoise'].map((address) => ask(address).then((answer) => answer.text())),
    );
    expect(new Set(answers).size).toBe(1);
    expect(await stored()).toBe(before);
  });

  test('is not pushed out by those who count through the seconds of a film', async () => {
    const stored = async (what: string) =>
      Number(new RegExp(`^fmh_${what}_stored (\\d+)$`, 'm').exec(await (await ask('/metrics')).text())?.[1]);
    const before = [await stored('pages'), await stored('questions')] as const;
    for (const at of [71, 72, 73]) {
      const moment = await ask(`/films/entry-level-skills?at=${at}`);
      expect(moment.headers.get('cache-control')).toBe('public, max-age=60, stale-if-error=86400');
      expect(await moment.text()).toContain(`#t=${at}"`);
    }
    expect([await stored('pages'), await stored('questions')]).toEqual([before[0], before[1] + 3]);
  });

  test('is made once when many ask at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask('/guides/rent-arrears')));
    expect(new Set(answers.map((answer) => answer.headers.get('etag'))).size).toBe(1);
  });

  test.each([
    ['*', 304],
    ['W/"other", "another"', 200],
  ])('if-none-match %s answers %i', async (known, status) => {
    expect((await ask('/guides/noise', { 'if-none-match': known })).status).toBe(status);
  });

  test('that is made for several at once has for each the form that it takes', async () => {
    const address = '/search?q=a+question+that+two+people+ask+at+once';
    const encodings = ['identity', 'gzip', 'identity', 'br, gzip'];
    const answers = await Promise.all(
      encodings.map((encoding) => ask(address, { 'accept-encoding': encoding })),
    );
    expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual([
      null,
      'gzip',
      null,
      'gzip',
    ]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
  });

  test('what a reader searched for is kept by nobody', async () => {
    for (const address of ['/search?q=mould', '/api/v1/search?q=mould'])
      expect((await ask(address)).headers.get('cache-control')).toBe('private, no-store');
  });

  test('cannot be robbed of its styles by what is typed', async () => {
    const html = await (await ask('/search?q=%2F*styles*%2F')).text();
    expect(html).toMatch(/<style>[^<]*\.govuk-body\{margin:0\}/);
  });

  test('with exit-this-page is kept by no cache', async () => {
    const { headers } = await ask('/guides/domestic-abuse');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('cache-tag')).toBeNull();
  });

  test('says its version to caches on the way, also where nothing has changed', async () => {
    const first = await ask('/guides/noise');
    const { revision } = copy.library.current ?? {};
    expect(first.headers.get('cache-tag')).toBe(`pages,r${revision}`);
    const again = await ask('/guides/noise', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(again.headers.get('surrogate-key')).toBe(`pages r${revision}`);
  });
});

test('what is published is shown at once, everywhere', async () => {
  const before = await (await ask('/topics/neighbours')).text();
  expect(before).not.toContain('Quiet, please');
  const swapped = new Promise<void>((resolve) => copy.library.onSwap(() => resolve()));
  await publishing(pack.database, async (transaction) => {
    const path = 'guides/neighbours/noise.en.md';
    const { source } = await transaction
      .selectFrom('content_revisions as r')
      .innerJoin('content_documents as d', 'd.id', 'r.document_id')
      .select('source')
      .where('d.path', '=', path)
      .executeTakeFirstOrThrow();
    const text = source.replace(/^title: .*$/m, 'title: Quiet, please');
    await addRevision(transaction, {
      path,
      origin: 'staff',
      author: 'Rosa',
      reason: 'A better title.',
      publicFrom: new Date(),
      withdrawn: false,
      digest: 'by-staff',
      text,
      bytes: text.length,
    });
  });
  await swapped;
  expect(await (await ask('/topics/neighbours')).text()).toContain('Quiet, please');
  expect(await (await ask('/guides/noise')).text()).toContain(
    '<h1 class="govuk-heading-xl">Quiet, please</h1>',
  );
});

test('the state of the process is told to those who watch it', async () => {
  expect(await (await ask('/readyz')).json()).toMatchObject({ status: 'ready', database: 'reachable' });
  expect((await ask('/healthz')).status).toBe(200);
  expect(await (await ask('/metrics')).text()).toContain('fmh_pages_stored');
});

test.each([
  ['/guides/%E0%A4%A', 400],
  [`/guides/${'a'.repeat(300)}`, 414],
  ['/nothing/here', 404],
])('%s is answered by a page with a policy, not by the framework', async (address, status) => {
  const answer = await ask(address);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await answer.text()).toContain('<h1');
});

test('a route that does not say who may enter keeps the app from starting', async () => {
  const careless: Feature = { name: 'careless', openRoutes: (app) => void app.get('/open', () => 'hello') };
  const { database, files } = pack;
  const building = buildApp({ ...plainParts, library: copy.library, database, files, features: [careless] });
  await expect(building).rejects.toThrow('The route GET /open does not say who may enter');
});

test('before anything is published a visitor gets a calm page, and programs are told to wait', async () => {
  const { pool, database, files } = pack;
  const library = new Library({ pool, database, kinds, clock: { now: () => new Date() }, report: () => {} });
  const waiting = await buildApp({ ...plainParts, library, database, files });
  const page = await waiting.inject('/guides/noise');
  expect(page.statusCode).toBe(503);
  expect(page.headers['retry-after']).toBe('5');
  expect(page.body).toContain('back in a moment');
  expect((await waiting.inject('/readyz')).statusCode).toBe(503);
  expect((await waiting.inject('/api/v1/search?q=damp')).json()).toHaveProperty('error');
  await waiting.close();
});

describe('the dashboard and the alerts of docs/hosting', () => {
  const named = (text: string): Set<string> => new Set(text.match(/\b(?:fmh|nodejs|process)_[a-z0-9_]+/g));

  test.each(['dashboard.json', 'alerts.yml'])('%s names only figures that there are', async (file) => {
    const registry = new Registry();
    declareJobFigures(registry, new EventEmitter(), pack.pool, plainParts.logger);
    const page = `${await (await ask('/metrics')).text()}${await registry.metrics()}`;
    const there = named(`${page}\nfmh_process_restarts_total`);
    const text = await readFile(`docs/hosting/monitoring/${file}`, 'utf8');
    expect([...named(text)].filter((name) => !there.has(name))).toEqual([]);
    expect(named(text).size).toBeGreaterThan(5);
  });
});
