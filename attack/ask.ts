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

/** Whoever waits longer than this has met a hang, on the busiest machine. */
const longest = 60_000;

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
      asked.destroy(new Error(`${method} ${address} was not answered within a minute`)),
    );
    asked.on('error', reject);
    asked.end(body);
  });
};

/** How often somebody comes again who was told to. */
const mostVisits = 20;

/**
 * Asks as no browser would, and comes again where the server says that it has too much to do.
 * @throws where the connection breaks or nothing is answered within a minute
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

const leastOf = async (origin: string, question: Question, times: number): Promise<number> => {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1)
    least = Math.min(least, (await ask(origin, question)).milliseconds);
  return least;
};

/**
 * Whether a question makes the server hang. A busy machine answers everything late; a question that costs too much
 * is answered late every time, while one that costs nothing is not.
 */
export const hangs = async (origin: string, question: Question, { milliseconds }: Told): Promise<boolean> => {
  if (milliseconds <= patience) return false;
  const late = await leastOf(origin, question, 3);
  const idle = await leastOf(origin, { method: 'GET', address: '/healthz' }, 3);
  return late > patience + 20 * idle;
};
