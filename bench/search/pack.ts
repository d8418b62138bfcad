import { resolve } from 'node:path';
import { kindOfPath } from '../../src/adapters/content/kind.ts';
import { readPackFolder } from '../../src/adapters/content/pack-folder.ts';
import { readPublished } from '../../src/adapters/content/read-pack.ts';
import { publishedPack, type Snapshot } from '../../src/adapters/content/snapshot.ts';
import { kinds } from '../../src/app/features.ts';

/** The pack of this folder as it stands on a day, without a database. */
export const packOn = async (day: string): Promise<Snapshot> => {
  const files = (await readPackFolder(resolve('content'), kinds)).filter(({ path }) =>
    kindOfPath(kinds, path),
  );
  const { pack } = readPublished(files, kinds);
  return publishedPack(pack, kinds, 1, files).at(new Date(`${day}T12:00:00Z`));
};
