import {
  AlignmentType,
  Document,
  type FileChild,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';

/** A4 and margins, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, sides: 1_417, ends: 1_134 };

/** Room behind a paragraph, in twentieths of a point. */
const paragraphSpace = 140;

/** Lines of one text, one below the other. Whatever was typed is text: nothing of it becomes a field or a link. */
export const wordRuns = (text: string, bold = false): TextRun[] =>
  text.split('\n').map((line, at) => new TextRun({ text: line, bold, ...(at > 0 ? { break: 1 } : {}) }));

export interface WordParagraph {
  /** Twentieths of a point from the left edge of the text. */
  readonly indent?: number;
  /** It stays on the page of the paragraph behind it. */
  readonly keepNext?: boolean;
  /** Twentieths of a point of room below it. */
  readonly after?: number;
}

export const wordParagraph = (text: string, { indent, keepNext, after }: WordParagraph = {}): Paragraph =>
  new Paragraph({
    children: wordRuns(text),
    ...(indent ? { indent: { left: indent } } : {}),
    ...(after ? { spacing: { after } } : {}),
    // Of a paragraph that could be divided, LibreOffice does not keep the last line with what follows.
    ...(keepNext ? { keepNext, keepLines: true } : {}),
  });

/** What the numbers of points are called inside the file. */
const points = 'points';

export interface WordLine {
  /** It has a number in place of a bullet. */
  readonly numbered?: boolean;
  /** No other line of its list follows. */
  readonly isLast?: boolean;
  readonly keepNext?: boolean;
}

/** A line of a list. */
export const wordLine = (text: string, { numbered, isLast, keepNext }: WordLine = {}): Paragraph =>
  new Paragraph({
    children: wordRuns(text),
    ...(numbered ? { numbering: { reference: points, level: 0 } } : { bullet: { level: 0 } }),
    spacing: { after: isLast ? paragraphSpace : 60 },
    // Word leaves no room between lines of one style, and so none behind the last of them.
    contextualSpacing: false,
    ...(keepNext ? { keepNext, keepLines: true } : {}),
  });

/** The one heading of a sheet of paper, so that screen readers find it. */
export const wordHeading = (text: string, onNewPage = false): Paragraph =>
  new Paragraph({
    children: wordRuns(text, true),
    heading: HeadingLevel.HEADING_1,
    ...(onNewPage ? { pageBreakBefore: true } : {}),
  });

/** A Word file (ECMA-376). Its title tells nothing: it stands in the list of files. */
export const wordFile = (title: string, children: readonly FileChild[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title,
      creator: '',
      styles: {
        default: {
          document: {
            run: { font: 'Arial', size: 24, language: { value: 'en-GB' } },
            paragraph: { spacing: { after: paragraphSpace, line: 276 } },
          },
          heading1: {
            run: { font: 'Arial', size: 26, bold: true, color: '000000' },
            paragraph: { spacing: { before: 200, after: 200 }, keepNext: true },
          },
        },
      },
      numbering: {
        config: [
          {
            reference: points,
            levels: [
              {
                level: 0,
                format: LevelFormat.DECIMAL,
                text: '%1.',
                alignment: AlignmentType.START,
                style: { paragraph: { indent: { left: 720, hanging: 360 } } },
              },
            ],
          },
        ],
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: page.width, height: page.height },
              margin: { top: page.ends, bottom: page.ends, left: page.sides, right: page.sides },
            },
          },
          children,
        },
      ],
    }),
  );
