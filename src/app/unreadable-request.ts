import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { policyOfBare } from './security-headers.ts';

interface Unreadable {
  readonly status: number;
  readonly sentence: string;
}

const cannotBeRead: Unreadable = { status: 400, sentence: 'The request could not be read.' };

/** What node:http says of a request that it could not read, and what is answered to it. */
const byCode: Readonly<Record<string, Unreadable>> = {
  HPE_HEADER_OVERFLOW: { status: 431, sentence: 'The address or a header is much too long.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, sentence: 'The request took too long to arrive.' },
};

const plain = 'text/plain; charset=utf-8';

const headersOf = (
  headers: Readonly<Record<string, string>>,
  sentence: string,
): Readonly<Record<string, string>> => ({
  'content-type': plain,
  'content-length': String(Buffer.byteLength(`${sentence}\n`)),
  'content-security-policy': policyOfBare(plain),
  'cache-control': 'no-store',
  connection: 'close',
  ...headers,
});

/**
 * Answers a request that is no HTTP, and closes the connection: what comes after it on the same connection may have
 * been smuggled in (RFC 9112, 11.2).
 */
export const unreadableRequest =
  (headers: Readonly<Record<string, string>>) =>
  (error: Error & { readonly code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const { status, sentence } = byCode[error.code ?? ''] ?? cannotBeRead;
    const lines = Object.entries(headersOf(headers, sentence)).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${sentence}\n`);
  };

/** Answers an Expect header that nobody can meet (RFC 9110, 10.1.1). */
export const refuseExpectation =
  (headers: Readonly<Record<string, string>>) =>
  (_: IncomingMessage, response: ServerResponse): void => {
    const sentence = 'What the request expects cannot be met here.';
    response.writeHead(417, headersOf(headers, sentence));
    response.end(`${sentence}\n`);
  };
