import { Agent } from 'node:http';
import { askWire, type WireAnswer } from '../wire.ts';
import { homeOf } from './homes.ts';

let writers = 0;

export type Fields = Readonly<Record<string, string | readonly string[]>>;

const stepOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

/** Somebody with a browser: connections that stay open, and the key of one letter. */
export class Writer {
  readonly #origin: string;
  readonly #agent: Agent;
  readonly #home: string;
  #cookie = '';
  /** The address of the letter, once it is begun. */
  #letter = '';
  #shown: WireAnswer | undefined;

  constructor(origin: string, agent: Agent) {
    this.#origin = origin;
    this.#agent = agent;
    writers += 1;
    this.#home = homeOf(writers);
  }

  /**
   * Begins a letter.
   * @param about the kind of problem of the guide from which somebody comes
   * @returns the step that is shown: the first question, or what comes before it
   */
  async begin(letter: string, about?: string): Promise<string> {
    const begun = await this.#ask('POST', `/letters/${letter}`, about === undefined ? {} : { about });
    const [cookie = ''] = [begun.headers['set-cookie'] ?? ''].flat();
    this.#cookie = cookie.split(';')[0] ?? '';
    const next = this.#next(begun);
    this.#letter = next.slice(0, next.lastIndexOf('/'));
    await this.#page(next);
    return stepOf(next);
  }

  /** Answers a question as a browser does: a post, and the page that comes then. @returns its step */
  async tell(question: string, fields: Fields): Promise<string> {
    const next = this.#next(await this.#ask('POST', `${this.#letter}/${question}`, fields));
    await this.#page(next);
    return stepOf(next);
  }

  /** The page that was opened last, as HTML. */
  get shown(): string {
    return this.#shown?.body.toString('utf8') ?? '';
  }

  read(step: string): Promise<WireAnswer> {
    return this.#page(`${this.#letter}/${step}`);
  }

  /** Takes the letter away as a file. */
  async take(as: string): Promise<WireAnswer> {
    const file = await this.#ask('POST', `${this.#letter}/take`, { as });
    if (file.status !== 200) throw new Error(`The letter as ${as} answered ${file.status}; expected 200.`);
    return file;
  }

  #next({ status, headers }: WireAnswer): string {
    if (status !== 303 || typeof headers.location !== 'string')
      throw new Error(`A post to ${this.#letter || 'a letter'} answered ${status}; expected 303.`);
    return headers.location;
  }

  async #page(address: string): Promise<WireAnswer> {
    const page = await this.#ask('GET', address);
    if (page.status !== 200) throw new Error(`${address} answered ${page.status}; expected 200.`);
    this.#shown = page;
    return page;
  }

  #ask(method: 'GET' | 'POST', path: string, fields?: Fields): Promise<WireAnswer> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields ?? {}))
      for (const one of [value].flat()) body.append(name, one as string);
    return askWire(this.#origin, {
      ...{ method, address: path, agent: this.#agent, patience: 30_000 },
      headers: {
        cookie: this.#cookie,
        'x-forwarded-for': this.#home,
        ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(fields ? { body: body.toString() } : {}),
    });
  }
}

/** Connections that stay open, for so many people at once. */
export const connections = (people: number): Agent => new Agent({ keepAlive: true, maxSockets: people });
