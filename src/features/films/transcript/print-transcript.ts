import { renderSVG } from 'uqr';
import { printPdf } from '../../../adapters/print/print-pdf.ts';
import { directionOf } from '../../../ui/language.ts';
import { printParts } from '../../guides/index.ts';
import { changedInWords, type FilmInWords } from './film-in-words.ts';
import sheets from './transcript.typ?raw';

/** A film in words as a tagged PDF in large print (18 points). */
export const printTranscript = (film: FilmInWords, address: string): Promise<Buffer> =>
  printPdf(`${printParts}\n${sheets}`, {
    title: `${film.title}: the film in words`,
    summary: film.summary,
    language: film.language,
    rtl: directionOf(film.language) === 'rtl',
    changed: changedInWords(film),
    chapters: film.chapters.map(({ title, paragraphs }) => ({
      title,
      paragraphs: paragraphs.map(({ text }) => text),
    })),
    address,
    code: renderSVG(address),
    thing: 'film',
    note: 'You may copy and share this (CC BY 4.0). It is not advice on one case.',
  });
