import { getDocumentProxy } from 'unpdf';
import { beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { lawBookOf } from '../../deadlines/index.ts';
import { letterKind } from '../letter-kind.ts';
import { letterNamed, lettersOn } from '../pack-for-tests.ts';
import { wideGaps } from '../rules/gap-words.ts';
import { type LetterDocument, letterDocument, toldByHand, toldOf } from '../rules/letter-document.ts';
import { typicalAnswers } from '../typical-answers-for-tests.ts';
import { letterText } from './letter-text.ts';
import { readAloud, withoutSpaces } from './pdf-for-tests.ts';
import { printBlankLetter, printLetter } from './print-letter.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

test('every letter is read aloud from its PDF in the order of its text, under one heading', async () => {
  for (const { item } of snapshot.list(letterKind)) {
    const told = toldOf(item, typicalAnswers(item, 'all'), lawBookOf(snapshot), snapshot.day);
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

const onlyName = (name: string): LetterDocument => ({
  sender: [name],
  day: '26 November 2026',
  recipient: ['Example Homes'],
  subject: 'Subject',
  blocks: [{ kind: 'paragraph', text: name }],
  lawLines: [],
});

test('a name is printed with every letter that it has', async () => {
  for (const name of [
    'Łukasz Gęślą Șerban Çağrı İpek Ærø Straße',
    'Nguyễn Thị Ấm Ở Phòng',
    'Ελένη Ώρα',
    'Щука Їжак Ґудзь',
    'Sam 😀 👩‍👧 🇬🇧 👍🏽',
  ]) {
    const read = await readAloud(await printLetter(onlyName(name)));
    expect(withoutSpaces(read.at(0)?.text ?? '')).toBe(withoutSpaces(name));
    expect(withoutSpaces(read.at(-1)?.text ?? '')).toBe(withoutSpaces(name));
  }
});

test('words that change between scripts again and again are all printed', async () => {
  const text = 'no علي 12 محمد, '.repeat(800).trim();
  const read = await readAloud(
    await printLetter({ ...onlyName('Amina'), blocks: [{ kind: 'paragraph', text }] }),
  );
  expect(
    read
      .map(({ text: one }) => one)
      .join('')
      .match(/no/g),
  ).toHaveLength(800);
});

test('an address that is longer than a line goes on in the next one, and is copied whole', async () => {
  const address = `https://photos.example.org/share/${'AF1QipMabcdefgh'.repeat(9)}`;
  const pdf = await printLetter(onlyName(address));
  const said = (await readAloud(pdf)).at(-1)?.text ?? '';
  expect(withoutSpaces(said)).toBe(address);
  const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
  const [, , width = 0] = page.view;
  for (const item of (await page.getTextContent()).items)
    if ('str' in item) expect(item.transform[4] + item.width).toBeLessThanOrEqual(width - 60);
});

test('every figure and letter with marks is set in one face, whose 0 has no stroke', async () => {
  const pdf = (await printLetter(onlyName('Ọlọ́runwá 2026'))).toString('latin1');
  expect(pdf).toContain('NotoSans-Regular');
  expect(pdf).not.toContain('Atkinson');
});

test('the mark of a line stands where the line begins, also of one that runs from the right', async () => {
  const blocks = ['item', 'point'].flatMap((kind) =>
    ['Hall: mould', 'رطوبة في الحمام', 'Roof: leak'].map((text) => ({
      kind: kind as 'item' | 'point',
      text,
    })),
  );
  const pdf = await printLetter({ ...onlyName('Amina'), blocks });
  const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
  const [, , width = 0] = page.view;
  const marks = (await page.getTextContent()).items.flatMap((item) =>
    'str' in item && /^•$|^\d\.?$|^\.\d$/.test(item.str.trim()) ? [item.transform[4] > width / 2] : [],
  );
  expect(marks).toEqual([false, true, false, false, true, false]);
});

const pagesOf = async (letter: LetterDocument): Promise<number> =>
  (await getDocumentProxy(new Uint8Array(await printLetter(letter)))).numPages;

test('a letter that fits with a little less air ends on its first page, and a longer one goes on', async () => {
  const move = letterNamed(snapshot, 'move-for-health');
  const told = toldOf(move, typicalAnswers(move, 'all'), lawBookOf(snapshot), snapshot.day);
  const letter = letterDocument(move, told, snapshot.day);
  expect(await pagesOf(letter)).toBe(1);
  const more = Array.from({ length: 4 }, () => ({
    kind: 'paragraph' as const,
    text: 'More to say. '.repeat(20),
  }));
  const longer = { ...letter, blocks: [...more, ...letter.blocks] };
  expect(await pagesOf(longer)).toBe(2);
});

test('a letter to fill by hand takes one page, or two of which the second has more than its end', async () => {
  let onOnePage = 0;
  for (const { item } of snapshot.list(letterKind)) {
    const letter = letterDocument(item, toldByHand(item, lawBookOf(snapshot), snapshot.day), snapshot.day);
    const pdf = await getDocumentProxy(
      new Uint8Array(await printBlankLetter(letter, wideGaps(item.questions))),
    );
    expect(pdf.numPages, item.slug).toBeLessThanOrEqual(2);
    if (pdf.numPages === 1) onOnePage += 1;
    else {
      const { items } = await (await pdf.getPage(2)).getTextContent();
      const said = items.map((one) => ('str' in one ? one.str : '')).join('');
      const beforeEnd = said.split('Yours ')[0] ?? '';
      expect(beforeEnd.length, `${item.slug}: ${beforeEnd}`).toBeGreaterThan(150);
    }
  }
  expect(onOnePage).toBeGreaterThan(14);
});
