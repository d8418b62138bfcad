import { constants } from 'node:fs';
import { access, copyFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where pictures, sound and films lie, named by the SHA-256 of their bytes. */
export interface FileStore {
  /** Keeps a copy of a file under its digest; does nothing when it is there. */
  keep(source: string, digest: string): Promise<void>;
  /** @throws with the digest, when it is not there */
  read(digest: string): Promise<Buffer>;
  /** Path on this machine, path inside the store, and size in bytes; nothing when it is not there. */
  find(digest: string): Promise<{ path: string; place: string; bytes: number } | undefined>;
}

/** Where a file lies inside a store: two levels, so that no folder grows past some thousand files. */
export const placeOf = (digest: string): string => `${digest.slice(0, 2)}/${digest}`;

/** The default store: a folder. */
export const folderStore = (folder: string): FileStore => {
  const pathOf = (digest: string) => join(folder, placeOf(digest));
  const isThere = async (path: string) =>
    access(path, constants.R_OK).then(
      () => true,
      () => false,
    );
  return {
    async keep(source, digest) {
      const target = pathOf(digest);
      if (await isThere(target)) return;
      await mkdir(join(folder, digest.slice(0, 2)), { recursive: true });
      // Renamed into place, so that a kill in the middle never leaves half a file under a whole name.
      const half = `${target}.${process.pid}.half`;
      await copyFile(source, half);
      await rename(half, target);
    },
    async read(digest) {
      return readFile(pathOf(digest));
    },
    async find(digest) {
      const path = pathOf(digest);
      const found = await stat(path).catch(() => undefined);
      return found ? { path, place: placeOf(digest), bytes: found.size } : undefined;
    },
  };
};
