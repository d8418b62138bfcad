import type { OwnAnswer, OwnRequest } from '../../feature.ts';
import { typedFrom, typedText } from '../forms.ts';
import type { Way } from '../pages/way.tsx';
import { comingSteps } from '../rules/next-dates.ts';
import { answersFile } from '../take-away/answers-file.ts';
import { letterCalendar } from '../take-away/letter-calendar.ts';
import { letterText } from '../take-away/letter-text.ts';
import { printLetter } from '../take-away/print-letter.ts';
import { printSheets } from '../take-away/print-sheets.ts';
import { sheetsText } from '../take-away/sheets-text.ts';
import { documentIn, missingIn, pageBefore, questionPage, sheetsIn, toldIn } from './show-step.ts';

const PDF = 'application/pdf';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TEXT = 'text/plain; charset=utf-8';

interface Sort {
  readonly mime: string;
  /** How its name begins and ends; others see it in a list, so it tells nothing. */
  readonly name: readonly [string, string];
  /** Nothing: this letter has no such file. */
  make(way: Way, request: OwnRequest): string | Buffer | undefined | Promise<Buffer | undefined>;
}

// What makes a Word file takes some megabytes, which few need: it is loaded when the first one is wanted.
const inWord = async (way: Way): Promise<Buffer> => {
  const { letterWord } = await import('../take-away/letter-word.ts');
  return letterWord(documentIn(way));
};
const sheetsInWord = async (way: Way): Promise<Buffer | undefined> => {
  const sheets = sheetsIn(way);
  if (!sheets) return undefined;
  const { sheetsWord } = await import('../take-away/sheets-word.ts');
  return sheetsWord(sheets);
};

const sorts: Readonly<Record<string, Sort>> = {
  pdf: { mime: PDF, name: ['letter', 'pdf'], make: (way) => printLetter(documentIn(way)) },
  word: { mime: WORD, name: ['letter', 'docx'], make: inWord },
  text: { mime: TEXT, name: ['letter', 'txt'], make: (way) => letterText(documentIn(way)) },
  calendar: {
    mime: 'text/calendar; charset=utf-8',
    name: ['dates', 'ics'],
    make: (way, { house }) =>
      letterCalendar(way.letter, comingSteps(way.letter, toldIn(way)), house.site.publicUrl, house.now()),
  },
  'sheets-pdf': {
    mime: PDF,
    name: ['sheets', 'pdf'],
    make: (way) => {
      const sheets = sheetsIn(way);
      return sheets && printSheets(sheets);
    },
  },
  'sheets-word': {
    mime: WORD,
    name: ['sheets', 'docx'],
    make: sheetsInWord,
  },
  'sheets-text': {
    mime: TEXT,
    name: ['sheets', 'txt'],
    make: (way) => {
      const sheets = sheetsIn(way);
      return sheets && sheetsText(sheets);
    },
  },
};

const NO_FILE = {
  type: 'missing',
  what: 'There is no such file. Go back to your letter and choose one.',
} as const;

/** Hands out the letter, its sheets, its dates or its answers as a file. */
export const takeFile = async (request: OwnRequest, way: Way): Promise<OwnAnswer> => {
  const { day } = request.snapshot;
  const as = typedText(typedFrom(request.body), 'as');
  if (as === 'answers')
    return {
      type: 'file',
      mime: 'application/json; charset=utf-8',
      name: `letter-${day}.json`,
      body: answersFile(way.draft, missingIn(way) ? undefined : day),
    };
  const before = pageBefore(way);
  if (before) return before;
  const missing = missingIn(way);
  if (missing) return questionPage(way, missing.id);
  const sort = Object.hasOwn(sorts, as) ? sorts[as] : undefined;
  const body = await sort?.make(way, request);
  if (!sort || body === undefined) return NO_FILE;
  const [begins, ends] = sort.name;
  return { type: 'file', mime: sort.mime, name: `${begins}-${day}.${ends}`, body };
};
