import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../maker/film-cache.ts';

/** Lets one at a time do what has this name; the others wait. */
export type Lock = <Result>(name: string, act: () => Promise<Result>) => Promise<Result>;

/** Where there is nobody else. */
export const noLock: Lock = (_, act) => act();

const toDisk = async (path: string): Promise<void> => {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

/**
 * Where films are made in stages. What a stage made lies in a folder named by a digest of all that it was made
 * from: whoever comes again, after a kill as well, finds it. It gets that name when it is whole and on the disk.
 */
export class Workshop {
  readonly #folder: string;
  /** Names of the stages that were made, and of those that were found made, in order. */
  readonly made: string[] = [];
  readonly kept: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Gives the folder of a finished stage, made by `make` unless it is there.
   * The caller holds a lock: nobody else works on this film.
   * @param from everything that the result depends on
   * @param make fills the empty folder that it is given
   */
  async stage(
    name: string,
    from: readonly string[],
    make: (folder: string) => Promise<void>,
  ): Promise<string> {
    const path = join(this.#folder, `${name}-${digestOf(name, ...from)}`);
    if (existsSync(path)) {
      await utimes(path, new Date(), new Date());
      this.kept.push(name);
      return path;
    }
    const half = `${path}.half`;
    await rm(half, { recursive: true, force: true });
    await mkdir(half, { recursive: true });
    try {
      await make(half);
      for (const file of await readdir(half)) await toDisk(join(half, file));
      await rename(half, path);
    } catch (error) {
      await rm(half, { recursive: true, force: true });
      throw error;
    }
    this.made.push(name);
    return path;
  }

  /** Takes out what nobody asked for in so many days. */
  async sweep(days: number): Promise<void> {
    const before = Date.now() - days * 86_400_000;
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const path = join(this.#folder, name);
      const found = await stat(path).catch(() => undefined);
      if (/-[0-9a-f]{32}(?:\.half)?$/.test(name) && found && found.mtimeMs < before)
        await rm(path, { recursive: true, force: true });
    }
  }
}
