import { expect, test } from 'vitest';
import type { AnyKind } from '../../adapters/content/kind.ts';
import { readPack } from '../../adapters/content/read-pack.ts';
import { ladderKind, ladderKinds, rungKinds } from './ladder-kinds.ts';

const kinds: readonly AnyKind[] = ladderKinds;
const digest = (letter: string) => letter.repeat(64);
const short = (letter: string) => letter.repeat(12);
const file = (name: string, letter: string, text = '') => ({
  path: `films/first/${name}`,
  text,
  digest: digest(letter),
  bytes: 1,
});
const media = file('240.mp4', 'a');
const rung = file('240.m3u8', 'b', `#EXTM3U\n#EXT-X-BYTERANGE:5@0\n../${short('a')}/240.mp4\n`);
const ladder = file('ladder.m3u8', 'c', `#EXTM3U\n../${short('b')}/240.m3u8\n`);

const faultsOf = (...files: ReturnType<typeof file>[]) =>
  readPack(files, kinds, [], '2026-11-26').faults.map(({ path, found }) => `${path}: ${found}`);

test('a ladder whose every link leads to the bytes beside it is whole', () => {
  const { pack, faults } = readPack([media, rung, ladder], kinds, [], '2026-11-26');
  expect(faults).toEqual([]);
  expect(pack.find(ladderKind, 'first')?.leadsTo).toEqual([{ name: '240.m3u8', digest: short('b') }]);
  expect(rungKinds.map(({ name }) => name)).toEqual(['240', '480', '720', 'sound']);
});

test('a rung that is missing, or was made another time, is a fault', () => {
  expect(faultsOf(rung, ladder)).toEqual(['films/first/240.m3u8: no 240.mp4 beside it']);
  expect(faultsOf(file('240.mp4', 'd'), rung, ladder)).toEqual([
    'films/first/240.m3u8: 240.mp4 with other bytes than it leads to',
  ]);
});

test('a playlist that leads elsewhere is none of ours', () => {
  for (const text of ['#EXTM3U\nhttps://example.org/240.mp4\n', 'no playlist', '#EXTM3U\n240.mp4\n'])
    expect(faultsOf(file('ladder.m3u8', 'c', text))).toEqual([
      'films/first/ladder.m3u8: no playlist of this programme',
    ]);
});
