import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from '../file-store.ts';
import { type AnyKind, kindOfPath } from './kind.ts';
import { readPackFolder } from './pack-folder.ts';
import { type ContentDatabase, listLiveSources } from './revisions.ts';

export interface ExportResult {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Writes what is public now back into a pack folder, byte for byte; files that are the same are not touched.
 * Files of a kind that are no longer public are removed; files of no kind stay.
 */
export const exportPack = async (
  database: ContentDatabase,
  files: FileStore,
  folder: string,
  kinds: readonly AnyKind[],
  now: Date,
): Promise<ExportResult> => {
  await mkdir(folder, { recursive: true });
  const live = await listLiveSources(database, now);
  const there = new Map((await readPackFolder(folder, kinds)).map((file) => [file.path, file.digest]));
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
  const removed = [...there.keys()].filter((path) => !livePaths.has(path) && kindOfPath(kinds, path));
  for (const path of removed) await rm(join(folder, path));
  return { written, removed };
};
