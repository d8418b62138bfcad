import { printPdf } from '../../../adapters/print/print-pdf.ts';
import type { LetterDocument } from '../rules/letter-document.ts';
import template from './letter.typ?raw';
import { unbroken } from './unbroken.ts';

/** A letter as a tagged A4 PDF. Its title tells nothing: it stands in the tab and in the list of files. */
export const printLetter = (letter: LetterDocument): Promise<Buffer> =>
  printPdf(template, { ...unbroken(letter), blank: false, wide: [], title: 'Letter' });

/**
 * A letter with rules to write on in place of what stands in brackets.
 * @param wide the names of those that are as wide as the page
 */
export const printBlankLetter = (letter: LetterDocument, wide: readonly string[]): Promise<Buffer> =>
  printPdf(template, { ...unbroken(letter), blank: true, wide, title: 'Letter' });
