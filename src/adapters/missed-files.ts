import type { FileStore } from './file-store.ts';

/** A file store that knows which files were looked for in it and were not there. */
export interface WatchedFiles extends FileStore {
  /** How many are missed now. */
  readonly missing: number;
}

/**
 * Watches a file store.
 * @param tell told once of each file that is looked for and is not there, with its digest
 */
export const watchedFiles = (store: FileStore, tell: (digest: string) => void): WatchedFiles => {
  const missing = new Set<string>();
  return {
    get missing() {
      return missing.size;
    },
    async keep(source, digest) {
      await store.keep(source, digest);
      missing.delete(digest);
    },
    read: (digest) => store.read(digest),
    async find(digest) {
      const found = await store.find(digest);
      if (found) missing.delete(digest);
      else if (!missing.has(digest)) {
        missing.add(digest);
        tell(digest);
      }
      return found;
    },
  };
};
