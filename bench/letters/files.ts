import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Row, Table, Verdict } from '../table.ts';
import { mould, type ToWrite, writeReport } from './letter-to-write.ts';
import { connections, Writer } from './writer.ts';

const run = promisify(execFile);

/** Letters that are hard to carry from one program to the next. */
const hard: Readonly<Record<string, ToWrite>> = {
  'one problem': mould(1),
  '20 problems': {
    ...mould(2),
    problems: Array.from({ length: 20 }, (_, at) => `the ceiling drips in place ${at + 1}`),
  },
  '19,000 characters': { ...mould(3), effect: 'We wait for somebody every day. '.repeat(600).trim() },
  'Arabic, Bengali, Punjabi': {
    problems: ['العفن الأسود على الجدار في غرفة النوم', 'ঘরের দেয়ালে কালো ছত্রাক', 'ਕੰਧ ਉੱਤੇ ਕਾਲੀ ਉੱਲੀ'],
    effect: 'محمد يسكن في الشقة رقم 12 ولا يستطيع النوم',
    name: 'محمد علي রহিম ਸਿੰਘ',
  },
  'Polish, Romanian, Vietnamese, Yoruba, Greek, Ukrainian': {
    problems: [
      'zażółć gęślą jaźń',
      'țară și apă',
      'nấm mốc đen',
      'Ọlọ́run',
      'μαύρη μούχλα',
      'чорна пліснява їє',
    ],
    effect: 'Straße, naïve, Ærø, İstanbul, ġenb',
    name: 'Łukasz Șerban',
  },
  'emoji in a name': { ...mould(5), name: 'Sam 😀 👩‍👧 🇬🇧 👍🏽' },
  'HTML, Typst, Word': {
    problems: [
      '<script>alert(1)</script> &amp; ]]>',
      '#eval("1") $x^2$ *b* _i_ @ref // c /* d */ `code` [y]',
      '{ INCLUDEPICTURE "https://evil.example/x" } =HYPERLINK("x")',
    ],
    effect: '</w:t></w:r> <!ENTITY e SYSTEM "file:///etc/passwd"> &e; %TMP% \\input{x}',
    name: 'Robert"); DROP TABLE letters;--',
  },
};

/** Letters, figures and signs in one form; marks of direction, spaces and the signs of lists are how each program shows it. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad\s]/g, '')
    .replaceAll(/[•\-●]/g, '');

/** A line of text as a bag of signs: programs put words that run to the left in other places of a line. */
const signs = (text: string): string => [...bare(text)].sort().join('');

interface Compared {
  readonly letter: string;
  readonly program: string;
  readonly same: boolean;
  readonly missing: string;
}

const compare = (letter: string, program: string, text: string, found: string): Compared => {
  const pages = found.replaceAll(/Page \d+ of \d+/g, '');
  const inOrder = bare(pages) === bare(text);
  const same = inOrder || signs(pages) === signs(text);
  const lost = same
    ? ''
    : [...new Set(bare(text))].filter((sign) => !pages.normalize('NFKC').includes(sign)).join('');
  return {
    letter,
    program: same && !inOrder ? `${program} (order of lines differs)` : program,
    same,
    missing: lost,
  };
};

const isThere = async (program: string): Promise<boolean> => {
  try {
    await run(program, ['--version']);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
};

const textOfPdf = async (file: string): Promise<string> => (await run('pdftotext', [file, '-'])).stdout;

/** Opens each Word file in LibreOffice and saves it as a PDF, with a profile of its own that is removed with the folder. */
const wordAsPdf = async (folder: string, names: readonly string[]): Promise<void> => {
  await run(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf:writer_pdf_Export',
      '--outdir',
      join(folder, 'from-word'),
      ...names.map((name) => join(folder, `${name}.docx`)),
    ],
    { timeout: 120_000 },
  );
};

const rowOf = ({ letter, program, same, missing }: Compared): Row => {
  const verdict: Verdict = { budget: 'the same text', met: same };
  return { cells: [letter, program, missing === '' ? '' : `lost: ${missing}`], verdict };
};

/** Letters that are hard to carry, as PDF and as Word that LibreOffice has opened, against their own plain text. */
export const measureLetterFiles = async (url: string): Promise<Table[]> => {
  const [hasPoppler, hasOffice] = [await isThere('pdftotext'), await isThere('soffice')];
  const notes = [
    ...(hasPoppler ? [] : ['pdftotext (poppler-utils) is not installed, so no file was looked into.']),
    ...(hasOffice ? [] : ['LibreOffice is not installed, so no Word file was opened.']),
  ];
  const folder = await mkdtemp(join(tmpdir(), 'letters-'));
  const agent = connections(1);
  const rows: Row[] = [];
  try {
    const names = Object.keys(hard);
    for (const [at, toWrite] of Object.values(hard).entries()) {
      const writer = new Writer(url, agent);
      await writeReport(writer, toWrite);
      for (const [as, ends] of [
        ['pdf', 'pdf'],
        ['word', 'docx'],
        ['text', 'txt'],
      ] as const)
        await writeFile(join(folder, `${at}.${ends}`), (await writer.take(as)).body);
    }
    const numbers = names.map((_, at) => String(at));
    if (hasPoppler && hasOffice) await wordAsPdf(folder, numbers);
    for (const [at, name] of names.entries()) {
      const text = await readFile(join(folder, `${at}.txt`), 'utf8');
      if (hasPoppler)
        rows.push(rowOf(compare(name, 'PDF', text, await textOfPdf(join(folder, `${at}.pdf`)))));
      if (hasPoppler && hasOffice)
        rows.push(
          rowOf(compare(name, 'Word', text, await textOfPdf(join(folder, 'from-word', `${at}.pdf`)))),
        );
    }
  } finally {
    agent.destroy();
    await rm(folder, { recursive: true });
  }
  return [{ title: 'What stands in the files of letters', head: ['letter', 'file', ''], rows, notes }];
};
