import type pg from 'pg';
import { type Clock, londonDayOf, nextLondonMidnight } from '../clock.ts';
import type { EntryCache } from './entry-cache.ts';
import type { AnyKind, SourceFile } from './kind.ts';
import { Past } from './past.ts';
import { type ContentDatabase, contentChannel, findContentState, listStandingSources } from './revisions.ts';
import { type Published, publishedFrom, type Snapshot } from './snapshot.ts';

const pollEvery = 10_000;
/** At an opening the database is asked first, in case it was moved; so long it has to answer. */
const graceAtOpening = 500;
/** Node counts no further in one go. */
const longestWait = 2_147_483_647;

export interface LibraryParts {
  readonly pool: pg.Pool;
  readonly database: ContentDatabase;
  readonly kinds: readonly AnyKind[];
  readonly clock: Clock;
  /** What was read before, so that only what is new is read. */
  readonly cache?: EntryCache;
  /** Told when the database cannot be asked, when what is published cannot be read, and when each is over. */
  readonly report: (sentence: string) => void;
}

/**
 * Holds the snapshot of this process and swaps it whenever something was published,
 * an instant passed, something opened, or a new day began in London. NOTIFY is a hint: every ten seconds it asks.
 * While the database is away, or what is published cannot be read, the last texts stay;
 * those that switch by day go on switching, and what was to open opens.
 */
export class Library {
  readonly #parts: LibraryParts;
  readonly #swapped: Array<(snapshot: Snapshot) => void> = [];
  #published: Published | undefined;
  #current: Snapshot | undefined;
  #nextSwap = Number.POSITIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #openingTimer: NodeJS.Timeout | undefined;
  #listener: pg.PoolClient | undefined;
  #asking: Promise<void> | undefined;
  #askAgain = false;
  #away = false;
  /** The newest revision that was read, whether a snapshot came of it or not. */
  #seen = 0;
  #unreadable = false;
  #closed = false;

