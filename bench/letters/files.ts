import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../places.ts';
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

/**
 * The signs of a text, each as often as it stands there. Spaces, marks of direction and the dashes of lists are how each
 * program shows it, and words that run to the left stand in other places of a line.
 */
const signsOf = (text: string): Map<string, number> => {
  const signs = new Map<string, number>();
  const bare = text
    .normalize('NFKC')
    .replaceAll(/Page \d+ of \d+/g, '')
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad\ufeff\s•●-]/g, '');
  for (const sign of bare) signs.set(sign, (signs.get(sign) ?? 0) + 1);
  return signs;
};

/** What the first text has more often than the second. */
const moreIn = (one: Map<string, number>, other: Map<string, number>): string =>
  [...one]
    .filter(([sign, times]) => times > (other.get(sign) ?? 0))
    .map(([sign]) => sign)
    .join('');

const compared = (letter: string, file: string, typed: string, found: string): Row => {
  const [before, after] = [signsOf(typed), signsOf(found)];
  const [lost, added] = [moreIn(before, after), moreIn(after, before)];
  const verdict: Verdict = { budget: 'the same text', met: lost === '' && added === '' };
  const said = [lost && `lost: ${lost}`, added && `added: ${added}`].filter(Boolean).join('; ');
  return { cells: [letter, file, said], verdict };
};

const isThere = async (program: string): Promise<boolean> => {
  try {
    await run(program, ['--version']);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
};

/** Opens Word files in LibreOffice and saves them otherwise, with a profile of its own that goes with the folder. */
const openInOffice = async (folder: string, sort: string, files: readonly string[]): Promise<void> => {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const out = join(folder, 'opened');
  await run('soffice', [profile, '--headless', '--convert-to', sort, '--outdir', out, ...files], {
    timeout: 120_000,
  });
};

/** The text of each Word file as LibreOffice reads it; it must be able to print it, too. */
const readInOffice = async (folder: string, many: number): Promise<string[]> => {
  const files = Array.from({ length: many }, (_, at) => join(folder, `${at}.docx`));
  await openInOffice(folder, 'txt:Text (encoded):UTF8', files);
  await openInOffice(folder, 'pdf:writer_pdf_Export', files);
  return Promise.all(
    files.map(async (_, at) => {
      const pdf = await readFile(join(folder, 'opened', `${at}.pdf`));
      if (pdf.subarray(0, 5).toString() !== '%PDF-')
        throw new Error(`LibreOffice printed no PDF of ${at}.docx.`);
      return readFile(join(folder, 'opened', `${at}.txt`), 'utf8');
    }),
  );
};

const readPdfs = (folder: string, many: number): Promise<string[]> =>
  Promise.all(
    Array.from({ length: many }, async (_, at) => {
      const { stdout } = await run('pdftotext', [join(folder, `${at}.pdf`), '-'], { maxBuffer: 2 ** 24 });
      return stdout;
    }),
  );

const takeAll = async (url: string, folder: string): Promise<string[]> => {
  const agent = connections(1);
  const texts: string[] = [];
  for (const [at, toWrite] of Object.values(hard).entries()) {
    const writer = new Writer(url, agent);
    await writeReport(writer, toWrite);
    await writeFile(join(folder, `${at}.pdf`), (await writer.take('pdf')).body);
    await writeFile(join(folder, `${at}.docx`), (await writer.take('word')).body);
    texts.push((await writer.take('text')).body.toString('utf8'));
  }
  agent.destroy();
  return texts;
};

/** Letters that are hard to carry, as PDF and as Word that LibreOffice has opened, against their own plain text. */
export const measureLetterFiles = async (url: string): Promise<Table[]> => {
  const [hasPoppler, hasOffice] = [await isThere('pdftotext'), await isThere('soffice')];
  const folder = await temporaryFolder();
  try {
    const texts = await takeAll(url, folder.path);
    const pdfs = hasPoppler ? await readPdfs(folder.path, texts.length) : [];
    const words = hasOffice ? await readInOffice(folder.path, texts.length) : [];
    const rows = Object.keys(hard).flatMap((name, at) => [
      ...pdfs.slice(at, at + 1).map((found) => compared(name, 'PDF', texts[at] ?? '', found)),
      ...words.slice(at, at + 1).map((found) => compared(name, 'Word', texts[at] ?? '', found)),
    ]);
    const notes = [
      'Compared sign by sign with the letter as plain text. What stands where is tested by tags.',
      ...(hasPoppler ? [] : ['pdftotext (poppler-utils) is not installed, so no PDF was looked into.']),
      ...(hasOffice ? [] : ['LibreOffice is not installed, so no Word file was opened.']),
    ];
    return [{ title: 'What stands in the files of letters', head: ['letter', 'file', ''], rows, notes }];
  } finally {
    await folder.remove();
  }
};
