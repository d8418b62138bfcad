import { readFile } from 'node:fs/promises';
import type { FileStore } from '../../adapters/file-store.ts';

export interface FoundFilm {
  readonly path: string;
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
  #bytes = 0;

  constructor(files: FileStore) {
    this.#files = files;
  }

  async find(digest: string): Promise<FoundFilm | undefined> {
    const kept = this.#kept.get(digest);
    if (kept) return kept;
    const found = await this.#files.find(digest);
    if (!found) return undefined;
    if (found.bytes > largestKept) return { ...found, content: undefined };
    const film = { ...found, content: await readFile(found.path) };
    if (!this.#kept.has(digest)) this.#keep(digest, film);
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
