import { expect, test } from 'vitest';
import { Pack } from '../../adapters/content/read-pack.ts';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { pictureKind, soundKind } from './kinds.ts';
import { ladderKind, smallPictureKind } from './ladder-kinds.ts';
import { versionsOf } from './versions.ts';

const letters = {
  [pictureKind.name]: 'a',
  [soundKind.name]: 'b',
  [ladderKind.name]: 'c',
  [smallPictureKind.name]: 'd',
};

/** A film of so many bytes, with files of these kinds beside it. */
const filmOf = (bytes: number, ...kinds: ReadonlyArray<{ readonly name: string }>): Snapshot =>
  new Pack(
    [pictureKind, ...kinds].map(({ name }) => ({
      kind: name,
      key: 'first',
      language: 'en',
      item: {
        digest: (letters[name] ?? 'x').repeat(64),
        bytes: name === pictureKind.name ? bytes : 2_100_000,
      },
      path: name,
      line: 0,
    })),
    [],
  ) as unknown as Snapshot;

test('a large film with a ladder is offered as HLS first, and as one file to all others', () => {
  const [film, sound] = versionsOf(filmOf(9_000_000, soundKind, ladderKind), 'first');
  expect(film?.sources).toEqual([
    { src: '/films/first/cccccccccccc/ladder.m3u8', type: 'application/vnd.apple.mpegurl' },
    { src: '/films/first/aaaaaaaaaaaa/film.mp4', type: 'video/mp4' },
  ]);
  expect(sound?.sources.map(({ type }) => type)).toEqual(['audio/mp4']);
});

test('a small film is one file', () => {
  const [film] = versionsOf(filmOf(8_000_000, soundKind, ladderKind), 'first');
  expect(film?.sources.map(({ type }) => type)).toEqual(['video/mp4']);
});

test('what a film has is named with its size: a small picture only where it is smaller', () => {
  const texts = (snapshot: Snapshot) =>
    versionsOf(snapshot, 'first').map(({ text, size }) => `${text} (${size})`);
  expect(texts(filmOf(9_000_000, soundKind, smallPictureKind))).toEqual([
    'The film (9.0 MB)',
    'Small picture (2.1 MB)',
    'Listen only (2.1 MB)',
  ]);
  expect(texts(filmOf(2_000_000, smallPictureKind))).toEqual(['The film (2.0 MB)']);
});
