import type pg from 'pg';
import { type Clock, nextLondonMidnight } from '../clock.ts';
import type { EntryCache } from './entry-cache.ts';
import type { AnyKind } from './kind.ts';
import { type ContentDatabase, contentChannel, findContentState } from './revisions.ts';
import { type Snapshot, snapshotAt } from './snapshot.ts';

const pollEvery = 10_000;

export interface LibraryParts {
  readonly pool: pg.Pool;
  readonly database: ContentDatabase;
  readonly kinds: readonly AnyKind[];
  readonly clock: Clock;
  /** What was read before, so that only what is new is read. */
  readonly cache?: EntryCache;
  /** Told when the database cannot be asked, and when it answers again. */
  readonly report: (sentence: string) => void;
}

/**
 * Holds the snapshot of this process and swaps it whenever something was published,
 * an instant passed, or a new day began in London. NOTIFY is a hint: every ten seconds it asks.
 * While the database is away the last snapshot stays.
 */
export class Library {
  readonly #parts: LibraryParts;
  readonly #swapped: Array<(snapshot: Snapshot) => void> = [];
  #current: Snapshot | undefined;
  #nextSwap = Number.POSITIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #listener: pg.PoolClient | undefined;
  #asking: Promise<void> | undefined;
  #askAgain = false;
  #away = false;
  #closed = false;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  get current(): Snapshot | undefined {
    return this.#current;
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
    const { database, kinds, clock, cache, report } = this.#parts;
    try {
      const now = clock.now();
      const state = await findContentState(database, now);
      const due = now.getTime() >= this.#nextSwap;
      if (state.newest > 0 && (due || state.newest !== this.#current?.revision)) {
        const snapshot = await snapshotAt(database, kinds, now, cache);
        this.#current = snapshot;
        for (const listener of this.#swapped) listener(snapshot);
      }
      this.#nextSwap = Math.min(
        nextLondonMidnight(now).getTime(),
        state.nextInstant?.getTime() ?? Number.POSITIVE_INFINITY,
      );
      if (this.#away) report('The database answers again.');
      this.#away = false;
      await this.#listen();
    } catch (error) {
      if (!this.#away)
        report(`The database cannot be asked (${sentenceOf(error)}); pages go on from memory.`);
      this.#away = true;
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
    await client.query(`listen ${contentChannel}`);
  }

  #schedule(): void {
    if (this.#closed) return;
    const untilSwap = Math.max(0, this.#nextSwap - this.#parts.clock.now().getTime());
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

const sentenceOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(sentenceOf).join('; ');
  return error instanceof Error ? error.message : String(error);
};
