import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from '../file-store.ts';
import { type AnyKind, kindOfPath } from './kind.ts';
import { readPackDigests } from './pack-folder.ts';
import { type ContentDatabase, listLiveSources } from './revisions.ts';

export interface ExportRequest {
  readonly database: ContentDatabase;
  readonly files: FileStore;
  readonly folder: string;
  readonly kinds: readonly AnyKind[];
  readonly now: Date;
  /** Whether files of a kind that are not public are removed from the folder. */
  readonly remove: boolean;
}

export interface ExportResult {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Files of a kind that are not public and were left where they are. */
  readonly left: readonly string[];
}

/**
 * Writes what is public now back into a pack folder, byte for byte; files that are the same are not touched.
 * Files of a kind that are not public are removed only where that is asked for; files of no kind stay.
 * @throws when nothing is public: that is a wrong or an empty database, never a pack
 */
export const exportPack = async (request: ExportRequest): Promise<ExportResult> => {
  const { database, files, folder, kinds, now, remove } = request;
  const live = await listLiveSources(database, now);
  if (live.length === 0)
    throw new Error(
      'Nothing is public in this database, so there is nothing to export; no file was touched. Check DATABASE_URL and DATA_DIR, or import a pack first.',
    );
  await mkdir(folder, { recursive: true });
  const there = await readPackDigests(folder);
  const written: string[] = [];
  for (const file of live) {
    if (there.get(file.path) === file.digest) continue;
    const target = join(folder, file.path);
    await mkdir(dirname(target), { recursive: true });
    const binary = kindOfPath(kinds, file.path)?.kind.binary === true;
    await writeFile(target, binary ? await files.read(file.digest) : file.text);
    written.push(file.path);
  }
  const livePaths = new Set(live.map((file) => file.path));
  const notPublic = [...there.keys()].filter((path) => !livePaths.has(path) && kindOfPath(kinds, path));
  if (!remove) return { written, removed: [], left: notPublic };
  for (const path of notPublic) await rm(join(folder, path));
  return { written, removed: notPublic, left: [] };
};
