import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { features } from '../src/app/features.ts';
import { mostKeptInADay } from '../src/features/letters/steps/begun-today.ts';
import {
  type ImportedPack,
  importedPack,
  type RunningCopy,
  runningCopy,
  withoutSearch,
} from '../test/site-scene.ts';
import { ask } from './ask.ts';
import { doorsOf, filled } from './doors.ts';
import { faultsOf, marker } from './promises.ts';
import { exchange, statusesIn } from './wire.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

let pack: ImportedPack;
let copy: RunningCopy;
/** Takes no post in hand and lets nobody wait: every post is too much. */
let narrow: RunningCopy;
beforeAll(async () => {
  pack = await importedPack();
  const trusting = { ...withoutSearch, trustedProxies: '127.0.0.1' };
  copy = await runningCopy(pack, undefined, trusting);
  narrow = await runningCopy(pack, undefined, { ...trusting, postLimits: { atOnce: 0, waiting: 0 } });
}, 180_000);
afterAll(async () => {
  await narrow.close();
  await copy.close();
  await pack.drop();
});

const post = (address: string, body: string | Buffer, headers: Record<string, string> = {}, to = copy) =>
  ask(to.origin, { method: 'POST', address, headers: { ...form, ...headers }, body });

describe('a form that another site sends', () => {
  const forms = doorsOf(features).filter(({ method, api }) => method === 'POST' && !api);

  test.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://other.example.org' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://127.0.0.1.evil.example' }],
  ])('is refused at every door: %j', async (headers: Record<string, string>) => {
    const taken: string[] = [];
    for (const { pattern } of forms) {
      const address = filled(pattern, () => 'report-a-repair');
      const { status } = await post(address, 'a=1', headers);
      if (status !== 403) taken.push(`${address}: ${status}`);
    }
    expect(forms.length).toBeGreaterThan(8);
    expect(taken).toEqual([]);
  });

  test('is taken where the browser says that it came from here', async () => {
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: copy.origin }, {}])
      expect((await post('/this-phone', '', headers)).status).toBe(200);
  });

  test('is not let in by two hosts, one of which is the right one', async () => {
    const { port, host } = new URL(copy.origin);
    const bytes = Buffer.from(
      `POST /this-phone HTTP/1.1\r\nHost: evil.example\r\nHost: ${host}\r\nOrigin: https://evil.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    );
    const answer = await exchange({ port: Number(port), host }, { name: 'two hosts', bytes }, 3_000);
    expect(statusesIn(answer)).toEqual([403]);
  });
});

describe('what is too much', () => {
  const multipart = (parts: readonly string[]) => ({
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    body: `${parts.map((part) => `--b\r\ncontent-disposition: form-data; ${part}\r\n`).join('')}--b--\r\n`,
  });

  test.each([
    ['a file of two megabytes', [`name="file"; filename="x.json"\r\n\r\n${'x'.repeat(2_000_000)}`]],
    ['two files', Array.from({ length: 2 }, (_, at) => `name="f${at}"; filename="x"\r\n\r\nx`)],
    ['a thousand fields', Array.from({ length: 1_000 }, (_, at) => `name="f${at}"\r\n\r\nx`)],
    ['a name of a hundred kilobytes', [`name="${'n'.repeat(100_000)}"\r\n\r\nx`]],
    [
      'fields that every object has',
      ['name="__proto__"\r\n\r\nx', 'name="constructor"\r\n\r\nx', 'name="toString"\r\n\r\nx'],
    ],
  ])('%s is refused in a sentence, or read as nothing', async (_, parts) => {
    const { headers, body } = multipart(parts);
    const told = await post('/letters/report-a-repair', body, headers);
    expect(faultsOf(told)).toEqual([]);
    expect([303, 400, 406, 413, 422]).toContain(told.status);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a body that unpacks into a hundred megabytes is never unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 1_048_576));
    const before = process.memoryUsage().arrayBuffers;
    for (const address of ['/api/v1/deadlines', '/letters/report-a-repair']) {
      const told = await post(address, bomb, {
        'content-encoding': 'gzip',
        'content-type': 'application/json',
      });
      expect([400, 415]).toContain(told.status);
      expect(faultsOf(told)).toEqual([]);
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1_048_576);
  });

  test('JSON that reaches for the prototype of everything changes nothing', async () => {
    for (const body of ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}']) {
      const { status } = await post('/api/v1/deadlines', body, { 'content-type': 'application/json' });
      expect([400, 422]).toContain(status);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a JSON of a hundred thousand brackets is no JSON', async () => {
    const { status } = await post('/api/v1/deadlines', '['.repeat(100_000), {
      'content-type': 'application/json',
    });
    expect(status).toBe(400);
  });
});

describe('while too much is in hand', () => {
  test('what was typed is handed back, to be sent again with one press', async () => {
    const body = new URLSearchParams([
      ['reported-day', marker],
      ['happened', 'a'],
      ['happened', 'b'],
    ]).toString();
    const told = await fetch(`${narrow.origin}/deadlines/hazard`, { method: 'POST', body, headers: form });
    const html = await told.text();
    expect([told.status, told.headers.get('retry-after')]).toEqual([503, '5']);
    expect(html).toContain('<form method="post" action="/deadlines/hazard">');
    expect(html.match(/name="happened"/g)).toHaveLength(2);
    expect(html).toContain('&lt;x-mark');
    expect(html).not.toContain('<x-mark');
  });

  test('programs are told in JSON when to come again', async () => {
    const told = await fetch(`${narrow.origin}/api/v1/deadlines`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect([told.status, told.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await told.json()).toHaveProperty('error');
  });

  test('pages are read all the same', async () => {
    expect((await fetch(`${narrow.origin}/guides/noise`)).status).toBe(200);
  });
});

describe('letters begun in a day', () => {
  const begin = (from: string) =>
    fetch(`${copy.origin}/letters/report-a-repair`, {
      ...{ method: 'POST', body: 'x=1', redirect: 'manual' },
      headers: { ...form, 'x-forwarded-for': from },
    });

  test('are kept up to a number for each address; after it they travel in their form, and nobody is turned away', async () => {
    expect((await begin('192.0.2.7')).status).toBe(303);
    await sql`update action_counts set times = ${mostKeptInADay}`.execute(pack.database);
    const travelling = await begin('192.0.2.7');
    expect([travelling.status, travelling.headers.get('set-cookie')]).toEqual([200, null]);
    expect(await travelling.text()).toContain('name="_sealed"');
    expect((await begin('192.0.2.8')).status).toBe(303);
    const { rows } = await sql<{ row: string }>`select t::text as row from action_counts t`.execute(
      pack.database,
    );
    expect(JSON.stringify(rows)).not.toContain('192.0.2');
  });

  test('have a cookie that goes over https alone, and to that letter alone', async () => {
    const cookie = (await begin('192.0.2.9')).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^__Secure-letter-key=[\w-]{43}; Path=\/letters\/report-a-repair\/[0-9a-f]{32}; .*HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  test('are not led astray by steps that every object has', async () => {
    const begun = await begin('192.0.2.10');
    const [cookie = ''] = (begun.headers.get('set-cookie') ?? '').split(';');
    const way = (begun.headers.get('location') ?? '').replace(/\/[^/]*$/, '');
    for (const step of ['constructor', 'valueof', 'proto'])
      expect((await post(`${way}/${step}`, 'as=pdf', { cookie })).status).toBe(404);
  });
});