  /** How the library stood on other days. */
  readonly past: Past;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
    this.past = new Past(parts);
  }

  get current(): Snapshot | undefined {
    return this.#current;
  }

  /** The moment by the clock of this process. */
  get now(): Date {
    return this.#parts.clock.now();
  }

  /** Is the database answering? Told by the last time it was asked. */
  get reachable(): boolean {
    return !this.#away;
  }

  onSwap(listener: (snapshot: Snapshot) => void): void {
    this.#swapped.push(listener);
  }

  /** Loads the first snapshot, waiting as long as the database is away or holds nothing yet. */
  async open(retryEvery = 250): Promise<void> {
    while (!this.#closed && !this.#current) {
      await this.refresh();
      if (!this.#current) await new Promise((resolve) => setTimeout(resolve, retryEvery));
    }
    this.#schedule();
  }

  /**
   * Asks the database, and swaps the snapshot where something is new. Never throws.
   * What was published while a question was under way may not be in its answer: then it is asked once more.
   */
  async refresh(): Promise<void> {
    if (this.#asking) {
      this.#askAgain = true;
      return this.#asking;
    }
    this.#asking = this.#askUntilQuiet();
    return this.#asking;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#openingTimer);
    await this.#asking;
    const listener = this.#listener;
    this.#listener = undefined;
    listener?.release(true);
  }

  async #askUntilQuiet(): Promise<void> {
    try {
      do {
        this.#askAgain = false;
        await this.#ask();
      } while (this.#askAgain && !this.#closed);
    } finally {
      this.#asking = undefined;
    }
  }

  async #ask(): Promise<void> {
    const { clock, report } = this.#parts;
    const now = clock.now();
    try {
      await this.#look(now);
      await this.#listen();
      if (this.#away) report('The database answers again.');
      this.#away = false;
    } catch (error) {
      // Who comes before the first migration waits for it, as for the first texts.
      if (!this.#current && isUndefinedTable(error)) return;
      if (!this.#away) report(`The database cannot be asked (${sentenceOf(error)}); ${this.#meanwhile}.`);
      this.#away = true;
    }
    if (this.#away || this.#unreadable) this.#catchUp(now);
  }

  /** The same texts at a later instant: a new day has begun, or something opens. */
  #catchUp(now: Date): void {
    const [published, current] = [this.#published, this.#current];
    if (!published || !current) return;
    const isOpening = current.nextOpening !== undefined && current.nextOpening <= now;
    if (isOpening || current.day !== londonDayOf(now)) this.#swap(published.at(now));
  }

  /** What opens does so in time, although the database may let us wait. */
  #waitForOpening({ nextOpening }: Snapshot): void {
    clearTimeout(this.#openingTimer);
    if (this.#closed || !nextOpening) return;
    const left = nextOpening.getTime() - this.now.getTime() + graceAtOpening;
    this.#openingTimer = setTimeout(
      () => {
        const current = this.#current;
        this.#catchUp(this.now);
        // Not yet: the wait was longer than Node counts, or its clock was set back.
        if (current && this.#current === current) this.#waitForOpening(current);
      },
      Math.min(Math.max(graceAtOpening, left), longestWait),
    );
    this.#openingTimer.unref();
  }

  /** Reads what the database holds, where it is new or an instant has come. */
  async #look(now: Date): Promise<void> {
    const { database } = this.#parts;
    const state = await findContentState(database, now);
    const due = now.getTime() >= this.#nextSwap;
    if (state.newest > 0 && (due || state.newest !== this.#seen)) {
      const files = await this.#listStanding(now);
      await this.#parts.cache?.catchUp();
      this.#read(files, state.newest, now);
    }
    this.#nextSwap = Math.min(
      nextLondonMidnight(now).getTime(),
      state.nextInstant?.getTime() ?? Number.POSITIVE_INFINITY,
      this.#current?.nextOpening?.getTime() ?? Number.POSITIVE_INFINITY,
    );
  }

  async #listStanding(now: Date): Promise<readonly SourceFile[]> {
    const { database, report } = this.#parts;
    const { files, ahead } = await listStandingSources(database, now);
    if (ahead)
      report(
        `The clock of this machine says ${now.toISOString()}, and the texts were made later; set it. The first texts, of ${ahead.toISOString()}, are shown.`,
      );
    return files;
  }

  /** What cannot be read is not read again until something else is published or an instant comes. */
  #read(files: readonly SourceFile[], newest: number, now: Date): void {
    const { kinds, cache, report } = this.#parts;
    this.#seen = newest;
    let published: Published;
    try {
      published = publishedFrom(files, kinds, newest, cache);
      void cache?.keepOnly(files);
    } catch (error) {
      this.#unreadable = true;
      report(`${sentenceOf(error)} Until then, ${this.#meanwhile}.`);
      return;
    }
    if (this.#unreadable) report('What is published can be read again.');
    this.#unreadable = false;
    this.#published = published;
    this.#swap(published.at(now));
  }

  get #meanwhile(): string {
    return this.#current ? 'pages go on from memory' : 'there is nothing to show yet';
  }

  #swap(snapshot: Snapshot): void {
    this.#current = snapshot;
    this.#waitForOpening(snapshot);
    for (const listener of this.#swapped)
      try {
        listener(snapshot);
      } catch (error) {
        this.#parts.report(`What follows the content could not take it up (${sentenceOf(error)}).`);
      }
  }

  async #listen(): Promise<void> {
    if (this.#listener || this.#closed) return;
    const client = await this.#parts.pool.connect();
    client.on('notification', () => void this.refresh());
    const drop = () => {
      if (this.#listener !== client) return;
      this.#listener = undefined;
      client.release(true);
    };
    client.on('error', drop);
    client.on('end', drop);
    this.#listener = client;
    try {
      await client.query(`listen ${contentChannel}`);
    } catch (error) {
      drop();
      throw error;
    }
  }

  #schedule(): void {
    if (this.#closed) return;
    const now = this.#parts.clock.now();
    // What was due stays due while the database is away: then it is asked at the usual pace.
    const nextSwap = this.#away
      ? Math.min(
          nextLondonMidnight(now).getTime(),
          this.#current?.nextOpening?.getTime() ?? Number.POSITIVE_INFINITY,
        )
      : this.#nextSwap;
    const untilSwap = Math.max(0, nextSwap - now.getTime());
    this.#timer = setTimeout(
      async () => {
        await this.refresh();
        this.#schedule();
      },
      Math.min(pollEvery, untilSwap + 5),
    );
    this.#timer.unref();
  }
}

/** PostgreSQL's `undefined_table` (its documentation, appendix A). */
const isUndefinedTable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '42P01';

const sentenceOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(sentenceOf).join('; ');
  return error instanceof Error ? error.message : String(error);
};
