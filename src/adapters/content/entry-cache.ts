import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Entry, SourceFile } from './kind.ts';

interface Stored {
  readonly build: string;
  readonly entries: Readonly<Record<string, ReadonlyArray<Entry<unknown>>>>;
}

/** Where what files hold may be looked up, and put. */
export interface KnownEntries {
  find(file: SourceFile): ReadonlyArray<Entry<unknown>> | undefined;
  /** @returns the same, without the text of the file behind it; nothing where it is not kept */
  put(file: SourceFile, entries: ReadonlyArray<Entry<unknown>>): ReadonlyArray<Entry<unknown>> | undefined;
}

/** What tells one writing of a file from the next. Empty: there is none. */
const writingOf = (place: string): Promise<string> =>
  stat(place).then(
    ({ ino, size, mtimeMs }) => `${ino} ${size} ${mtimeMs}`,
    () => '',
  );

/** Letters that are written at once. */
const pieceLength = 250_000;

/** Does it come back from JSON as it was? A day, a moment or a Map does not. */
const isPlain = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean')
    return true;
  if (typeof value !== 'object') return false;
  const prototype = Object.getPrototypeOf(value);
  if (Array.isArray(value)) return value.every((one) => one !== undefined && isPlain(one));
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isPlain);
};

const keyOf = ({ path, digest }: SourceFile): string => `${path} ${digest}`;

/**
 * What files were found to hold, by path and digest: a snapshot reads again only what has changed,
 * and a start reads nothing that the last one read, nor a process what another has. Parsing the pack takes about a
 * second, this some milliseconds.
 * The file is for one build alone, since another may read the same text otherwise; without it everything is read.
 */
export class EntryCache implements KnownEntries {
  readonly #place: string;
  readonly #build: string;
  readonly #shipped: string | undefined;
  readonly #entries = new Map<string, ReadonlyArray<Entry<unknown>>>();
  #changed = false;
  /** The writing of the file that was read last. */
  #seen = '';

  /**
   * Holds nothing yet.
   * @param build what tells one build of the software from another
   * @param shipped what came with the build, for as long as nothing else is known
   */
  constructor(place: string, build: string, shipped?: string) {
    this.#place = place;
    this.#build = build;
    this.#shipped = shipped;
  }

  /** The same with what was found before. */
  static async open(...parts: ConstructorParameters<typeof EntryCache>): Promise<EntryCache> {
    const cache = new EntryCache(...parts);
    await cache.catchUp();
    return cache;
  }

  /** Takes up what another process has read and written since. */
  async catchUp(): Promise<void> {
    const writing = await writingOf(this.#place);
    if (writing !== this.#seen) {
      this.#seen = writing;
      await this.#take(this.#place);
    }
    if (this.#entries.size === 0 && this.#shipped) await this.#take(this.#shipped);
  }

  async #take(place: string): Promise<void> {
    try {
      const stored = JSON.parse(await readFile(place, 'utf8')) as Stored;
      if (stored.build !== this.#build) return;
      for (const [key, entries] of Object.entries(stored.entries))
        if (!this.#entries.has(key)) this.#entries.set(key, entries);
    } catch {
      // None yet, or half of one: then everything is read from its text.
    }
  }

  find(file: SourceFile): ReadonlyArray<Entry<unknown>> | undefined {
    return this.#entries.get(keyOf(file));
  }

  /**
   * Keeps what a file holds, where it can be kept: otherwise the file is read each time. Pieces of a text hold the whole of
   * it in memory, so that what is kept is written down anew.
   */
  put(file: SourceFile, entries: ReadonlyArray<Entry<unknown>>): ReadonlyArray<Entry<unknown>> | undefined {
    if (!isPlain(entries)) return undefined;
    const kept = JSON.parse(JSON.stringify(entries)) as ReadonlyArray<Entry<unknown>>;
    this.#entries.set(keyOf(file), kept);
    this.#changed = true;
    return kept;
  }

  /** Are all of them known? Then nothing of them has to be read. */
  knows(files: readonly SourceFile[]): boolean {
    return files.every((file) => this.#entries.has(keyOf(file)));
  }

  /** Forgets every file that is not live any more, and writes the rest. A disk that refuses costs speed only. */
  async keepOnly(files: readonly SourceFile[]): Promise<void> {
    const live = new Set(files.map(keyOf));
    for (const key of this.#entries.keys())
      if (!live.has(key)) {
        this.#entries.delete(key);
        this.#changed = true;
      }
    if (!this.#changed) return;
    this.#changed = false;
    const half = `${this.#place}.${process.pid}.half`;
    await mkdir(dirname(this.#place), { recursive: true })
      .then(() => writeFile(half, this.#json()))
      .then(() => rename(half, this.#place))
      .catch(() => {});
  }

  /** `Stored` in pieces: written as a whole it would keep everybody waiting for a twentieth of a second. */
  *#json(): Generator<string> {
    let piece = `{"build":${JSON.stringify(this.#build)},"entries":{`;
    let comma = '';
    for (const [key, entries] of this.#entries) {
      piece += `${comma}${JSON.stringify(key)}:${JSON.stringify(entries)}`;
      comma = ',';
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = '';
    }
    yield `${piece}}}`;
  }
}
