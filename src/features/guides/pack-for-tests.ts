import { fileURLToPath } from 'node:url';
import { type AnyKind, kindOfPath } from '../../adapters/content/kind.ts';
import { readPackFolder } from '../../adapters/content/pack-folder.ts';
import { readPublished } from '../../adapters/content/read-pack.ts';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { contactKind } from '../contacts/index.ts';
import { dangerKind } from '../danger/index.ts';
import { limitKind } from '../deadlines/index.ts';
import { guideKind } from './guide-kind.ts';
import { topicKind } from './topic-kind.ts';

/** Pictures and sound beside a film: guides read none of them, and they are not text. */
const bytes = ['poster.jpg', 'film.mp4', 'audio.m4a'].map(
  (name): AnyKind => ({ name, pattern: `films/<film>/${name}`, binary: true, read: () => [] }),
);

const kinds: readonly AnyKind[] = [...bytes, topicKind, contactKind, dangerKind, limitKind, guideKind];

const readOnce = async () => {
  const folder = fileURLToPath(new URL('../../../content', import.meta.url));
  const files = (await readPackFolder(folder, kinds)).filter(({ path }) => kindOfPath(kinds, path));
  return readPublished(files, kinds).pack;
};

let known: ReturnType<typeof readOnce> | undefined;

/** The programme's own pack as the guides see it on a day (`YYYY-MM-DD`), read from the folder without a database. */
export const packSnapshot = async (day: string): Promise<Snapshot> => {
  known ??= readOnce();
  const pack = await known;
  return {
    instant: new Date(`${day}T12:00:00Z`),
    day,
    revision: 1,
    find: (kind, key, language) => pack.find(kind, key, language),
    list: (kind, language) => pack.list(kind, language),
  };
};
