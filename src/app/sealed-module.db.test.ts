import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byStaff } from '../../test/content-scene.ts';
import { withoutExamples } from '../../test/real-pack.ts';
import { type ImportedPack, importedPack, plainParts, runningCopy } from '../../test/site-scene.ts';
import type { SourceFile } from '../adapters/content/kind.ts';
import { readPackFolder } from '../adapters/content/pack-folder.ts';
import { addRevision, publishing } from '../adapters/content/revisions.ts';
import { kinds } from './features.ts';

// The module "scrutiny-panels" of the programme's own pack is closed until 1 March 2027, with its film of the
// same name and with two guides. Every address of the open site is walked, and asked again as if before.
const opening = Date.parse('2027-03-01T09:00:00Z');
const slug = 'scrutiny-panels';
const guides = ['scrutiny-panels', 'pests'];
const hour = 3_600_000;

/** A copy of the site with a clock that stands until it is moved forward. */
interface Copy {
  ask(address: string, request?: RequestInit): Promise<{ status: number; headers: Headers; body: string }>;
  forwardTo(instant: number): Promise<void>;
  close(): Promise<void>;
}

let pack: ImportedPack;
let files: readonly SourceFile[];
/** What the open site answers with something, and where. */
let answered: readonly string[];
let closed: Copy;

const openCopy = async (instant: number): Promise<Copy> => {
  let now = instant;
  const clock = { now: () => new Date(now) };
  // Each instant is a pack of its own: without examples of danger it is learned in a tenth of the time.
  const { library, origin, close } = await runningCopy(pack, clock, {
    learnElsewhere: async (learning, snapshot) => learning.learn(withoutExamples(snapshot)),
  });
  return {
    async ask(address, request = {}) {
      let answer = await fetch(`${origin}${address}`, { redirect: 'manual', ...request });
      // A copy that gets its search ready may ask for a moment's patience.
      while (answer.status === 503) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        answer = await fetch(`${origin}${address}`, { redirect: 'manual', ...request });
      }
      return { status: answer.status, headers: answer.headers, body: await answer.text() };
    },
    async forwardTo(later) {
      now = later;
      await library.refresh();
    },
    close,
  };
};

const isOfClosed = (address: string): boolean =>
  new RegExp(`(?:/|pdf\\?guide=)(${[slug, ...guides].join('|')})(/|\\.|\\?|#|$)`).test(address);

/** Limits of the law and worked cases hold nothing of the training, other forms of a guide what the guide holds. */
const isWalked = (address: string): boolean =>
  isOfClosed(address) ||
  !/^\/law\/|^\/gallery|^\/(g|embed\/guides|[a-z]{2}\/guides)\/|\/api\/v1\/time-limits\//.test(address);
/** What is printed for each reader anew, or is bytes of other films: asked for where it is of the closed ones. */
const isHeavy = (address: string): boolean => /\.(pdf|mp4|m4a|webp)(\?|$)/.test(address);

