import { beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { lawBookOf } from '../../deadlines/index.ts';
import { letterKind } from '../letter-kind.ts';
import { lettersOn, plainAnswers } from '../pack-for-tests.ts';
import { wideGaps } from '../rules/gap-words.ts';
import { letterDocument, toldByHand, toldOf } from '../rules/letter-document.ts';
import { letterText } from './letter-text.ts';
import { readAloud, withoutSpaces } from './pdf-for-tests.ts';
import { printBlankLetter, printLetter } from './print-letter.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

test('every letter is read aloud from its PDF in the order of its text, under one heading', async () => {
  for (const { item } of snapshot.list(letterKind)) {
    const told = toldOf(item, plainAnswers(item), lawBookOf(snapshot), snapshot.day);
    const letter = letterDocument(item, told, snapshot.day);
    const read = await readAloud(await printLetter(letter));
    const said = withoutSpaces(read.map(({ text }) => text).join('')).replaceAll('•', '-');
    expect(said, item.slug).toBe(withoutSpaces(letterText(letter)));
    expect(read.filter(({ role }) => role === 'H1').map(({ text }) => text)).toHaveLength(1);
  }
});

test('what is filled in by hand is named in the PDF in its place', async () => {
  for (const { item } of snapshot.list(letterKind)) {
    const letter = letterDocument(item, toldByHand(item, lawBookOf(snapshot), snapshot.day), snapshot.day);
    const read = await readAloud(await printBlankLetter(letter, wideGaps(item.questions)));
    const said = withoutSpaces(read.map(({ text }) => text).join(''));
    let from = 0;
    for (const [, gap = ''] of letterText(letter).matchAll(/\[([^\]]+)\]/g)) {
      const at = said.indexOf(withoutSpaces(gap), from);
      expect(at, `${item.slug}: “${gap}”`).toBeGreaterThanOrEqual(0);
      from = at;
    }
  }
});
