import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerPlainly } from '../src/app/plain-requests/answer-plainly.ts';
import { keptAlive } from '../src/app/plain-requests/wire-form.ts';
import { bytesOfStored, type StoredAnswer, sendStored, storeAnswer } from '../src/app/stored-answer.ts';
import { unreadableRequest } from '../src/app/unreadable-request.ts';
import { exchange } from './wire.ts';
import { tricks } from './wire-tricks.ts';

const page = '/guides/noise';

/** Two servers that know one page: one answers plain requests by itself, the other leaves all to node:http. */
let beside: readonly [Server, Server];
let answeredPlainly = 0;

beforeAll(async () => {
  const headers = { 'cache-control': 'public, max-age=60', 'x-content-type-options': 'nosniff' };
  const text = { status: 200, mime: 'text/html; charset=utf-8', body: '<p>Noise at night.</p>'.repeat(100) };
  const known = new Map<string, StoredAnswer>([
    [page, await storeAnswer({ ...text, headers, effort: 'thorough' })],
    ['/healthz', await storeAnswer({ ...text, headers, effort: 'quick' })],
  ]);
  const make = (): Server =>
    createServer({ keepAliveTimeout: keptAlive * 1_000 }, (request, response) => {
      const stored = request.method === 'POST' ? undefined : known.get(request.url ?? '');
      if (stored) return sendStored(request, response, stored);
      request.resume().on('end', () => {
        response.writeHead(404, { 'content-type': 'text/plain', 'content-length': 5 });
        response.end('none\n');
      });
      return undefined;
    });
  beside = [make(), make()];
  answerPlainly(beside[0], (asked) => {
    const stored = known.get(asked.address);
    const bytes = stored && bytesOfStored(stored, asked);
    if (bytes) answeredPlainly += 1;
    return bytes;
  });
  for (const server of beside) server.on('clientError', unreadableRequest({}));
  for (const server of beside) await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  for (const server of beside) server.close().closeAllConnections();
});

/** What each of the two says to the same bytes; the moment of it may differ. */
const bothSay = (bytes: Buffer): Promise<string[]> =>
  Promise.all(
    beside.map(async (server) => {
      const { port } = server.address() as AddressInfo;
      const told = await exchange({ port, host: '127.0.0.1' }, { name: '', bytes }, 250);
      return told.replaceAll(/^Date: .*\r\n/gm, '');
    }),
  );

const expectTheSame = async (texts: readonly string[]): Promise<void> => {
  const said = await Promise.all(texts.map((text) => bothSay(Buffer.from(text, 'latin1'))));
  for (const [at, [plain, whole]] of said.entries())
    expect({ sent: texts[at], said: plain }).toEqual({ sent: texts[at], said: whole });
};

test('what plain requests are answered is what node:http answers, to the letter', async () => {
  const before = answeredPlainly;
  const ask = (...fields: readonly string[]) =>
    `GET ${page} HTTP/1.1\r\nHost: a\r\n${fields.map((one) => `${one}\r\n`).join('')}\r\n`;
  const [told = ''] = await bothSay(Buffer.from(ask('Accept-Encoding: br')));
  const tag = /etag: (\S+)/.exec(told)?.[1];
  await expectTheSame([
    ask(),
    ask('Accept-Encoding: br'),
    ask('accept-encoding:gzip, deflate, br;q=0'),
    ask('Connection: Keep-Alive', 'User-Agent: Old Phone/1.0 (x; y)', 'Cookie: a=b'),
    ask('Accept-Encoding: br', `If-None-Match: ${tag}`),
    ask('Accept-Encoding: gzip', `If-None-Match: ${tag}`),
    ask('If-None-Match: *'),
  ]);
  // The text as it is, which is kept nowhere, is left to node:http.
  expect(answeredPlainly - before).toBeGreaterThanOrEqual(5);
});

test('whatever makes two servers disagree is told the same, at an address that is answered plainly', async () => {
  await expectTheSame(
    tricks.flatMap(({ bytes }) => {
      const sent = bytes.toString('latin1').replaceAll('{host}', 'a').replace('/this-phone', page);
      return [sent, sent.replaceAll('/healthz', page)];
    }),
  );
}, 60_000);

const often = <Value>(usual: Value, ...others: readonly Value[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

const end = often('\r\n', '\n', '\r', '\r\n ', '\n\n');

const field = fc.oneof(
  fc.constantFrom(
    ...['Host: b', 'Accept-Encoding: gzip', 'Accept-Encoding: br', 'accept-encoding:', 'If-None-Match: "x"'],
    ...['Connection: close', 'Connection: keep-alive', 'Connection: upgrade', 'Upgrade: h2c'],
    ...['Content-Length: 0', 'Content-Length: 3', 'Content-Length : 3', 'Transfer-Encoding: chunked'],
    ...['Expect: 100-continue', 'Expect: x', 'Range: bytes=0-3', 'Cookie: key=x', 'X: \u00e9', 'X:\ty\t'],
    ...['X: \0', ': y', ' X: y', 'X', 'X(): y', 'Trailer: X', 'TE: trailers', 'X-Forwarded-For: 1.2.3.4'],
  ),
  fc
    .tuple(fc.string({ maxLength: 5 }), fc.string({ maxLength: 8 }))
    .map(([name, value]) => `${name}:${value}`),
);

const request = fc
  .record({
    method: often('GET', 'HEAD', 'get', 'POST', ' GET', 'GET '),
    address: often(page, '/healthz', '/', `${page}?`, `${page}#x`, `http://a${page}`, '*', '/\u00e9', ''),
    version: often('HTTP/1.1', 'HTTP/1.0', 'http/1.1', 'HTTP/1.2', 'HTTP/0.9', ''),
    host: often('Host: a', 'Host:', 'host: a', 'Hosts: a'),
    accepted: often('Accept-Encoding: br', 'Accept-Encoding: gzip, br', 'Accept-Encoding: x', 'A: b'),
    fields: fc.array(field, { maxLength: 3 }),
    ends: fc.array(end, { minLength: 7, maxLength: 7 }),
  })
  .map(({ method, address, version, host, accepted, fields, ends }) =>
    [`${method} ${address} ${version}`, host, accepted, ...fields, '']
      .map((one, at) => one + ends[at])
      .join(''),
  );

const sent = fc
  .tuple(request, often('', 'x', `GET ${page} HTTP/1.1\r\nHost: a\r\n\r\n`, '\r\n', 'abc'))
  .map((parts) => parts.join(''));

test('whatever bytes come, the two answer the same', async () => {
  const before = answeredPlainly;
  // Each exchange waits for silence, so many are asked at once.
  await fc.assert(fc.asyncProperty(fc.array(sent, { minLength: 60, maxLength: 60 }), expectTheSame), {
    numRuns: 5,
    endOnFailure: true,
  });
  expect(answeredPlainly - before).toBeGreaterThan(20);
}, 60_000);

test('a reader who asks again and again on one connection is answered in turn, whoever answers', async () => {
  const plain = `GET ${page} HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\n\r\n`;
  const unknown = 'GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n';
  const [answered, ...same] = await bothSay(Buffer.from([plain, unknown, plain, plain].join('')));
  expect(same).toEqual([answered]);
  expect(answered?.match(/HTTP\/1\.1 \d+/g)).toEqual(
    ['200', '404', '200', '200'].map((status) => `HTTP/1.1 ${status}`),
  );
});
