import {
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import type { GroupSheets, SheetQuestion } from '../rules/group-sheets.ts';
import { wordFile, wordHeading, wordLine, wordParagraph, wordRuns } from './word-file.ts';

/** Twentieths of a point. */
const rowHeight = 640;
const lineHeight = 440;
/** Of the width of the page, in hundredths. */
const widths = [32, 22, 31, 15];

const signatureTable = ({ head, rows }: GroupSheets['signatures']): Table => {
  const cells = (words: readonly string[]) =>
    widths.map(
      (size, at) =>
        new TableCell({
          width: { size, type: WidthType.PERCENTAGE },
          children: [new Paragraph({ children: wordRuns(words[at] ?? '', true) })],
        }),
    );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: cells(head) }),
      ...Array.from(
        { length: rows },
        () =>
          new TableRow({
            height: { value: rowHeight, rule: HeightRule.ATLEAST },
            cantSplit: true,
            children: cells([]),
          }),
      ),
    ],
  });
};

const rule = { style: BorderStyle.SINGLE, size: 4, space: 1 };

/** A line to write on. Lines that follow each other are one box to Word, which rules them between. */
const emptyLine = (): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: lineHeight, lineRule: LineRuleType.EXACT },
    border: { bottom: rule, between: rule },
    children: [],
  });

const asked = ({ ask, lines, boxes }: SheetQuestion): Paragraph[] => [
  new Paragraph({ children: wordRuns(ask, true), keepNext: true, spacing: { before: 160, after: 0 } }),
  ...(boxes.length > 0
    ? boxes.map((one) => new Paragraph({ children: wordRuns(`☐ ${one}`), spacing: { after: 0 } }))
    : Array.from({ length: lines }, emptyLine)),
];

/** The sheets of a letter of several homes as a Word file, to print or to fill in by typing. */
export const sheetsWord = ({ about, signatures, home }: GroupSheets): Promise<Buffer> =>
  wordFile('Sheets', [
    wordHeading(signatures.title),
    ...about.map((line) => wordParagraph(line)),
    ...signatures.agree.map((text) => wordLine(text)),
    signatureTable(signatures),
    ...(home
      ? [
          wordHeading(home.title, true),
          ...about.map((line) => wordParagraph(line)),
          ...home.says.map((text) => wordLine(text)),
          ...home.asks.flatMap(asked),
        ]
      : []),
  ]);
