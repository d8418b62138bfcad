import { beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { ownPack } from '../../adapters/content/snapshot-for-tests.ts';
import { dangerKind } from '../danger/index.ts';
import { guidanceKind, lettersTextKind } from '../letters/index.ts';
import { whichBodyKind } from '../which-body/index.ts';
import { askedPageKind } from './asked-page-kind.ts';
import { nothing, type SearchResult } from './outcome.ts';
import { withWays } from './ways.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await ownPack([lettersTextKind, guidanceKind, whichBodyKind, dangerKind, askedPageKind])(
    '2026-11-26',
  );
});

const guide: SearchResult = {
  ...{ kind: 'guide', slug: 'noise', topic: 'neighbours', title: 'Noise' },
  ...{ summary: '', url: '/guides/noise', score: 0.9 },
};

const foundFor = (query: string, limit = 5) =>
  withWays({ ...nothing, query, results: [guide] }, snapshot, limit).results.map(({ url }) => url);

test.each([
  ['Write a letter', '/letters'],
  ['can you help me WRITE A LETTER, please', '/letters'],
  ['who do I complain to?', '/which-body'],
  ['which ombudsman', '/which-body'],
  ['which letter do I need', '/letters/what-is-wrong'],
  ['Help me, please!', '/danger'],
  ['999', '/danger'],
  ['im in danger', '/danger'],
])('“%s” leads to %s first, and then to what was found', (query, url) => {
  expect(foundFor(query)).toEqual([url, '/guides/noise']);
});

test.each([
  ['who is my landlord, the council?', '/who-is-my-landlord'],
  ['how long does my landlord have to fix it', '/deadlines'],
  ['im in danger from the mould', '/danger'],
])('“%s” leads to %s behind what was found first', (query, url) => {
  expect(foundFor(query)).toEqual(['/guides/noise', url]);
});

test('who asks for help alone is not sent away', () => {
  const outcome = withWays({ ...nothing, query: 'emergency', covered: false }, snapshot, 5);
  expect(outcome).toMatchObject({ covered: true, elsewhere: [] });
});

test.each(['please help me with my rent', 'noise from a neighbour', 'the ombudsman wrote a letter', ''])(
  '“%s” asks for no way',
  (query) => {
    expect(foundFor(query)).toEqual(['/guides/noise']);
  },
);

test('no more is found than was asked for', () => {
  expect(foundFor('write a letter', 1)).toEqual(['/letters']);
});

test('nothing stands before danger', () => {
  const dangers = snapshot.list(dangerKind).map(({ item }) => item);
  const outcome = { ...nothing, query: 'write a letter', dangers: dangers.slice(0, 1), results: [guide] };
  expect(withWays(outcome, snapshot, 5)).toBe(outcome);
});
