import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { directionOf } from '../../../ui/language.ts';
import { changedInWords, type FilmInWords } from './film-in-words.ts';

/** A film in words as a Word document (Office Open XML): real headings, 14 points, the language told. */
export const transcriptWord = (film: FilmInWords, address: string): Promise<Buffer> => {
  const bidirectional = directionOf(film.language) === 'rtl';
  const run = (text: string): TextRun => new TextRun({ text, rightToLeft: bidirectional });
  const plain = (text: string): Paragraph => new Paragraph({ bidirectional, children: [run(text)] });
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
    new Paragraph({ bidirectional, heading: level, children: [run(text)] });
  const title = `${film.title}: the film in words`;
  const document = new Document({
    title,
    creator: 'Four Million Homes',
    description: film.summary,
    styles: {
      default: {
        document: {
          run: {
            font: 'Arial',
            size: 28,
            language: { value: film.language === 'en' ? 'en-GB' : film.language },
          },
          paragraph: { spacing: { after: 200, line: 320 } },
        },
        heading1: { run: { size: 44, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading2: { run: { size: 34, bold: true }, paragraph: { spacing: { before: 360, after: 160 } } },
      },
    },
    sections: [
      {
        children: [
          heading(title, HeadingLevel.HEADING_1),
          plain(film.summary),
          ...changedInWords(film).map(plain),
          ...film.chapters.flatMap(({ title: chapter, paragraphs }) => [
            heading(chapter, HeadingLevel.HEADING_2),
            ...paragraphs.map(({ text }) => plain(text)),
          ]),
          new Paragraph({
            bidirectional,
            children: [
              run('The film: '),
              new ExternalHyperlink({
                link: address,
                children: [new TextRun({ text: address, style: 'Hyperlink', rightToLeft: bidirectional })],
              }),
            ],
          }),
          plain('You may copy and share this (CC BY 4.0). It is not advice on one case.'),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
};
