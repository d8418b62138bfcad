import { setImmediate as breath, setTimeout as wait } from 'node:timers/promises';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Learning } from '../../features/feature.ts';
import { NotReady } from '../not-ready.ts';

/** So many milliseconds later than those who are waiting for an answer now; at once where somebody waits for it. */
const patience = 1_000;
/** Whoever asks before anything was learned waits so long; then is told to come again, before others give it up. */
const longestWait = 20_000;
/** After a fault it is tried again. */
const tryAgainAfter = 30_000;

/** Nothing was learned yet, and it cannot be learned now. */
export class NotLearned extends NotReady {}

/**
 * Learns of a snapshot away from the thread that answers; nothing where something newer is published already.
 * @param of see `Learning.learnedOf`
 * @param isFirst nothing was learned before: somebody may be waiting for it
 */
export type LearnElsewhere = (
  learning: Learning<unknown>,
  snapshot: Snapshot,
  of: string,
  isFirst: boolean,
) => Promise<Uint8Array | undefined>;

export interface LearnerParts {
  readonly learnElsewhere: LearnElsewhere;
  /** What is published is newer than the snapshot that was followed last. */
  readonly onOutdated: () => Promise<void>;
  /** Something new was taken up: what was answered by the old may be forgotten. */
  readonly onLearned: () => void;
  /** Told when something cannot be learned, and when that is over. */
  readonly report: (sentence: string) => void;
  /** Milliseconds that somebody waits at most where nothing was learned yet. */
  readonly longestWait?: number;
}

/** Runs through its steps; other requests are answered between them. */
const inBreaths = async <Result>(steps: Generator<void, Result>): Promise<Result> => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breath();
  }
};

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Keeps what is learned as new as the content. What was learned before goes on answering until the new is whole, and
 * stays where the new cannot be learned.
 */
export class Learner<Learned> {
  readonly #learning: Learning<Learned>;
  readonly #parts: LearnerParts;
  #learned: { readonly identity: string; readonly value: Learned } | undefined;
  #wanted: Snapshot | undefined;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #fault: string | undefined;
  #closed = false;

  constructor(learning: Learning<Learned>, parts: LearnerParts) {
    this.#learning = learning;
    this.#parts = parts;
  }

  /** Whether what is learned is older than what is shown. */
  get isBehind(): boolean {
    return this.#wanted?.identity !== this.#learned?.identity;
  }

  /** Learns of this snapshot next. */
  follow(snapshot: Snapshot): void {
    this.#wanted = snapshot;
    this.#startIn(patience);
  }

  /**
   * What was learned last; it waits for the first time, but not for ever.
   * @throws NotLearned where nothing is learned yet
   */
  async current(): Promise<Learned> {
    if (this.#learned) return this.#learned.value;
    if (this.#fault === undefined)
      await Promise.race([
        this.#start(),
        wait(this.#parts.longestWait ?? longestWait, undefined, { ref: false }),
      ]);
    if (this.#learned) return (this.#learned as { value: Learned }).value;
    throw new NotLearned(
      `Nothing was learned for "${this.#learning.name}" yet (${this.#fault ?? (this.#running ? 'it is under way' : 'no content')}).`,
    );
  }

  /** What is being learned is left as it is: nobody will ask for it. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #startIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#timer = setTimeout(() => void this.#start(), milliseconds).unref();
  }

  /** One after the other: what was swapped meanwhile is learned next. Never throws. */
  #start(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running ??= this.#catchUp().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #catchUp(): Promise<void> {
    while (this.#wanted && this.isBehind && !this.#closed) {
      try {
        await this.#learn(this.#wanted);
      } catch (error) {
        this.#failed(sentenceOf(error));
        return;
      }
    }
  }

  async #learn(snapshot: Snapshot): Promise<void> {
    const of = await inBreaths(this.#learning.learnedOf(snapshot));
    if (this.#closed || this.#wanted !== snapshot) return;
    const isFirst = this.#learned === undefined;
    const bytes = await this.#parts.learnElsewhere(this.#learning, snapshot, of, isFirst);
    if (this.#closed) return;
    if (!bytes) {
      await this.#parts.onOutdated();
      if (this.#wanted === snapshot) throw new Error('what is published is not what is shown');
      return;
    }
    const value = await inBreaths(this.#learning.takeUp(bytes, snapshot));
    this.#learned = { identity: snapshot.identity, value };
    if (this.#fault !== undefined) this.#parts.report(`"${this.#learning.name}" is learned again.`);
    this.#fault = undefined;
    this.#parts.onLearned();
  }

  #failed(why: string): void {
    if (this.#closed) return;
    const meanwhile = this.#learned ? 'it goes on with what it knew before' : 'it cannot answer yet';
    if (this.#fault === undefined)
      this.#parts.report(
        `"${this.#learning.name}" could not be learned of the new content (${why}); ${meanwhile}, and it is tried again every half minute.`,
      );
    this.#fault = why;
    this.#startIn(tryAgainAfter);
  }
}
