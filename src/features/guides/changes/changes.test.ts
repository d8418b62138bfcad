import { beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { guideKind } from '../guide-kind.ts';
import { packSnapshot } from '../pack-for-tests.ts';
import { changesFeed } from './changes-feed.ts';
import { libraryChanges } from './library-changes.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await packSnapshot('2026-11-26');
});

test('every guide tells when it was published, the newest first', () => {
  const changes = libraryChanges(snapshot);
  expect(new Set(changes.map(({ guide }) => guide)).size).toBe(snapshot.list(guideKind).length);
  const days = changes.map(({ on }) => on);
  expect(days).toEqual([...days].sort().reverse());
});

test('what is said to change later is not told before', () => {
  const before = libraryChanges({ ...snapshot, day: '2026-11-24' });
  expect(before.length).toBeGreaterThan(0);
  expect(before.every(({ on }) => on <= '2026-11-24')).toBe(true);
});

test('the feed is Atom, with an entry of its own for each change, and words that cannot break it', () => {
  const feed = changesFeed(
    [
      {
        guide: 'pests',
        title: 'Mice & <rats>',
        summary: 'About ]]> them.',
        on: '2026-11-25',
        reason: 'A & B.',
      },
      {
        guide: 'pests',
        title: 'Mice & <rats>',
        summary: 'About them.',
        on: '2026-11-23',
        reason: 'First published.',
      },
    ],
    'https://homes.example.org',
  );
  expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
  expect(feed).toContain('<updated>2026-11-25T00:00:00.000Z</updated>');
  expect(feed).toContain('https://homes.example.org/guides/changes.atom');
  const ids = feed.match(/<id>[^<]*<\/id>/g) ?? [];
  expect(new Set(ids).size).toBe(3);
  expect(feed).not.toContain('<rats>\n');
});

test('the feed of the whole library stays short', () => {
  expect(
    changesFeed(libraryChanges(snapshot), 'https://homes.example.org').match(/<entry>/g)?.length,
  ).toBeLessThanOrEqual(100);
});
