import { beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { ownPack } from '../../../adapters/content/snapshot-for-tests.ts';
import { contactKind } from '../../contacts/index.ts';
import { limitKind } from '../../deadlines/index.ts';
import { filmKind, scriptKind } from '../kinds.ts';
import { deckOf, printDeck } from './deck.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await ownPack([contactKind, limitKind, filmKind, scriptKind])('2026-11-26');
}, 60_000);

test('every film has its slides, the title first, each with what is said to it', () => {
  for (const { key } of snapshot.list(scriptKind)) {
    const deck = deckOf(snapshot, key);
    expect(deck?.slides[0]?.layout, key).toBe('title');
    expect(deck?.slides.length, key).toBeGreaterThan(20);
    for (const { said } of deck?.slides ?? []) expect(said.length, key).toBeGreaterThan(10);
    expect(JSON.stringify(deck), key).not.toContain('{{');
  }
  expect(deckOf(snapshot, 'nothing')).toBeUndefined();
});

test('a page a slide, drawn and tagged, and a last one that says where the words are', {
  timeout: 60_000,
}, async () => {
  const deck = deckOf(snapshot, 'entry-level-skills');
  if (!deck) throw new Error('The film has no script.');
  const pdf = (
    await printDeck(deck, 'https://homes.example.org/films/entry-level-skills/transcript')
  ).toString('latin1');
  expect(pdf).toContain('/Marked true');
  expect(pdf).toContain('homes.example.org/films/entry-level-skills/transcript');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(deck.slides.length + 1);
  expect(pdf.match(/\/S\s*\/Figure/g)?.length).toBeGreaterThanOrEqual(deck.slides.length);
});
