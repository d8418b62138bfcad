import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { lawBookOf } from '../../deadlines/index.ts';
import { type Letter, letterKind } from '../letter-kind.ts';
import { lettersOn } from '../pack-for-tests.ts';
import { printBlankLetter } from '../take-away/print-letter.ts';
import { wideGaps } from './gap-words.ts';
import { letterDocument, toldByHand } from './letter-document.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const every = (judge: (letter: Letter) => void): void => {
  const letters = snapshot.list(letterKind);
  expect(letters.length).toBeGreaterThan(10);
  for (const { item } of letters) judge(item);
};

const byHand = (letter: Letter) =>
  letterDocument(letter, toldByHand(letter, lawBookOf(snapshot), snapshot.day), snapshot.day);

describe('every letter to fill by hand', () => {
  test('names what stands on a line in words that fit into the sentence, and asks nothing there', () => {
    every((letter) => {
      const { subject, blocks } = byHand(letter);
      for (const text of [subject, ...blocks.map((block) => block.text)])
        for (const [gap] of text.matchAll(/\[[^\]]+\]/g))
          expect(gap, letter.slug).not.toMatch(
            /\?|^\[(?:how (?:do|should|can|did|would)|do|does|did|is|are|can|could|which|why)\b/,
          );
    });
  });

  test('begins its subject with a capital, and has room for three of each list', () => {
    every((letter) => {
      const { subject, blocks } = byHand(letter);
      expect(subject, letter.slug).toMatch(/^[\p{Lu}[]/u);
      const items = blocks.filter(({ kind }) => kind === 'item').map(({ text }) => text);
      for (const item of items)
        expect(
          items.filter((text) => text === item).length % 3,
          `${letter.slug}: the list “${item}” has no three lines`,
        ).toBe(0);
    });
  });

  test('says neither one nor several where nobody knows how many will be written down', () => {
    const report = snapshot.find(letterKind, 'report-a-repair') as Letter;
    expect(byHand(report).subject).toBe('Report of what is wrong at my home');
    expect(byHand(report).sender).toEqual(['[your name]', '[your address]', '[your phone number or email]']);
  });

  test('is printed with rules in place of brackets', async () => {
    const report = snapshot.find(letterKind, 'report-a-repair') as Letter;
    expect(wideGaps(report.questions)).toEqual(['what is wrong', 'who is affected', 'how it affects you']);
    const pdf = await printBlankLetter(byHand(report), wideGaps(report.questions));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
