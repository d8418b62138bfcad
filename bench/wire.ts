import { type Agent, type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** One answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  /** Name, value, name, value …, as they were sent. */
  readonly rawHeaders: readonly string[];
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Everything that its connection has received: of a new one, status line, headers and body. */
  readonly bytes: number;
  /** From the question to the last byte. */
  readonly milliseconds: number;
}

export interface WireQuestion {
  /** As it stands in the request line: nothing of it is made tidy on the way. */
  readonly address: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Connections that are kept; not given, a new one. */
  readonly agent?: Agent;
  /** Milliseconds in which something must come. */
  readonly patience?: number;
}

/** A kept connection was closed under a question before an answer had begun: a browser would ask again by itself. */
export class ClosedUnder extends Error {}

/**
 * Asks, and reads the answer whole as it is, compressed or not.
 * @throws where the connection breaks or nothing comes in time; `ClosedUnder` as above
 */
export const askWire = (
  origin: string,
  { address, method = 'GET', headers = {}, body, agent, patience = 10_000 }: WireQuestion,
): Promise<WireAnswer> => {
  const { hostname, port } = new URL(origin);
  const from = performance.now();
  let begun = false;
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        ...{ hostname, port, method, path: address, agent: agent ?? false, timeout: patience },
        headers: {
          ...headers,
          ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
        },
      },
      (response) => {
        begun = true;
        const parts: Buffer[] = [];
        const { socket } = response;
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            rawHeaders: response.rawHeaders,
            headers: response.headers,
            body: Buffer.concat(parts),
            bytes: socket.bytesRead,
            milliseconds: performance.now() - from,
          }),
        );
      },
    );
    asked.on('timeout', () =>
      asked.destroy(new Error(`${method} ${address} was not answered within ${patience / 1_000} s.`)),
    );
    asked.on('error', (error) =>
      reject(asked.reusedSocket && !begun ? new ClosedUnder(error.message) : error),
    );
    asked.end(body);
  });
};

/** What a browser of today says it takes. */
export const browserEncodings = 'gzip, deflate, br';

/** Asks once, on a new connection, as a browser would that has nothing yet. */
export const askOnce = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<WireAnswer> => {
  const { origin, pathname, search } = new URL(url);
  return askWire(origin, {
    address: pathname + search,
    headers: { 'accept-encoding': browserEncodings, ...headers },
  });
};

/** The text of an answer, whatever it was compressed with. */
export const textOf = ({ body, headers }: WireAnswer): string => {
  switch (headers['content-encoding']) {
    case 'br':
      return brotliDecompressSync(body).toString('utf8');
    case 'gzip':
      return gunzipSync(body).toString('utf8');
    default:
      return body.toString('utf8');
  }
};
