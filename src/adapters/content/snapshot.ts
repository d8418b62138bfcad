import type { Language } from '../../ui/language.ts';
import { londonDayOf } from '../clock.ts';
import type { KnownEntries } from './entry-cache.ts';
import { faultSentence } from './fault.ts';
import type { AnyKind, Entry, Kind, SourceFile } from './kind.ts';
import { readPublished } from './read-pack.ts';
import { type ContentDatabase, findContentState, listLiveSources } from './revisions.ts';

/** What is public at one instant, frozen. Every public page is a function of it and of the address. */
export interface Snapshot {
  readonly instant: Date;
  /** The London day of that instant, YYYY-MM-DD: texts that switch on a date read it. */
  readonly day: string;
  /** The newest revision that it knows of. */
  readonly revision: number;
  find<Item>(kind: Kind<Item>, key: string, language?: Language): Item | undefined;
  list<Item>(kind: Kind<Item>, language?: Language): readonly Entry<Item>[];
}

/**
 * Makes a snapshot of what the database held.
 * @param revision the newest revision that was there before these files were read
 * @throws when a live revision cannot be read by this version of the software; the sentence names it
 */
export const snapshotOf = (
  files: readonly SourceFile[],
  kinds: readonly AnyKind[],
  instant: Date,
  revision: number,
  cache?: KnownEntries,
): Snapshot => {
  const { pack, faults } = readPublished(files, kinds, cache);
  if (faults.length > 0)
    throw new Error(
      `What is published cannot be read by this version: ${faults.map(faultSentence).join('; ')}. Run "npm run content -- import".`,
    );
  return {
    instant,
    day: londonDayOf(instant),
    revision,
    find: (kind, key, language) => pack.find(kind, key, language),
    list: (kind, language) => pack.list(kind, language),
  };
};

/** The same texts at a later instant: those that switch on a date read the new day. */
export const laterOn = (snapshot: Snapshot, instant: Date): Snapshot => ({
  ...snapshot,
  instant,
  day: londonDayOf(instant),
});

/**
 * Reads what is (or was, or will be) public at an instant.
 * @throws when a live revision cannot be read by this version of the software; the sentence names it
 */
export const snapshotAt = async (
  database: ContentDatabase,
  kinds: readonly AnyKind[],
  instant: Date,
  cache?: KnownEntries,
): Promise<Snapshot> => {
  const { newest } = await findContentState(database, instant);
  return snapshotOf(await listLiveSources(database, instant), kinds, instant, newest, cache);
};
