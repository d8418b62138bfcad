import { createHash } from 'node:crypto';
import type { Language } from '../../ui/language.ts';
import { londonDayOf } from '../clock.ts';
import type { KnownEntries } from './entry-cache.ts';
import { faultSentence } from './fault.ts';
import type { AnyKind, Entry, Kind, SourceFile } from './kind.ts';
import { type Closed, openedAt } from './opened.ts';
import { Pack, readPublished } from './read-pack.ts';
import { type ContentDatabase, findContentState, listLiveSources, listStandingSources } from './revisions.ts';

/** What is public at one instant, frozen. Every public page is a function of it and of the address. */
export interface Snapshot {
  readonly instant: Date;
  /** The London day of that instant, YYYY-MM-DD: texts that switch on a date read it. */
  readonly day: string;
  /** The newest revision that it knows of. */
  readonly revision: number;
  /** Snapshots of the same contents hold the same files, and the same of them is open; what these say may turn by the day. */
  readonly contents: string;
  /** Snapshots with the same identity hold the same, whoever reads them and whenever on that day. */
  readonly identity: string;
  /** When something opens that is closed in this snapshot, by itself. */
  readonly nextOpening: Date | undefined;
  find<Item>(kind: Kind<Item>, key: string, language?: Language): Item | undefined;
  list<Item>(kind: Kind<Item>, language?: Language): readonly Entry<Item>[];
  /** What a link to this address says, where the kind that stands there tells it. */
  titleAt(address: string): string | undefined;
  /** What will stand at this address, or at one above it, and is closed yet. */
  closedAt(address: string): Closed | undefined;
}

/** Everything that is published, with what is closed yet. It stays in this adapter; rooms see snapshots. */
export interface Published {
  /** How it stands at an instant: what is closed then is not in it, and texts that switch by date read its day. */
  at(instant: Date): Snapshot;
}

/** An address, the one of which it is a file, and those above it: `/a/b.pdf`, `/a/b`, `/a`. */
const upwards = (address: string): string[] => {
  const words = address.split('/').slice(1);
  const above = words.map((_, index) => `/${words.slice(0, words.length - index).join('/')}`);
  return [address, address.replace(/\.[a-z]+$/, ''), ...above];
};

/** What links to the entries say, by the addresses at which these stand. */
const titlesOf = (
  entries: ReadonlyArray<Entry<unknown>>,
  kinds: readonly AnyKind[],
): ReadonlyMap<string, string> => {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  return new Map(
    entries.flatMap((entry): Array<[string, string]> => {
      const { address, title } = byName.get(entry.kind) ?? {};
      return address && title ? [[address(entry), title(entry.item)]] : [];
    }),
  );
};

const digestOf = (files: ReadonlyArray<Pick<SourceFile, 'path' | 'digest'>>): string => {
  const hash = createHash('sha256');
  for (const { path, digest } of files) hash.update(`${path} ${digest}\n`);
  return hash.digest('base64url').slice(0, 22);
};

/**
 * @param revision the newest revision that the pack holds
 * @param files of which it was read
 */
export const publishedPack = (
  pack: Pack,
  kinds: readonly AnyKind[],
  revision: number,
  files: ReadonlyArray<Pick<SourceFile, 'path' | 'digest'>>,
): Published => {
  const all = pack.entries;
  const digest = digestOf(files);
  return {
    at(instant) {
      const { entries, closed, nextOpening } = openedAt(all, kinds, instant);
      const open = entries === all ? pack : new Pack(entries, []);
      let titles: ReadonlyMap<string, string> | undefined;
      const day = londonDayOf(instant);
      // What is open is told by what opens next.
      const contents = [digest, nextOpening?.toISOString() ?? 'open'].join(' ');
      return {
        instant,
        day,
        revision,
        contents,
        identity: `${contents} ${day}`,
        nextOpening,
        find: (kind, key, language) => open.find(kind, key, language),
        list: (kind, language) => open.list(kind, language),
        titleAt: (address) => {
          titles ??= titlesOf(entries, kinds);
          return titles.get(address);
        },
        closedAt: (address) =>
          closed.size === 0
            ? undefined
            : upwards(address)
                .map((one) => closed.get(one))
                .find((one) => one !== undefined),
      };
    },
  };
};

/**
 * Reads what the database held.
 * @param revision the newest revision that was there before these files were read
 * @throws when a live revision cannot be read by this version of the software; the sentence names it
 */
export const publishedFrom = (
  files: readonly SourceFile[],
  kinds: readonly AnyKind[],
  revision: number,
  cache?: KnownEntries,
): Published => {
  const { pack, faults } = readPublished(files, kinds, cache);
  if (faults.length > 0)
    throw new Error(
      `What is published cannot be read by this version: ${faults.map(faultSentence).join('; ')}. Run "npm run content -- import".`,
    );
  return publishedPack(pack, kinds, revision, files);
};

type SnapshotReading = [
  database: ContentDatabase,
  kinds: readonly AnyKind[],
  instant: Date,
  cache?: KnownEntries,
];

const read = async (
  list: (database: ContentDatabase, instant: Date) => Promise<readonly SourceFile[]>,
  [database, kinds, instant, cache]: SnapshotReading,
): Promise<Snapshot> => {
  const { newest } = await findContentState(database, instant);
  return publishedFrom(await list(database, instant), kinds, newest, cache).at(instant);
};

/**
 * Reads what is (or was, or will be) public at an instant.
 * @throws when a live revision cannot be read by this version of the software; the sentence names it
 */
export const snapshotAt = (...reading: SnapshotReading): Promise<Snapshot> => read(listLiveSources, reading);

/**
 * Reads what is shown at an instant: what is public then, or the first texts where the clock was set back behind them.
 * @throws as `snapshotAt`
 */
export const standingSnapshot = (...reading: SnapshotReading): Promise<Snapshot> =>
  read(async (database, instant) => (await listStandingSources(database, instant)).files, reading);
