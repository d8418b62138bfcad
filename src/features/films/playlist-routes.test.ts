import { expect, test } from 'vitest';
import { Pack } from '../../adapters/content/read-pack.ts';
import type { PublicRequest } from '../feature.ts';
import { ladderKind } from './ladder-kinds.ts';
import { filmFilePath } from './paths.ts';
import { routes } from './routes.ts';

const digest = 'c'.repeat(64);
const text = '#EXTM3U\n../bbbbbbbbbbbb/240.m3u8\n';
const snapshot = new Pack(
  [
    {
      ...{ kind: ladderKind.name, key: 'first', language: 'en', path: '', line: 1 },
      item: { text, digest, bytes: text.length, leadsTo: [] },
    },
  ],
  [],
);
const route = routes.find(({ path }) => path('en') === filmFilePath(':film', ':digest', 'ladder.m3u8'));
const ask = (film: string, short: string) =>
  route?.answer({ snapshot, words: { film, digest: short } } as unknown as PublicRequest);

test('a playlist is answered at the address that its own digest gives it, as HLS', () => {
  expect(ask('first', 'c'.repeat(12))).toEqual({
    type: 'text',
    mime: 'application/vnd.apple.mpegurl',
    body: text,
  });
});

test('at the address of an older making, and of no film, there is nothing', () => {
  for (const [film, short] of [
    ['first', 'd'.repeat(12)],
    ['first', 'ccc'],
    ['second', 'c'.repeat(12)],
  ] as const)
    expect(ask(film, short)).toMatchObject({ type: 'missing' });
});
