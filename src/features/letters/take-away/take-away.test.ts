import { unzipSync } from 'fflate';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../law/index.ts';
import { cleanText } from '../rules/clean-text.ts';
import { editableText, editedBlocks, type LetterDocument } from '../rules/letter-document.ts';
import { canPrint } from '../rules/printable.ts';
import { letterCalendar } from './letter-calendar.ts';
import { letterText, mailLink } from './letter-text.ts';
import { letterWord } from './letter-word.ts';
import { printLetter } from './print-letter.ts';

const hostile = '#eval("1") $x$ \\ [y] *b* _i_ @ref <script>alert(1)</script> &amp; ]]> <w:p/> {name}';
const name = 'Amina محمد রহিম ਸਿੰਘ Łukasz Щука 😀';

const letter = (text: string): LetterDocument => ({
  sender: [name, '2 Low Road'],
  day: '26 November 2026',
  recipient: ['Example Homes'],
  subject: 'A problem in my home',
  blocks: [
    { kind: 'paragraph', text: 'Dear Example Homes,' },
    { kind: 'item', text },
    { kind: 'item', text: 'Another' },
    { kind: 'paragraph', text: `Yours faithfully,\n${name}` },
  ],
  lawLines: [],
});

describe('a letter that is taken away', () => {
  test('is a tagged PDF, whatever was typed, and nothing of it is read as Typst', async () => {
    const pdf = (await printLetter(letter(hostile))).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/Marked true');
    const plain = (await printLetter(letter('Plain'))).toString('latin1');
    // A face for each script that the name has.
    for (const face of ['Amiri', 'HindSiliguri', 'NotoSansGurmukhi', 'NotoEmoji'])
      expect(plain).toContain(face);
  });

  test('is a Word file with every letter that was typed, and no markup of its own', async () => {
    const files = unzipSync(await letterWord(letter(hostile)));
    const xml = new TextDecoder().decode(files['word/document.xml']);
    expect(xml).toContain(name);
    expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; ]]&gt; &lt;w:p/&gt;');
    expect(xml).not.toContain('<script');
    const control = new TextDecoder().decode(
      unzipSync(await letterWord(letter(cleanText('a\u0000\u0001\u000b\ufffeb'))))['word/document.xml'],
    );
    expect(control).toContain('>ab<');
  });

  test('opens in a mail program whole, or not at all', () => {
    const link = mailLink(letter('It drips.'));
    const body = new URL(link ?? '').searchParams.get('body') ?? '';
    expect(body).toContain('- It drips.\r\n- Another');
    expect(body).toContain(name);
    expect(mailLink(letter('x'.repeat(1_500)))).toBeUndefined();
    // In an address each of these is nine characters.
    expect(mailLink(letter('র'.repeat(300)))).toBeUndefined();
  });

  test('is the same text after it was edited without a change', () => {
    const before = letter('It drips.');
    const after = editedBlocks(editableText(before));
    expect(letterText({ ...before, blocks: after })).toBe(letterText(before));
  });

  test('has numbers where it has points, in its text, in its Word file and when it was edited', async () => {
    const points: LetterDocument = {
      ...letter('It drips.'),
      blocks: [
        { kind: 'paragraph', text: 'These things went wrong:' },
        { kind: 'point', text: 'It drips.' },
        { kind: 'point', text: 'Nobody came.' },
        { kind: 'item', text: 'Another' },
      ],
    };
    expect(editableText(points)).toBe(
      'These things went wrong:\n\n1. It drips.\n2. Nobody came.\n\n- Another',
    );
    expect(editedBlocks(editableText(points))).toEqual(points.blocks);
    const xml = new TextDecoder().decode(unzipSync(await letterWord(points))['word/numbering.xml']);
    expect(xml).toContain('w:lvlText w:val="%1."');
  });

  test('counts its points again when one was taken out by hand', () => {
    const blocks = editedBlocks('1. It drips.\n3. Nobody came.');
    expect(editableText({ blocks })).toBe('1. It drips.\n2. Nobody came.');
    // A number that somebody typed in a text of their own is left as it is.
    expect(editedBlocks('1. It drips.')).toEqual([{ kind: 'paragraph', text: '1. It drips.' }]);
  });

  test('says where the programme has no face for a letter', () => {
    expect(canPrint(name)).toBe(true);
    expect(canPrint('李')).toBe(false);
  });

  test('brings its days into a calendar that a calendar program reads, under names that tell nothing', () => {
    const calendar = letterCalendar(
      { slug: 'complaint-stage-1' },
      [
        {
          words: 'They should answer; if not, write, and “ask”: \\n '.repeat(4),
          askOn: parseDay('2026-12-04'),
          calendar: 'Did the answer come?',
          letter: 'complaint-stage-1',
        },
        { words: 'No day here.', calendar: 'Nothing' },
      ],
      'https://homes.example.org',
      new Date('2026-11-26T12:00:00Z'),
    );
    // RFC 5545, section 3.1: lines end with CRLF and have 75 octets at most.
    for (const line of calendar.trimEnd().split('\r\n')) {
      expect(line).not.toContain('\n');
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
    const { version, prodId, events = [] } = convertIcsCalendar(undefined, calendar);
    expect([version, prodId]).toEqual(['2.0', '-//Four Million Homes//Letters//EN']);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      uid: expect.stringMatching(/^[0-9a-f]{32}@four-million-homes$/),
      summary: 'Did the answer come?',
      stamp: { date: new Date('2026-11-26T12:00:00Z') },
      start: { type: 'DATE', date: new Date('2026-12-04T00:00:00Z') },
      end: { type: 'DATE', date: new Date('2026-12-05T00:00:00Z') },
    });
    expect(events[0]?.description).toContain('They should answer; if not, write, and “ask”');
    expect(events[0]?.description).toContain('https://homes.example.org/letters/complaint-stage-1');
    // At nine in the morning of the day, not after its end.
    expect(events[0]?.alarms?.[0]?.trigger).toMatchObject({ value: { hours: 9 } });
  });

  test('brings the days of two letters beside each other, and those of one letter once', () => {
    const steps = [{ words: 'They should answer.', askOn: parseDay('2026-12-04'), calendar: 'Answer?' }];
    const idIn = (slug: string): string | undefined =>
      /^UID:(.*)$/m.exec(letterCalendar({ slug }, steps, 'https://homes.example.org', new Date()))?.[1];
    expect(idIn('report-a-repair')).toBe(idIn('report-a-repair'));
    expect(idIn('report-a-repair')).not.toBe(idIn('chase-a-report'));
  });
});
