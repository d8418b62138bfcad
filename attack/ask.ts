import { type IncomingMessage, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

export interface Question {
  readonly method: string;
  /** As it stands in the request line: nothing of it is made tidy on the way. */
  readonly address: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Told {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  readonly milliseconds: number;
}

/** Whoever waits longer than this has met a hang. */
const longest = 10_000;

const askOnce = (origin: string, { method, address, headers, body }: Question): Promise<Told> => {
  const { hostname, port } = new URL(origin);
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        ...{ hostname, port, method, path: address, timeout: longest, insecureHTTPParser: false },
        headers: {
          ...headers,
          ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
            milliseconds: performance.now() - from,
          }),
        );
      },
    );
    asked.on('timeout', () =>
      asked.destroy(new Error(`${method} ${address} was not answered within ten seconds`)),
    );
    asked.on('error', reject);
    asked.end(body);
  });
};

/** How often somebody comes again who was told to. */
const mostVisits = 20;

/**
 * Asks as no browser would, and comes again where the server says that it has too much to do.
 * @throws where the connection breaks or nothing is answered within ten seconds
 */
export const ask = async (origin: string, question: Question): Promise<Told> => {
  let told = await askOnce(origin, question);
  for (let visit = 1; visit < mostVisits && told.status === 503; visit += 1) {
    await wait(250);
    told = await askOnce(origin, question);
  }
  return told;
};

/** Nobody is kept waiting longer than this. */
const patience = 1_000;

/**
 * Whether a question makes the server hang. A busy machine answers late once; a question that costs too much is
 * answered late every time.
 */
export const hangs = async (origin: string, question: Question, { milliseconds }: Told): Promise<boolean> => {
  let least = milliseconds;
  for (let again = 0; again < 3 && least > patience; again += 1)
    least = Math.min(least, (await ask(origin, question)).milliseconds);
  return least > patience;
};
