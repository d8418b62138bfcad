import { constants } from 'node:fs';
import { access, chmod, copyFile, mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where pictures, sound and films lie, named by the SHA-256 of their bytes. */
export interface FileStore {
  /** Keeps a copy of a file under its digest; does nothing when it is there. */
  keep(source: string, digest: string): Promise<void>;
  /** @throws with the digest, when it is not there */
  read(digest: string): Promise<Buffer>;
  /** Path on this machine, path inside the store, and size in bytes; nothing when it is not there. */
  find(digest: string): Promise<{ path: string; place: string; bytes: number } | undefined>;
}

/** The store cannot be asked, or answers with something else than the file. Trying again may help. */
export class FilesAway extends Error {
  readonly statusCode = 503;

  constructor(what: string, options?: ErrorOptions) {
    super(`The file store (FILES_S3_ENDPOINT) ${what}`, options);
    this.name = 'FilesAway';
  }
}

/** Where a file lies inside a store: two levels, so that no folder grows past some thousand files. */
export const placeOf = (digest: string): string => `${digest.slice(0, 2)}/${digest}`;

/** Who may read the files on this machine: whom the umask lets, or also a web server in front. */
export type Readers = 'us' | 'everybody';

const openFolder = 0o755;
const openFile = 0o644;

/** Makes the folder in which a file of the store will lie. */
export const makeFolderOf = async (path: string, readers: Readers): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  if (readers === 'everybody') await setMode(dirname(path), openFolder);
};

/** Gives a file its name once it is whole, so that a kill in the middle never leaves half a file under a whole name. */
export const putInPlace = async (half: string, path: string, readers: Readers): Promise<void> => {
  if (readers === 'everybody') await setMode(half, openFile);
  await rename(half, path);
};

const setMode = async (path: string, mode: number): Promise<void> => {
  if (((await stat(path)).mode & 0o777) === mode) return;
  await chmod(path, mode).catch((error: unknown) => {
    // On a disk that machines share it may be another user's, who has set it.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error;
  });
};

/** Lets everybody on this machine read what lies in a store already. */
export const openToReaders = async (folder: string): Promise<void> => {
  await setMode(folder, openFolder);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToReaders(path);
    else if (entry.isFile() && !entry.name.endsWith('.half')) await setMode(path, openFile);
  }
};

/** The default store: a folder. */
export const folderStore = (folder: string, readers: Readers = 'us'): FileStore => {
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
      await makeFolderOf(target, readers);
      const half = `${target}.${process.pid}.half`;
      await copyFile(source, half);
      await putInPlace(half, target, readers);
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
