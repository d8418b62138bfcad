import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MadeFiles } from './make-versions.ts';

/** Names that this pipeline gives to files of a film; others in its folder are somebody else's. */
const ours = /^(?:film\.mp4|audio\.m4a|poster\.webp|(?:240|480|720|sound)\.(?:mp4|m3u8)|ladder\.m3u8)$/;

/**
 * Puts a finished film into its folder of the pack. Each file comes under a hidden name, which the pack does
 * not read, and is renamed when it is whole; what an earlier making left over is taken out.
 * @param words texts by their names
 */
export const placeFilm = async (
  folder: string,
  made: MadeFiles,
  words: ReadonlyMap<string, string>,
): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const half = (name: string) => join(folder, `.${name}.half`);
  // Shares the blocks of the disk where the file system can.
  for (const [name, path] of made) await copyFile(path, half(name), constants.COPYFILE_FICLONE);
  for (const [name, text] of words) await writeFile(half(name), text);
  for (const name of [...made.keys(), ...words.keys()]) await rename(half(name), join(folder, name));
  for (const name of await readdir(folder))
    if (ours.test(name) && !made.has(name)) await rm(join(folder, name), { force: true });
};
