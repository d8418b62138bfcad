import { expect, test } from 'vitest';
import { ownPack } from '../../adapters/content/snapshot-for-tests.ts';
import { letterKind } from './letter-kind.ts';
import { lettersTextKind, shelvesIn } from './situation-kind.ts';

test('every letter of the pack stands in exactly one situation', async () => {
  const snapshot = await ownPack([letterKind, lettersTextKind])('2026-11-26');
  const text = snapshot.find(lettersTextKind, 'letters');
  const shown = text
    ? shelvesIn(snapshot, text).flatMap(({ letters }) => letters.map(({ slug }) => slug))
    : [];
  expect([...shown].sort()).toEqual(
    snapshot
      .list(letterKind)
      .map(({ key }) => key)
      .sort(),
  );
});