const addressesIn = (body: string): string[] =>
  [...body.matchAll(/(?:href|src|poster|action|url)"?[=:]\s?"([^"\s]+)"|<loc>([^<]+)<\/loc>|href='([^']+)'/g)]
    .map((match) => (match[1] ?? match[2] ?? match[3] ?? '').replaceAll('&amp;', '&'))
    .map((address) => address.replace(plainParts.site.publicUrl, '').replace(/#.*$/, ''))
    .filter((address) => address.startsWith('/') && !address.startsWith('//'));

/** Everything that the open site answers, from its own first pages, lists and descriptions. */
const walk = async ({ ask }: Copy): Promise<Map<string, number>> => {
  const [guide] = guides;
  const waiting = [
    ...[
      '/',
      '/training',
      '/topics',
      '/sitemap.xml',
      '/guides/changes',
      '/guides/changes.atom',
      '/guides/pack',
    ],
    ...['/api/v1/modules', '/api/v1/guides', '/api/v1/danger', '/search/suggestions.json'],
    ...[`/api/v1/modules/${slug}`, `/films/${slug}/captions.vtt`, `/films/${slug}/chapters.vtt`],
    ...guides.flatMap((one) => [
      `/api/v1/guides/${one}`,
      `/guides/${one}?on=2027-02-01`,
      `/guides/${one}?for=council-tenant`,
      `/pl/guides/${one}`,
      `/embed/guides/${one}`,
      `/g/${one}`,
      `/guides/pack.pdf?guide=${one}`,
    ]),
    `/guides/pack?guide=${guide}`,
  ];
  const seen = new Map<string, number>();
  const walkers = Array.from({ length: 4 }, async () => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (seen.has(address) || !isWalked(address) || (isHeavy(address) && !isOfClosed(address))) continue;
      seen.set(address, 0);
      const { status, body } = await ask(address);
      seen.set(address, status);
      if (!isHeavy(address)) waiting.push(...addressesIn(body).filter((found) => !seen.has(found)));
    }
  });
  await Promise.all(walkers);
  return seen;
};

/** Whole phrases that stand in the closed files and nowhere else in the pack. */
const secretsOf = (): string[] => {
  const closed = files.filter(
    ({ path }) =>
      path.startsWith(`films/${slug}/`) ||
      path === `modules/${slug}.en.md` ||
      guides.some((guide) => new RegExp(`(guides/[^/]+|easy-read)/${guide}\\.`).test(path)),
  );
  const others = files
    .filter((file) => !closed.includes(file))
    .map(({ text }) => text)
    .join('\n');
  const announced = /^(title|summary): (.*)$/gm;
  const module = closed.find(({ path }) => path.startsWith('modules/'))?.text ?? '';
  const told = [...module.matchAll(announced)].map((match) => match[2] ?? '').join('\n');
  const phrases = closed.flatMap(({ text }) => text.match(/[A-Z][A-Za-z ,']{24,60}/g) ?? []);
  return [
    ...new Set(phrases.filter((phrase) => !others.includes(phrase) && !told.includes(phrase))),
    ...closed.flatMap(({ digest, text }) => (text === '' ? [digest.slice(0, 12)] : [])),
  ];
};

/** So many letters of a secret are looked up before the rest of it; none is shorter. */
const start = 12;

/** Which of these stand in a text. Phrases begin with a capital: to look for each by itself takes half a minute in all. */
const finderOf = (secrets: readonly string[]): ((text: string) => string[]) => {
  const [phrases = [], others = []] = [true, false].map((is) =>
    secrets.filter((secret) => /^[A-Z]/.test(secret) === is),
  );
  const byStart = Map.groupBy(phrases, (phrase) => phrase.slice(0, start));
  return (text) => {
    const found = new Set(others.filter((secret) => text.includes(secret)));
    for (const { index } of text.matchAll(/[A-Z]/g))
      for (const phrase of byStart.get(text.slice(index, index + start)) ?? [])
        if (text.startsWith(phrase, index)) found.add(phrase);
    return [...found];
  };
};

beforeAll(async () => {
  const imported = new Date('2026-11-26T10:00:00Z');
  pack = await importedPack(imported);
  files = await readPackFolder('content', kinds);
  const path = `modules/${slug}.en.md`;
  const text = (await readFile(join('content', path), 'utf8')).replace(
    /^status: released$/m,
    `status: released\nopens: 2027-03-01T09:00\nopens_with_it: [${guides.join(', ')}]`,
  );
  await publishing(pack.database, (publication) => addRevision(publication, byStaff(path, text, imported)));
  const open = await openCopy(opening + hour);
  answered = [...(await walk(open))].flatMap(([address, status]) =>
    status === 200 || status === 301 ? [address] : [],
  );
  await open.close();
  closed = await openCopy(opening - hour);
}, 180_000);
afterAll(async () => {
  await closed.close();
  await pack.drop();
});

describe('an hour before a module opens', () => {
  test('there is much to be kept, and many addresses at which it might be told', () => {
    expect(secretsOf().length).toBeGreaterThan(500);
    expect(answered.length).toBeGreaterThan(250);
    for (const address of [
      `/training/${slug}/kit.pdf`,
      `/training/${slug}/slides.pdf`,
      `/training/${slug}/check`,
      `/films/${slug}`,
      `/films/${slug}/captions.vtt`,
      `/films/${slug}/chapters.vtt`,
      '/guides/pests',
      '/pl/guides/pests',
      '/guides/pests.pdf',
      '/guides/pests/easy-read',
      '/embed/guides/pests',
      '/guides/pack.pdf?guide=pests',
      '/g/pests',
      '/api/v1/guides/pests',
    ])
      expect(answered).toContain(address);
    expect(answered.filter((address) => /\.(mp4|m4a|webp)$/.test(address))).toHaveLength(3);
  });

  test('no address tells anything of it but what is announced', async () => {
    const secrets = secretsOf();
    expect(Math.min(...secrets.map(({ length }) => length))).toBeGreaterThanOrEqual(start);
    const secretsIn = finderOf(secrets);
    const told: string[] = [];
    for (const address of answered.filter((one) => !isHeavy(one)))
      for (const secret of secretsIn((await closed.ask(address)).body)) told.push(`${address}: ${secret}`);
    expect(told).toEqual([]);
  }, 120_000);

  test('its own page says when, and everything else of it is not there yet', async () => {
    const announcing = [`/training/${slug}`, `/api/v1/modules/${slug}`];
    for (const address of answered.filter(isOfClosed)) {
      const { status, headers, body } = await closed.ask(address);
      const announces = announcing.includes(address.split('?')[0] ?? '');
      expect([address, status]).toEqual([address, announces ? 200 : expect.any(Number)]);
      if (announces) continue;
      expect([404, 422], address).toContain(status);
      expect(headers.get('cache-control')).toBe('no-store');
      if (
        /^\/(guides|films|training|g|embed|pl)\//.test(address) &&
        !/\.(mp4|m4a|webp|zip)$|pack\.pdf/.test(address)
      ) {
        expect(body, address).toContain('It opens on Monday 1 March 2027 at 9am.');
        expect(body).toContain(`href="/training/${slug}"`);
        expect(body).toContain('noindex');
      }
    }
    const { body } = await closed.ask(`/training/${slug}`);
    expect(body).toContain('This module opens on Monday 1 March 2027 at 9am.');
    expect((await closed.ask('/training')).body).toContain('Opens on Monday 1 March 2027 at 9am.');
    expect((await closed.ask(`/training/${slug}/opens.ics`)).body).toContain('DTSTART:20270301T090000Z');
    expect(JSON.parse((await closed.ask(`/api/v1/modules/${slug}`)).body)).toMatchObject({
      open: false,
      opens: '2027-03-01T09:00:00+00:00',
      content: null,
    });
    const { body: map } = await closed.ask('/sitemap.xml');
    expect(addressesIn(map).filter(isOfClosed)).toEqual([]);
  });

  test('its bytes are not even confirmed: by length, by range or by tag', async () => {
    for (const address of answered.filter((one) => /\.(mp4|m4a|webp)$/.test(one))) {
      const digest = files.find(({ digest: whole }) => address.includes(whole.slice(0, 12)))?.digest;
      for (const request of [
        { method: 'HEAD' },
        { headers: { range: 'bytes=0-1' } },
        { headers: { 'if-none-match': `"${digest}"` } },
        { headers: { 'if-none-match': '*' } },
      ])
        expect((await closed.ask(address, request)).status).toBe(404);
    }
  });

  test('nothing of it is found, nothing of it takes answers', async () => {
    const asked = [
      'scrutiny panel',
      'mice in my flat',
      'rats',
      ...secretsOf().filter((_, at) => at % 20 === 0),
    ];
    for (const words of asked) {
      const { body } = await closed.ask(`/api/v1/search?q=${encodeURIComponent(words)}`);
      const { results } = JSON.parse(body) as { results: { url: string }[] };
      expect(results.map(({ url }) => url).filter(isOfClosed)).toEqual([]);
    }
    for (const address of [`/training/${slug}/check`, '/guides/pests/useful'])
      expect((await closed.ask(address, { method: 'POST' })).status).toBe(404);
  });

  test('pages are kept for a minute, and in the last minute by nobody without asking', async () => {
    const caching = async () => (await closed.ask('/training')).headers.get('cache-control');
    expect(await caching()).toBe('public, max-age=60, stale-if-error=86400');
    await closed.forwardTo(opening - 30_000);
    expect(await caching()).toBe('public, no-cache');
    expect((await closed.ask('/training')).body).toContain('Opens on Monday 1 March 2027 at 9am.');
  });
});

test('at the instant everything answers that the open site answers', async () => {
  await closed.forwardTo(opening);
  for (const address of answered.filter(isOfClosed)) {
    const { status } = await closed.ask(address);
    const leadsOn = /^\/g\/|\/module$/.test(address);
    expect([address, status]).toEqual([address, leadsOn ? 301 : 200]);
  }
  const { body, headers } = await closed.ask('/training');
  expect(body).not.toContain('Opens on');
  expect(headers.get('cache-control')).toBe('public, max-age=60, stale-if-error=86400');
  expect((await closed.ask('/sitemap.xml')).body).toContain(`/films/${slug}`);
  expect((await closed.ask(`/training/${slug}/opens.ics`)).status).toBe(404);
}, 60_000);
