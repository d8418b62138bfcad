import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { parseDay } from '../../../law/index.ts';
import { lawBookOf } from '../../deadlines/index.ts';
import type { Answers } from '../answers.ts';
import { type Letter, letterKind } from '../letter-kind.ts';
import { letterNamed, lettersOn } from '../pack-for-tests.ts';
import { groupSheets } from '../rules/group-sheets.ts';
import { letterDocument, toldOf } from '../rules/letter-document.ts';
import { answersThatFit } from './answers-file.ts';
import { printSheets } from './print-sheets.ts';
import { sheetsText } from './sheets-text.ts';
import { sheetsWord } from './sheets-word.ts';

let snapshot: Snapshot;
let letter: Letter;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
  letter = letterNamed(snapshot, 'report-together');
});

const told: Answers = {
  area: 'Elm House',
  problems: [{ kind: 'plain', place: 'The lift', trouble: 'it stands still' }],
  asks: ['work'],
  landlord: 'Example Homes\n1 High Road',
  name: 'Amina Khan',
  address: '2 Low Road\nLeeds',
  contact: '07000 000000',
};

const sheetsOf = (answers: Answers) => {
  const day = snapshot.day;
  const { group } = letter;
  if (!group) throw new Error('report-together is no letter of a group.');
  const document = letterDocument(letter, toldOf(letter, answers, lawBookOf(snapshot), day), day);
  return { document, sheets: groupSheets(group, document) };
};

describe('the sheets of a letter of several homes', () => {
  test('say to whom and which letter, and nothing of the home of who began it', () => {
    const text = sheetsText(sheetsOf(told).sheets);
    expect(text).toContain('To: Example Homes\nWith the letter of 26 November 2026: A problem at Elm House');
    for (const own of ['Amina', 'Low Road', '07000', 'stands still']) expect(text).not.toContain(own);
  });

  test('leave every line to the hand of who signs, and tell what is agreed to', () => {
    const { signatures, home } = sheetsOf(told).sheets;
    expect(signatures.rows).toBeGreaterThanOrEqual(10);
    expect(signatures.agree.join(' ')).toContain('I sign for myself. Nobody made me.');
    expect(home?.asks.map(({ ask }) => ask)).toEqual(
      expect.arrayContaining(['Name', 'What is wrong in my home', 'May the landlord contact me?']),
    );
  });

  test('are the same words as text, as Word and as a tagged PDF', async () => {
    const { sheets } = sheetsOf({ ...told, area: '<b>#eval("x")</b> Elm' });
    const xml = new TextDecoder().decode(unzipSync(await sheetsWord(sheets))['word/document.xml']);
    for (const words of [...sheets.signatures.agree, ...sheets.signatures.head, ...(sheets.home?.says ?? [])])
      expect(xml).toContain(words);
    expect(xml).toContain('&lt;b&gt;#eval(&quot;x&quot;)&lt;/b&gt; Elm');
    expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(sheets.signatures.rows + 1);
    const pdf = (await printSheets(sheets)).toString('latin1');
    expect(pdf).toContain('/Marked true');
    expect(/\/S ?\/TH\b/.test(pdf)).toBe(true);
  });
});

test('the letter closes for everybody who signed', () => {
  const last = sheetsOf(told).document.blocks.at(-1);
  expect(last?.text).toBe(
    'Yours faithfully,\nAmina Khan\nfor the residents who signed the sheet with this letter',
  );
});

test('whoever goes on from the letter of one home takes along no word about that home', () => {
  const own: Answers = {
    problems: [
      { kind: 'damp-and-mould', room: 'My bedroom', what: 'mould by the cot', since: 'May' },
      { kind: 'plain', room: 'My hall', what: 'no light' },
    ],
    who: ['baby'],
    effect: 'The baby coughs',
    points: [{ what: 'They shouted at me' }],
    wants: ['apology', 'money'],
    'wants-more': 'Ten pounds for me',
    reference: 'REF 7',
    landlord: 'Example Homes',
  };
  const starts = snapshot
    .list(letterKind)
    .flatMap(({ item }) => (item.together ? [letterNamed(snapshot, item.together)] : []));
  expect(starts.map(({ slug }) => slug).sort()).toEqual(['complaint-together', 'report-together']);
  for (const together of starts) {
    const taken = JSON.stringify(answersThatFit(together, own, { day: parseDay(snapshot.day) }));
    expect(taken).toContain('Example Homes');
    for (const word of ['bedroom', 'cot', 'hall', 'light', 'baby', 'coughs', 'shouted', 'pounds', 'REF'])
      expect(taken, together.slug).not.toContain(word);
  }
});
