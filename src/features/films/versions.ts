import type { Kind } from '../../adapters/content/kind.ts';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { FilmAsked } from './asked.ts';
import type { FilmFile } from './file-kind.ts';
import { describedKind, pictureKind, signedKind, soundKind } from './kinds.ts';
import { ladderKind, smallPictureKind } from './ladder-kinds.ts';
import { filmFilePath } from './paths.ts';

/** A form in which a film can be had. */
export interface Version {
  /** How an address asks for it; the film as it is needs no asking. */
  readonly name: FilmAsked['version'];
  readonly text: string;
  /** On the link that keeps it on the device. */
  readonly keep: string;
  readonly src: string;
  /** Files that a browser may play, the best first: those that it cannot play it passes over. */
  readonly sources: ReadonlyArray<{ readonly src: string; readonly type: string }>;
  /** "2.1 MB" */
  readonly size: string;
}

/** "2.1 MB", as shops write it: a million bytes. */
export const sizeInWords = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

interface Sort extends Pick<Version, 'name' | 'text' | 'keep'> {
  readonly type: string;
  readonly kind: Kind<FilmFile>;
  readonly file: string;
}

const sorts: readonly Sort[] = [
  {
    name: undefined,
    text: 'The film',
    keep: 'Keep the film',
    type: 'video/mp4',
    kind: pictureKind,
    file: 'film.mp4',
  },
  {
    name: 'signed',
    text: 'With British Sign Language',
    keep: 'Keep the signed film',
    type: 'video/mp4',
    kind: signedKind,
    file: 'signed.mp4',
  },
  {
    name: 'described',
    text: 'With the pictures described',
    keep: 'Keep the described film',
    type: 'video/mp4',
    kind: describedKind,
    file: 'described.mp4',
  },
  {
    name: 'small',
    text: 'Small picture',
    keep: 'Keep the small film',
    type: 'video/mp4',
    kind: smallPictureKind,
    file: '240.mp4',
  },
  {
    name: 'sound',
    text: 'Listen only',
    keep: 'Keep the sound',
    type: 'audio/mp4',
    kind: soundKind,
    file: 'audio.m4a',
  },
];

/** Bytes up to which a film is as well read in one piece as by segments. */
const smallFilm = 8_000_000;

/** A ladder in front of the film, where it saves something. */
const ladderOf = (snapshot: Snapshot, film: string, bytes: number): Version['sources'] => {
  const ladder = snapshot.find(ladderKind, film);
  return ladder && bytes > smallFilm
    ? [{ src: filmFilePath(film, ladder.digest, 'ladder.m3u8'), type: 'application/vnd.apple.mpegurl' }]
    : [];
};

/** The versions that a film has, the film as it is first. */
export const versionsOf = (snapshot: Snapshot, film: string): Version[] => {
  const whole = snapshot.find(pictureKind, film)?.bytes ?? 0;
  return sorts.flatMap(({ kind, file, name, text, keep, type }) => {
    const found = snapshot.find(kind, film);
    if (!found || (name === 'small' && found.bytes >= whole)) return [];
    const src = filmFilePath(film, found.digest, file);
    const sources = [...(name === undefined ? ladderOf(snapshot, film, whole) : []), { src, type }];
    return [{ name, text, keep, src, sources, size: sizeInWords(found.bytes) }];
  });
};

/** The version that an address asks for; the film as it is where it has no such version. */
export const chosenVersion = (versions: readonly Version[], asked: FilmAsked): Version | undefined =>
  versions.find(({ name }) => name === asked.version) ?? versions[0];
