import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** One answer as it came over a connection of its own. */
export interface WireAnswer {
  readonly status: number;
  /** Name, value, name, value …, as they were sent. */
  readonly rawHeaders: readonly string[];
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** Everything that was received: status line, headers and body. */
  readonly bytes: number;
}

/** What a browser of today says it takes. */
export const browserEncodings = 'gzip, deflate, br';

/** Asks once, on a new connection, as a browser would that has nothing yet. */
export const askOnce = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<WireAnswer> =>
  new Promise((resolve, reject) => {
    const asked = request(
      url,
      { agent: false, headers: { 'accept-encoding': browserEncodings, ...headers }, timeout: 10_000 },
      (response) => {
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
          }),
        );
      },
    );
    asked.on('timeout', () => asked.destroy(new Error(`${url} did not answer within ten seconds.`)));
    asked.on('error', reject);
    asked.end();
  });

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
