import { Document, type FileChild, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';

/** A4 and margins, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 1_417 };

/** Lines of one text, one below the other. Whatever was typed is text: nothing of it becomes a field or a link. */
export const wordRuns = (text: string, bold = false): TextRun[] =>
  text.split('\n').map((line, at) => new TextRun({ text: line, bold, ...(at > 0 ? { break: 1 } : {}) }));

export interface WordParagraph {
  /** Twentieths of a point from the left edge of the text. */
  readonly indent?: number;
  /** It stays on the page of the paragraph behind it. */
  readonly keepNext?: boolean;
  /** Twentieths of a point of room above it. */
  readonly before?: number;
}

export const wordParagraph = (text: string, { indent, keepNext, before }: WordParagraph = {}): Paragraph =>
  new Paragraph({
    children: wordRuns(text),
    ...(indent ? { indent: { left: indent } } : {}),
    ...(before ? { spacing: { before } } : {}),
    ...(keepNext ? { keepNext } : {}),
  });

export const wordItem = (text: string, keepNext = false): Paragraph =>
  new Paragraph({
    children: wordRuns(text),
    bullet: { level: 0 },
    spacing: { after: 120 },
    ...(keepNext ? { keepNext } : {}),
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
            paragraph: { spacing: { after: 200, line: 300 } },
          },
          heading1: {
            run: { font: 'Arial', size: 26, bold: true, color: '000000' },
            paragraph: { spacing: { before: 200, after: 200 }, keepNext: true },
          },
        },
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: page.width, height: page.height },
              margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
            },
          },
          children,
        },
      ],
    }),
  );
