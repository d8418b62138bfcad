import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A name that changes with what a piece is made from. */
export const digestOf = (...parts: ReadonlyArray<string | Buffer>): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
};

/** Pieces of films that were made before, so that a change of one word makes one slide again. */
export class FilmCache {
  readonly #folder: string;
  made = 0;
  kept = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Gives the path of a piece, made by `make` unless it is there already.
   * @param name such as `slides/<digest>.png`
   */
  async piece(name: string, make: (path: string) => Promise<void>): Promise<string> {
    const path = join(this.#folder, name);
    if (existsSync(path)) {
      this.kept += 1;
      return path;
    }
    await mkdir(dirname(path), { recursive: true });
    // A half-made piece must never look finished.
    const unfinished = path.replace(/(\.[a-z0-9]+)$/, `.${process.pid}$1`);
    await make(unfinished);
    await rename(unfinished, path);
    this.made += 1;
    return path;
  }
}
