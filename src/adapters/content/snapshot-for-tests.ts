import { fileURLToPath } from 'node:url';
import { type AnyKind, kindOfPath } from './kind.ts';
import { readPackFolder } from './pack-folder.ts';
import { readPublished } from './read-pack.ts';
import { publishedPack, type Snapshot } from './snapshot.ts';

/** Pictures and sound beside a film: texts read none of them, and they are not text. */
const bytes = ['poster.webp', 'film.mp4', 'audio.m4a'].map(
  (name): AnyKind => ({ name, pattern: `films/<film>/${name}`, binary: true, read: () => [] }),
);

/**
 * Reads what the programme's own pack has of these kinds, once, without a database.
 * @returns the pack as it stands on a day (`YYYY-MM-DD`), as often as it is asked for
 */
export const ownPack = (textKinds: readonly AnyKind[]): ((day: string) => Promise<Snapshot>) => {
  const kinds = [...bytes, ...textKinds];
  const read = async () => {
    const folder = fileURLToPath(new URL('../../../content', import.meta.url));
    const files = (await readPackFolder(folder, kinds)).filter(({ path }) => kindOfPath(kinds, path));
    return publishedPack(readPublished(files, kinds).pack, kinds, 1, files);
  };
  let known: ReturnType<typeof read> | undefined;
  return async (day) => {
    known ??= read();
    return (await known).at(new Date(`${day}T12:00:00Z`));
  };
};
