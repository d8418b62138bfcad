import type { FileStore } from '../../adapters/file-store.ts';

export interface FoundFilm {
  readonly path: string;
  /** The path inside the file store, with forward slashes. */
  readonly place: string;
  readonly bytes: number;
  /** The whole file, where it is small enough to be kept in memory. */
  readonly content: Buffer | undefined;
}

const largestKept = 8 * 1_048_576;
const mostKept = 40 * 1_048_576;

/** Films of up to 8 MB are answered from memory, 40 MB of them together; the oldest leaves first. */
export class FilmMemory {
  readonly #files: FileStore;
  readonly #kept = new Map<string, FoundFilm>();
  /** Films that are being read: those who ask meanwhile wait for the same reading. */
  readonly #coming = new Map<string, Promise<FoundFilm | undefined>>();
  #bytes = 0;

  constructor(files: FileStore) {
    this.#files = files;
  }

  /**
   * The file of this digest; nothing where it is not on this server.
   * @throws when the disk does not answer; the next reader asks again
   */
  async find(digest: string): Promise<FoundFilm | undefined> {
    const known = this.#kept.get(digest) ?? this.#coming.get(digest);
    if (known) return known;
    const coming = this.#read(digest).finally(() => this.#coming.delete(digest));
    this.#coming.set(digest, coming);
    return coming;
  }

  async #read(digest: string): Promise<FoundFilm | undefined> {
    const found = await this.#files.find(digest);
    if (!found) return undefined;
    if (found.bytes > largestKept) return { ...found, content: undefined };
    const film = { ...found, content: await this.#files.read(digest) };
    this.#keep(digest, film);
    return film;
  }

  #keep(digest: string, film: FoundFilm): void {
    this.#kept.set(digest, film);
    this.#bytes += film.bytes;
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= mostKept) break;
      this.#kept.delete(oldest);
      this.#bytes -= bytes;
    }
  }
}
