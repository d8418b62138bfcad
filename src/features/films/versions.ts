import type { Kind } from '../../adapters/content/kind.ts';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { FilmAsked } from './asked.ts';
import { describedKind, type FilmFile, pictureKind, signedKind, soundKind } from './kinds.ts';
import { filmFilePath } from './paths.ts';

/** A form in which a film can be had. */
export interface Version {
  /** How an address asks for it; the film as it is needs no asking. */
  readonly name: FilmAsked['version'];
  readonly text: string;
  /** On the link that keeps it on the device. */
  readonly keep: string;
  readonly src: string;
  readonly type: string;
  /** "2.1 MB" */
  readonly size: string;
}

/** "2.1 MB", as shops write it: a million bytes. */
export const sizeInWords = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

interface Sort extends Pick<Version, 'name' | 'text' | 'keep' | 'type'> {
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
    name: 'sound',
    text: 'Listen only',
    keep: 'Keep the sound',
    type: 'audio/mp4',
    kind: soundKind,
    file: 'audio.m4a',
  },
];

/** The versions that a film has, the film as it is first. */
export const versionsOf = (snapshot: Snapshot, film: string): Version[] =>
  sorts.flatMap(({ kind, file, name, text, keep, type }) => {
    const found = snapshot.find(kind, film);
    return found
      ? [
          {
            name,
            text,
            keep,
            type,
            src: filmFilePath(film, found.digest, file),
            size: sizeInWords(found.bytes),
          },
        ]
      : [];
  });

/** The version that an address asks for; the film as it is where it has no such version. */
export const chosenVersion = (versions: readonly Version[], asked: FilmAsked): Version | undefined =>
  versions.find(({ name }) => name === asked.version) ?? versions[0];
