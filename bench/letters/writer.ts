import { Agent, request } from 'node:http';

/** What came back, with how long it took. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly milliseconds: number;
}

let writers = 0;

/** As from many homes: after 300 letters of a day from one address, further ones lie in their form and nowhere else. */
const nextHome = (): string => {
  writers += 1;
  return `198.51.100.${1 + (writers % 250)}`;
};

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Somebody with a browser: connections that stay open, and the key of one letter. */
export class Writer {
  readonly #origin: string;
  readonly #agent: Agent;
  readonly #home = nextHome();
  #cookie = '';
  /** The address of the letter, once it is begun. */
  #letter = '';

  constructor(origin: string, agent: Agent) {
    this.#origin = origin;
    this.#agent = agent;
  }

  /** Begins a letter; the first question is asked. */
  async begin(letter: string): Promise<void> {
    const begun = await this.#ask('POST', `/letters/${letter}`, {});
    const [cookie = ''] = [begun.headers['set-cookie'] ?? ''].flat();
    this.#cookie = cookie.split(';')[0] ?? '';
    const next = this.#next(begun);
    this.#letter = next.slice(0, next.lastIndexOf('/'));
    await this.#page(next);
  }

  /** Answers a question as a browser does: a post, and the page that comes then. */
  async tell(question: string, fields: Fields): Promise<void> {
    await this.#page(this.#next(await this.#ask('POST', `${this.#letter}/${question}`, fields)));
  }

  read(step: string): Promise<Answered> {
    return this.#page(`${this.#letter}/${step}`);
  }

  /** Takes the letter away as a file. */
  async take(as: string): Promise<Answered> {
    const file = await this.#ask('POST', `${this.#letter}/take`, { as });
    if (file.status !== 200) throw new Error(`The letter as ${as} answered ${file.status}; expected 200.`);
    return file;
  }

  #next({ status, headers }: Answered): string {
    if (status !== 303 || typeof headers.location !== 'string')
      throw new Error(`A post to ${this.#letter || 'a letter'} answered ${status}; expected 303.`);
    return headers.location;
  }

  async #page(address: string): Promise<Answered> {
    const page = await this.#ask('GET', address);
    if (page.status !== 200) throw new Error(`${address} answered ${page.status}; expected 200.`);
    return page;
  }

  #ask(method: 'GET' | 'POST', path: string, fields?: Fields): Promise<Answered> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields ?? {}))
      for (const one of [value].flat()) body.append(name, one as string);
    const from = performance.now();
    return new Promise((resolve, reject) => {
      const asked = request(
        `${this.#origin}${path}`,
        {
          method,
          agent: this.#agent,
          timeout: 30_000,
          headers: {
            cookie: this.#cookie,
            'x-forwarded-for': this.#home,
            ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
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
      asked.on('timeout', () => asked.destroy(new Error(`${path} did not answer within thirty seconds.`)));
      asked.on('error', reject);
      asked.end(fields ? body.toString() : undefined);
    });
  }
}

/** Connections that stay open, for so many people at once. */
export const connections = (people: number): Agent => new Agent({ keepAlive: true, maxSockets: people });
