import { describe, expect, test } from 'vitest';
import { readPlainRequest } from './plain-request.ts';

const read = (text: string) => readPlainRequest(Buffer.from(text, 'latin1'));
const request = (...fields: readonly string[]): string =>
  ['GET /guides/noise?for=tenant HTTP/1.1', 'Host: homes.example', ...fields, '', ''].join('\r\n');

describe('a request to read a page', () => {
  test('is read with what matters to the answer', () => {
    expect(read(request('Accept-Encoding: gzip, br', 'User-Agent: x', 'If-None-Match: "a"'))).toEqual({
      address: '/guides/noise?for=tenant',
      accepted: 'gzip, br',
      knownTag: '"a"',
    });
  });

  test('is read the same when it comes again, whoever asks', () => {
    for (const tag of ['"a"', '"b"', undefined, '"a"'])
      for (let time = 0; time < 2; time += 1)
        expect(read(request(...(tag ? [`If-None-Match: ${tag}`] : [])))?.knownTag).toBe(tag);
  });
});

test.each([
  ['has a body', request('Content-Length: 3')],
  ['has a body in chunks', request('Transfer-Encoding: chunked')],
  ['hides one behind a space', request('Content-Length : 3')],
  ['hides one behind a bare line feed', request('X: y\nContent-Length: 3')],
  ['hides one in a folded line', request('X: y', ' Content-Length: 3')],
  ['says who asks', request('Authorization: Basic eDp5')],
  ['wants another protocol', request('Connection: Upgrade', 'Upgrade: websocket')],
  ['wants the connection closed', request('Connection: close')],
  ['has two hosts', request('Host: other.example')],
  ['has no host', 'GET / HTTP/1.1\r\nAccept: */*\r\n\r\n'],
  ['has no field at all', 'GET / HTTP/1.1\r\n\r\n'],
  ['is not whole', request().slice(0, -2)],
  ['has more behind it', `${request()}GET`],
  ['is two', request() + request()],
  ['names another server', request().replace('/guides', 'http://x/guides')],
  ['has a letter in its address that no address has', request().replace('noise', 'no\u00efse')],
  ['speaks an older version', request().replace('1.1', '1.0')],
  ['does not read', request().replace('GET', 'POST')],
  ['is very long', request(`X: ${'x'.repeat(9_000)}`)],
  ['is nothing', ''],
])('a request that %s is not plain', (_, text) => {
  expect(read(text)).toBeUndefined();
});
