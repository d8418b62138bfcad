import type { Database } from '../../../adapters/database.ts';
import type { SearchOutcome } from '../outcome.ts';
import { isUnanswered, libraryWords, mayKeepWords, phraseHash } from './unanswered.ts';
import { countUnanswered, keepWords } from './unanswered-queries.ts';

/** Written together, every so many milliseconds: a search never waits for the database. */
const writeEvery = 10_000;
/** More different questions than this between two writings are somebody trying things out. */
const mostWaiting = 500;

interface Waiting {
  times: number;
  readonly words: string;
}

export interface UnansweredParts {
  readonly database: Database;
  /** The key of the hashes; whoever has it could try out what was asked. */
  readonly key: string;
  readonly today: () => string;
}

/** Counts what was searched without success, without keeping anything that names a person. */
export class UnansweredCounter {
  readonly #parts: UnansweredParts;
  readonly #waiting = new Map<string, Waiting>();
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: UnansweredParts) {
    this.#parts = parts;
  }

  /** @param knows whether a word is one that the library uses itself */
  note(outcome: SearchOutcome, knows: (word: string) => boolean): void {
    if (!isUnanswered(outcome)) return;
    const hash = phraseHash(outcome.query, this.#parts.key);
    const before = this.#waiting.get(hash);
    if (before) before.times += 1;
    else if (this.#waiting.size < mostWaiting)
      this.#waiting.set(hash, { times: 1, words: libraryWords(outcome.query, knows) });
    this.#timer ??= setTimeout(() => void this.write(), writeEvery).unref();
  }

  /** Writes what waits. A database that is away costs these few counts, and nothing else. */
  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    const { database, today } = this.#parts;
    try {
      for (const [hash, { times, words }] of waiting) {
        const standing = await countUnanswered(database, { hash, day: today(), times });
        if (standing.words === null && words !== '' && mayKeepWords(standing))
          await keepWords(database, hash, words);
      }
    } catch {
      // Counting is no reason to trouble anybody who searches.
    }
  }
}
