import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect as connectHttp2 } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImportedPack, importedPack, type RunningCopy, runningCopy } from '../test/site-scene.ts';
import { exampleHost, type NginxFront, startNginxFront } from './nginx-front.ts';
import { exchange, type Place, statusesIn } from './wire.ts';
import { smuggled, tricks } from './wire-tricks.ts';

let pack: ImportedPack;
let copy: RunningCopy;
let nginx: NginxFront;
/** Every address for which the site was asked, as it arrived there. */
const arrived: string[] = [];
let direct: Place;
let through: Place;
beforeAll(async () => {
  pack = await importedPack();
  copy = await runningCopy(pack);
  // The first question waits for the index.
  await fetch(`${copy.origin}/search?q=damp`);
  copy.server.server.on('request', ({ url }) => arrived.push(url ?? ''));
  const port = Number(new URL(copy.origin).port);
  nginx = await startNginxFront(port);
  direct = { port, host: 'localhost' };
  through = { port: nginx.port, host: exampleHost, safely: true };
}, 180_000);
afterAll(async () => {
  await nginx.stop();
  await copy.close();
  await pack.drop();
});

const plain = (line: string) => ({
  name: line,
  bytes: Buffer.from(`${line} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n`),
});

describe.each([
  ['the site', () => direct],
  ['the site behind nginx', () => through],
])('%s', (_, place) => {
  test.each(tricks.map((trick) => [trick.name, trick] as const))(
    'reads one request or none where there is %s',
    async (_name, trick) => {
      arrived.length = 0;
      const answer = await exchange(place(), trick);
      const statuses = statusesIn(answer);
      expect(statuses.length).toBeLessThanOrEqual(1);
      expect(statuses.filter((status) => status >= 500 && status !== 501 && status !== 505)).toEqual([]);
      expect(answer).not.toMatch(/root:x:0|evil\.example(?!:80)/);
      // Whoever comes next on the same way meets no answer that was meant for another.
      const next = await exchange(place(), plain('GET /healthz'), 3_000);
      expect(next).toContain('{"status":"ok"}');
      expect(arrived.filter((address) => address.includes(smuggled))).toEqual([]);
    },
  );
});

test('while the site starts again nginx says so calmly, and when to come back', async () => {
  const site = createServer((_, answer) => answer.end()).listen(0, '127.0.0.1');
  await once(site, 'listening');
  const front = await startNginxFront((site.address() as AddressInfo).port);
  site.close();
  site.closeAllConnections();
  const answer = await exchange({ port: front.port, host: exampleHost, safely: true }, plain('GET /guides'));
  await front.stop();
  expect(answer).toMatch(/^HTTP\/1\.1 503 /);
  expect(answer).toMatch(/^retry-after: \d+\r$/im);
  expect(answer).toContain('<h1>Back in a moment</h1>');
});

test('what the site refuses before it is read carries the headers of every answer', async () => {
  for (const name of ['chunked', 'a folded header', 'a header of 100,000 letters', 'an expectation']) {
    const trick = tricks.find((one) => one.name.endsWith(name));
    const answer = await exchange(direct, trick ?? plain('GET /'));
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    for (const header of ['x-content-type-options: nosniff', "content-security-policy: default-src 'none'"])
      expect(answer).toContain(header);
    expect(answer).toMatch(/strict-transport-security: max-age=\d+/);
  }
});

test('a request over HTTP/2 that lies about its length reaches nobody', async () => {
  const before = arrived.length;
  const session = connectHttp2(`https://127.0.0.1:${nginx.port}`, {
    rejectUnauthorized: false,
    servername: exampleHost,
  });
  const status = await new Promise((resolve) => {
    const request = session.request({
      ...{ ':method': 'POST', ':path': '/this-phone', ':authority': exampleHost },
      ...{ 'content-length': '0', 'content-type': 'application/x-www-form-urlencoded' },
    });
    request.on('response', (headers) => resolve(headers[':status']));
    request.on('error', () => resolve('refused'));
    request.end(`GET ${smuggled} HTTP/1.1\r\nHost: x\r\n\r\n`);
  });
  session.destroy();
  expect([400, 'refused']).toContain(status);
  expect(arrived.slice(before).join()).not.toContain(smuggled);
});

test('over HTTP/2 a page comes with the headers of the site, and nothing of nginx', async () => {
  const session = connectHttp2(`https://127.0.0.1:${nginx.port}`, {
    rejectUnauthorized: false,
    servername: exampleHost,
  });
  const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
    const request = session.request({
      ':path': '/guides/noise',
      ':authority': exampleHost,
      'accept-encoding': 'br',
    });
    request.on('response', resolve);
    request.on('error', reject);
    request.end();
  });
  session.destroy();
  expect(headers).toMatchObject({ ':status': 200, 'content-encoding': 'br', server: 'nginx' });
  expect(String(headers['content-security-policy'])).toContain("default-src 'none'");
});

test('who names another host gets nothing, and who comes without TLS is led to it', async () => {
  const elsewhere: Place = { port: nginx.plainPort, host: 'evil.example' };
  expect(await exchange(elsewhere, plain('GET /'))).toBe('');
  expect(await exchange({ ...through, host: 'evil.example' }, plain('GET /'))).toBe('');
  const another = { name: 'another', bytes: Buffer.from('GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n') };
  expect(await exchange(through, another)).toBe('');
  const led = await exchange({ port: nginx.plainPort, host: exampleHost }, plain('GET /guides/noise'));
  expect(led).toContain(`Location: https://${exampleHost}/guides/noise`);
});

test('what a client says about where it comes from is thrown away', async () => {
  const before = arrived.length;
  const said: unknown[] = [];
  const note = ({ headers }: { headers: Record<string, unknown> }) =>
    said.push(headers['x-forwarded-for'], headers['x-forwarded-host']);
  copy.server.server.on('request', note);
  await exchange(
    through,
    {
      name: 'lies',
      bytes: Buffer.from(
        'GET /healthz HTTP/1.1\r\nHost: {host}\r\nX-Forwarded-For: 6.6.6.6\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n',
      ),
    },
    3_000,
  );
  copy.server.server.off('request', note);
  expect(arrived.length).toBeGreaterThan(before);
  expect(said).toEqual(['127.0.0.1', undefined]);
});

test('no log of nginx says what was asked, who asked, or which letter it was', async () => {
  const id = 'ab12'.repeat(8);
  for (const line of [
    'GET /search?q=zebedee',
    `GET /letters/report-a-repair/${id}/name?back=zebedee`,
    'GET /guides/%zz?zebedee',
    'GET /metrics?zebedee',
  ])
    await exchange(through, plain(line), 3_000);
  const logs = await nginx.logs();
  expect(logs).toMatch(/GET \/search 200/);
  expect(logs).toMatch(/GET \/letters\/report-a-repair\/\*\/name/);
  expect(logs).not.toMatch(/zebedee|127\.0\.0\.1|ab12/);
}, 60_000);
