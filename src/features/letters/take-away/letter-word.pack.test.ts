import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { lawBookOf } from '../../deadlines/index.ts';
import { letterKind } from '../letter-kind.ts';
import { lettersOn } from '../pack-for-tests.ts';
import { cleanText } from '../rules/clean-text.ts';
import { type LetterDocument, letterDocument, toldOf } from '../rules/letter-document.ts';
import { typicalAnswers } from '../typical-answers-for-tests.ts';
import { letterText } from './letter-text.ts';
import { letterWord } from './letter-word.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of a Word file, a line for each paragraph and each break. */
const textOfWord = (file: Buffer): string => {
  const xml = new TextDecoder().decode(unzipSync(file)['word/document.xml']);
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p [^>]*>(.*?)<\/w:p>/gs)]
    .map(([, plain, other]) =>
      [...(plain ?? other ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
        .map(([tag, words]) => (tag.startsWith('<w:br') ? '\n' : (words ?? '')))
        .join('')
        .replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? ''),
    )
    .join('\n');
};

/** A date has spaces at which no line breaks. */
const withPlainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Lines alone: empty ones, and the dashes and numbers of a list, are how text shows what Word shows otherwise. */
const lines = (text: string): string[] =>
  withPlainSpaces(text)
    .split('\n')
    .map((line) => line.replace(/^(?:-|\d+\.) /, ''))
    .filter((line) => line !== '');

test('every letter is in its Word file, line by line', async () => {
  for (const { item } of snapshot.list(letterKind)) {
    const told = toldOf(item, typicalAnswers(item, 'all'), lawBookOf(snapshot), snapshot.day);
    const letter = letterDocument(item, told, snapshot.day);
    expect(lines(textOfWord(await letterWord(letter))), item.slug).toEqual(lines(letterText(letter)));
  }
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    '</w:t></w:r><w:r><w:fldSimple w:instr="DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe"/>',
    '{ INCLUDEPICTURE "https://evil.example/x" }',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    ']]><script>alert(1)</script>',
    '&lt; &amp;amp; &#60;',
    '=HYPERLINK("https://evil.example")',
    'x\u0000\u0001\u001b[31m\ud800y',
    'محمد রহিম ਸਿੰਘ 👩‍👧 🇬🇧',
  ),
);

test('whatever is typed is text in the Word file: nothing is lost, and nothing becomes a field, a link or a macro', async () => {
  const letter = (text: string): LetterDocument => ({
    sender: [text || 'Nobody'],
    day: '26 November 2026',
    recipient: ['Example Homes'],
    subject: text || 'Subject',
    blocks: [
      { kind: 'paragraph', text: 'Dear Example Homes,' },
      { kind: 'item', text: text || 'Item' },
    ],
    lawLines: [],
  });
  await fc.assert(
    fc.asyncProperty(hostile.map(cleanText), async (text) => {
      const file = await letterWord(letter(text));
      const said = withPlainSpaces(textOfWord(file));
      if (text !== '') expect(said.split(withPlainSpaces(text)).length).toBeGreaterThanOrEqual(4);
      const files = unzipSync(file);
      expect(Object.keys(files).filter((name) => /vba|embeddings|activeX|externalLinks/i.test(name))).toEqual(
        [],
      );
      for (const [name, bytes] of Object.entries(files)) {
        const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        expect(/TargetMode="External"|<w:(?:fldSimple|instrText|hyperlink|altChunk)\b/.test(xml), name).toBe(
          false,
        );
      }
    }),
    { numRuns: 40 },
  );
});

test('forty problems and twenty thousand characters are all there', async () => {
  const problems = Array.from(
    { length: 40 },
    (_, at) => `Problem ${at + 1}: ${'the wall is wet '.repeat(30)}.`,
  );
  const long = 'Mould and damp. '.repeat(1_250).trim();
  const said = textOfWord(
    await letterWord({
      sender: ['Amina'],
      day: '26 November 2026',
      recipient: ['Example Homes'],
      subject: 'Problems',
      blocks: [
        ...problems.map((text) => ({ kind: 'item', text }) as const),
        { kind: 'paragraph', text: long },
      ],
      lawLines: [],
    }),
  );
  for (const text of [...problems, long]) expect(said.includes(text)).toBe(true);
});

test('a page parts neither the end of a letter from its last words, nor a line from the list that it announces', async () => {
  const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
  const file = await letterWord({
    sender: ['Amina'],
    day: '26 November 2026',
    recipient: ['Example Homes'],
    subject: 'Subject',
    blocks: [
      paragraph('Hello.'),
      paragraph('These went wrong:'),
      { kind: 'item', text: 'The lift.' },
      paragraph('Please answer.'),
      paragraph('Yours faithfully,\nAmina'),
    ],
    lawLines: [],
  });
  const xml = new TextDecoder().decode(unzipSync(file)['word/document.xml']);
  const kept = (words: string): boolean =>
    xml.split('<w:p>').some((one) => one.includes(`>${words}<`) && one.includes('<w:keepNext/>'));
  expect(
    ['Hello.', 'These went wrong:', 'The lift.', 'Please answer.', 'Yours faithfully,'].map(kept),
  ).toEqual([false, true, false, true, true]);
});
