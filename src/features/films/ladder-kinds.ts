import type { Fault } from '../../adapters/content/fault.ts';
import type { Kind, PackView } from '../../adapters/content/kind.ts';
import { type FilmFile, fileKind } from './file-kind.ts';

/** A playlist of HLS (RFC 8216): it leads to other files of the same film by the first letters of their digests. */
export interface Playlist extends FilmFile {
  readonly text: string;
  readonly leadsTo: ReadonlyArray<{ readonly name: string; readonly digest: string }>;
}

/** The rungs of a ladder, from the smallest picture to the largest, and sound alone. */
const rungs = ['240', '480', '720', 'sound'] as const;

const link = /\.\.\/([0-9a-f]{12})\/([a-z0-9]+\.(?:mp4|m3u8))/g;

const playlistKind = (name: string): Kind<Playlist> => ({
  name: `film-file-${name}`,
  pattern: `films/<slug>/${name}`,
  read({ text, digest, bytes }, context) {
    const leadsTo = [...text.matchAll(link)].map(([, digest = '', file = '']) => ({ name: file, digest }));
    if (!text.startsWith('#EXTM3U') || leadsTo.length === 0) {
      context.fault(
        1,
        'no playlist of this programme',
        '#EXTM3U, with lines such as ../0123456789ab/240.mp4',
      );
      return [];
    }
    return [{ key: context.match.words.slug ?? '', item: { text, digest, bytes, leadsTo }, line: 1 }];
  },
  check: ({ item, key, path }, pack) => wrongLinks(item, key, path, pack),
});

/** The list of all rungs: players begin here. */
export const ladderKind = playlistKind('ladder.m3u8');

/** Each rung: its name, its bytes and its playlist. */
export const rungKinds = rungs.map((name) => ({
  name,
  media: fileKind(`${name}.mp4`),
  playlist: playlistKind(`${name}.m3u8`),
}));

/** The small picture, for a phone with little data. */
export const smallPictureKind = fileKind('240.mp4');

/** Every kind that a ladder brings. */
export const ladderKinds = [ladderKind, ...rungKinds.flatMap(({ media, playlist }) => [media, playlist])];

const fileNamed = (name: string, film: string, pack: PackView): FilmFile | undefined => {
  for (const { media, playlist } of rungKinds)
    for (const kind of [media, playlist] as readonly Kind<FilmFile>[])
      if (kind.pattern.endsWith(`/${name}`)) return pack.find(kind, film);
  return undefined;
};

const wrongLinks = function* (
  { leadsTo }: Playlist,
  film: string,
  path: string,
  pack: PackView,
): Generator<Fault> {
  const seen = new Set<string>();
  for (const { name, digest } of leadsTo) {
    if (seen.has(name + digest)) continue;
    seen.add(name + digest);
    const file = fileNamed(name, film, pack);
    if (file?.digest.startsWith(digest)) continue;
    const found = file ? `${name} with other bytes than it leads to` : `no ${name} beside it`;
    yield { path, line: 0, found, expected: 'the files that were made together: npm run film -- add' };
  }
};
