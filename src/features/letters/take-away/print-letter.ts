import { printPdf } from '../../../adapters/print/print-pdf.ts';
import type { LetterDocument } from '../rules/letter-document.ts';
import template from './letter.typ?raw';

/** A letter as a tagged A4 PDF. Its title tells nothing: it stands in the tab and in the list of files. */
export const printLetter = (letter: LetterDocument, blank = false): Promise<Buffer> =>
  printPdf(template, { ...letter, blank, title: 'Letter' });
