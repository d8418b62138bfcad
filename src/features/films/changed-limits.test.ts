import { beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { ownPack } from '../../adapters/content/snapshot-for-tests.ts';
import { limitKind } from '../deadlines/index.ts';
import { changedLimits } from './changed-limits.ts';
import type { Film } from './kinds.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await ownPack([limitKind])('2026-11-26');
});

const film = (spoken: Record<string, string>): Film => ({
  ...{ title: 'F', summary: 'S', voice: 'V', made: '2026-11-26', limits: Object.keys(spoken) },
  spoken,
});

test('a film that says what the law says needs no notice', () => {
  expect(changedLimits(film({ 'awaab-standard-investigation': '10 working days' }), snapshot)).toEqual([]);
  expect(changedLimits(film({}), snapshot)).toEqual([]);
});

test('once the law says something else, the film is said to be behind, with both lengths', () => {
  const changed = changedLimits(film({ 'awaab-standard-investigation': '14 working days' }), snapshot);
  expect(changed).toMatchObject([{ said: '14 working days', today: '10 working days' }]);
});

test('a limit that is no more is not compared', () => {
  expect(changedLimits(film({ 'no-such-limit': '1 day' }), snapshot)).toEqual([]);
});
