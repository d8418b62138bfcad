import { fileURLToPath } from 'node:url';
import { type AnyKind, kindOfPath } from '../../../adapters/content/kind.ts';
import { readPackFolder } from '../../../adapters/content/pack-folder.ts';
import { readPublished } from '../../../adapters/content/read-pack.ts';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { contactKind } from '../../contacts/index.ts';
import { dangerKind } from '../../danger/index.ts';
import { limitKind } from '../../deadlines/index.ts';
import { filmKind, transcriptKind } from '../../films/index.ts';
import { guideKind, topicKind } from '../../guides/index.ts';
import { moduleKind } from '../../modules/index.ts';
import { elsewhereKind } from '../elsewhere-kind.ts';
import { wordsKind } from '../words-kind.ts';

/** Pictures and sound beside a film: search reads none of them, and they are not text. */
const bytes = ['poster.jpg', 'film.mp4', 'audio.m4a'].map(
  (name): AnyKind => ({ name, pattern: `films/<film>/${name}`, binary: true, read: () => [] }),
);

const kinds: readonly AnyKind[] = [
  ...bytes,
  topicKind,
  contactKind,
  dangerKind,
  limitKind,
  guideKind,
  moduleKind,
  filmKind,
  transcriptKind,
  wordsKind,
  elsewhereKind,
];

/** The programme's own pack as search sees it, read from the folder without a database. */
export const realSnapshot = async (day = '2026-11-23'): Promise<Snapshot> => {
  const folder = fileURLToPath(new URL('../../../../content', import.meta.url));
  const files = (await readPackFolder(folder, kinds)).filter(({ path }) => kindOfPath(kinds, path));
  const { pack } = readPublished(files, kinds);
  return {
    instant: new Date(`${day}T12:00:00Z`),
    day,
    revision: 1,
    find: (kind, key, language) => pack.find(kind, key, language),
    list: (kind, language) => pack.list(kind, language),
  };
};

/** The same pack before one of its guides was written. */
export const withoutGuide = (snapshot: Snapshot, slug: string): Snapshot => ({
  ...snapshot,
  list: (kind, language) => {
    const entries = snapshot.list(kind, language);
    return kind.name === guideKind.name ? entries.filter(({ key }) => key !== slug) : entries;
  },
});
