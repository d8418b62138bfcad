import { printOnFewestPages } from '../../../adapters/print/print-pdf.ts';
import type { LetterDocument } from '../rules/letter-document.ts';
import template from './letter.typ?raw';
import { unbroken } from './unbroken.ts';

/** With the air that a letter has, and with less: where that saves a page, it is taken. */
const print = (letter: LetterDocument, more: { readonly blank: boolean; readonly wide: readonly string[] }) =>
  printOnFewestPages(
    template,
    [false, true].map((close) => ({ ...unbroken(letter), ...more, close, title: 'Letter' })),
  );

/** A letter as a tagged A4 PDF. Its title tells nothing: it stands in the tab and in the list of files. */
export const printLetter = (letter: LetterDocument): Promise<Buffer> =>
  print(letter, { blank: false, wide: [] });

/**
 * A letter with rules to write on in place of what stands in brackets.
 * @param wide the names of those that are as wide as the page
 */
export const printBlankLetter = (letter: LetterDocument, wide: readonly string[]): Promise<Buffer> =>
  print(letter, { blank: true, wide });
