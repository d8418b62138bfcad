import { Document, Packer, Paragraph, TextRun } from 'docx';
import type { LetterDocument } from '../rules/letter-document.ts';

/** A4 and margins, in twentieths of a point. */
const page = { width: 11_906, height: 16_838, margin: 1_417 };

/** Lines of one text, one below the other. */
const runs = (text: string, bold = false): TextRun[] =>
  text.split('\n').map((line, at) => new TextRun({ text: line, bold, ...(at > 0 ? { break: 1 } : {}) }));

const paragraph = (text: string, more: { indent?: number; bold?: boolean } = {}): Paragraph =>
  new Paragraph({
    children: runs(text, more.bold),
    ...(more.indent ? { indent: { left: more.indent } } : {}),
  });

/** A letter as a Word file (ECMA-376), to change and to send. */
export const letterWord = (letter: LetterDocument): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: 'Letter',
      creator: '',
      styles: {
        default: {
          document: {
            run: { font: 'Arial', size: 24, language: { value: 'en-GB' } },
            paragraph: { spacing: { after: 200, line: 300 } },
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
          children: [
            paragraph(letter.sender.join('\n'), { indent: 4_800 }),
            paragraph(letter.day),
            paragraph(letter.recipient.join('\n')),
            paragraph(letter.subject, { bold: true }),
            ...letter.blocks.map(({ kind, text }) =>
              kind === 'item'
                ? new Paragraph({ children: runs(text), bullet: { level: 0 } })
                : paragraph(text),
            ),
          ],
        },
      ],
    }),
  );
