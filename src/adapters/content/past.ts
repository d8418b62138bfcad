import { londonDayOf, nextLondonMidnight } from '../clock.ts';
import { WorkInHand } from '../work-in-hand.ts';
import type { EntryCache, KnownEntries } from './entry-cache.ts';
import type { AnyKind } from './kind.ts';
import { type ContentDatabase, findFirstInstant } from './revisions.ts';
import { type Snapshot, snapshotAt } from './snapshot.ts';

/** A library of a year ago is asked for seldom, and the same one again within minutes. */
const mostKept = 4;

export interface PastParts {
  readonly database: ContentDatabase;
  readonly kinds: readonly AnyKind[];
  readonly cache?: EntryCache;
}

/** Reads what the cache knows, and leaves in it nothing that is not live today. */
const lookOnly = (cache: EntryCache | undefined): KnownEntries => ({
  find: (file) => cache?.find(file),
  put: () => {},
});

/** The end of a London day: what was published on it stood by then. */
const endOf = (day: string): Date => new Date(nextLondonMidnight(new Date(`${day}T12:00:00Z`)).getTime() - 1);

/** The library as it stood on past days: read one day after the other, and a few kept. */
export class Past {
  readonly #parts: PastParts;
  readonly #kept = new Map<string, Promise<Snapshot | undefined>>();
  /** Days whose reading has succeeded, the oldest first. */
  readonly #read = new Set<string>();
  /** Reading one takes a moment and much memory. */
  readonly #reading = new WorkInHand({ atOnce: 1, waiting: 20 });

  constructor({ database, kinds, cache }: PastParts) {
    this.#parts = { database, kinds, ...(cache ? { cache } : {}) };
  }

  /**
   * @param day a past London day, YYYY-MM-DD
   * @returns the library at the end of that day; nothing where nothing was published yet
   * @throws {Busy} where very many days are asked for at once
   * @throws when the database cannot be asked, or a revision of that day cannot be read by this version
   */
  on(day: string): Promise<Snapshot | undefined> {
    const known = this.#kept.get(day);
    if (known) return known;
    const reading = this.#reading.run(() => this.#snapshotOf(day));
    this.#kept.set(day, reading);
    reading.then(
      () => this.#haveRead(day),
      () => this.#kept.delete(day),
    );
    return reading;
  }

  /** Only a day that was read takes the place of another: who waits, or is told to come again, takes none. */
  #haveRead(day: string): void {
    this.#read.add(day);
    const [oldest] = this.#read;
    if (this.#read.size <= mostKept || oldest === undefined) return;
    this.#read.delete(oldest);
    this.#kept.delete(oldest);
  }

  /** The London day on which the first text became public, YYYY-MM-DD. */
  async firstDay(): Promise<string | undefined> {
    const first = await findFirstInstant(this.#parts.database);
    return first ? londonDayOf(first) : undefined;
  }

  async #snapshotOf(day: string): Promise<Snapshot | undefined> {
    const { database, kinds, cache } = this.#parts;
    const first = await findFirstInstant(database);
    const instant = endOf(day);
    if (!first || instant < first) return undefined;
    return snapshotAt(database, kinds, instant, lookOnly(cache));
  }
}
