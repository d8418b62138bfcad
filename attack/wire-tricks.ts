/** A request as bytes, made to be read in two ways by two programs. */
export interface Trick {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a trick tries to slip in: nobody may ever answer it. */
export const smuggled = '/smuggled';

const hidden = `GET ${smuggled} HTTP/1.1\r\nHost: x\r\nX: `;

const post = (name: string, headers: readonly string[], body: string): Trick => ({
  name,
  bytes: Buffer.from(
    `POST /this-phone HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/x-www-form-urlencoded\r\n${headers.join('\r\n')}\r\n\r\n${body}`,
    'latin1',
  ),
});

const get = (name: string, headers: string, line = 'GET /healthz HTTP/1.1'): Trick => ({
  name,
  bytes: Buffer.from(`${line}\r\nHost: {host}\r\n${headers}\r\n\r\n`, 'latin1'),
});

const chunkOf = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`;

/** Two ways to say where a body ends. */
const twoEnds = (name: string, ...transfer: readonly string[]): readonly Trick[] => [
  post(
    `the length counts, ${name}`,
    [`Content-Length: ${5 + hidden.length}`, ...transfer],
    `0\r\n\r\n${hidden}`,
  ),
  post(`the chunks count, ${name}`, ['Content-Length: 4', ...transfer], chunkOf(hidden)),
];

/** Every way that is known to make two servers disagree on where one request ends and the next begins. */
export const tricks: readonly Trick[] = [
  ...twoEnds('chunked', 'Transfer-Encoding: chunked'),
  ...twoEnds('a space before the colon', 'Transfer-Encoding : chunked'),
  ...twoEnds('a tab', 'Transfer-Encoding:\tchunked'),
  ...twoEnds('a vertical tab', 'Transfer-Encoding: \u000bchunked'),
  ...twoEnds('an unknown coding', 'Transfer-Encoding: xchunked'),
  ...twoEnds('twice, the second is identity', 'Transfer-Encoding: chunked', 'Transfer-Encoding: identity'),
  ...twoEnds('a list', 'Transfer-Encoding: chunked, identity'),
  ...twoEnds('a folded line', 'Transfer-Encoding:\r\n chunked'),
  ...twoEnds('a folded name', 'X: y\r\n Transfer-Encoding: chunked'),
  ...twoEnds('after a bare line feed', 'X: y\nTransfer-Encoding: chunked'),
  ...twoEnds('after a bare carriage return', 'X: y\rTransfer-Encoding: chunked'),
  ...twoEnds('in quotes', 'Transfer-Encoding: "chunked"'),
  ...twoEnds('in capitals', 'TRANSFER-ENCODING: CHUNKED'),
  ...twoEnds('after a zero byte', 'X: \0\r\nTransfer-Encoding: chunked'),
  post('two lengths', ['Content-Length: 0', `Content-Length: ${hidden.length}`], hidden),
  post('a list of lengths', [`Content-Length: 0, ${hidden.length}`], hidden),
  post('a length with a sign', ['Content-Length: +0'], hidden),
  post('a length in base 16', ['Content-Length: 0x0'], hidden),
  post('a length with a space', ['Content-Length: 0 5'], hidden),
  post('a negative length', ['Content-Length: -1'], hidden),
  post('a length beyond all numbers', ['Content-Length: 18446744073709551617'], hidden),
  post('a chunk of base 16 with a sign', ['Transfer-Encoding: chunked'], `0x0\r\n\r\n${hidden}`),
  post('a chunk beyond all numbers', ['Transfer-Encoding: chunked'], `ffffffffffffffff1\r\n${hidden}`),
  post(
    'a chunk that ends in a bare line feed',
    ['Transfer-Encoding: chunked'],
    `5;a=\nxxxxx\r\n0\r\n\r\n${hidden}`.slice(0, -6),
  ),
  post('a negative chunk', ['Transfer-Encoding: chunked'], `-1\r\n${hidden}`),
  {
    name: 'a length on a GET whose body is a request',
    bytes: Buffer.from(
      `GET /healthz HTTP/1.1\r\nHost: {host}\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`,
    ),
  },
  get('a folded header', 'X: y\r\n z'),
  get('a header without a colon', 'X'),
  get('a space in the name of a header', 'X Y: z'),
  get('a zero byte in a header', 'X: \0'),
  get('a second host', 'Host: evil.example'),
  get('another host in the line', 'X: y', 'GET http://evil.example/healthz HTTP/1.1'),
  get('a host with a name before it', 'X: y', 'GET http://homes@evil.example/healthz HTTP/1.1'),
  get('a path that begins with two slashes', 'X: y', 'GET //evil.example/%2e%2e HTTP/1.1'),
  get('dots that climb', 'X: y', 'GET /guides/../../../etc/passwd HTTP/1.1'),
  get('dots that climb in percent signs', 'X: y', 'GET /guides/%2e%2e/%2e%2e/%2e%2e/etc/passwd HTTP/1.1'),
  get('a backslash', 'X: y', 'GET /\\evil.example HTTP/1.1'),
  get('a zero byte in the path', 'X: y', 'GET /guides/\0 HTTP/1.1'),
  get('a fragment', 'X: y', 'GET /healthz#/../x HTTP/1.1'),
  get('a tab in the line', 'X: y', 'GET\t/healthz\tHTTP/1.1'),
  get('a version of the future', 'X: y', 'GET /healthz HTTP/9.9'),
  get('the other protocol', 'X: y', 'PRI * HTTP/2.0'),
  get('TRACE', 'X: y', 'TRACE /healthz HTTP/1.1'),
  get('CONNECT', 'X: y', 'CONNECT evil.example:80 HTTP/1.1'),
  get('an address of 100,000 letters', 'X: y', `GET /${'a'.repeat(100_000)} HTTP/1.1`),
  get('a header of 100,000 letters', `X: ${'a'.repeat(100_000)}`),
  get('ten thousand headers', 'X: y\r\n'.repeat(10_000).trim()),
  get(
    'an upgrade',
    'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__',
  ),
  get('an expectation', 'Expect: 200-maybe'),
  get('a hop that takes away what matters', 'Connection: close, X-Forwarded-For, Cookie'),
];
