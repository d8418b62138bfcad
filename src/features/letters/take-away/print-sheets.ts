import { printPdf } from '../../../adapters/print/print-pdf.ts';
import type { GroupSheets } from '../rules/group-sheets.ts';
import template from './sheets.typ?raw';

/**
 * The sheets of a letter of several homes as a tagged A4 PDF: one to sign, and one for a home, to copy.
 * @param blank what stands in brackets is a line to fill by hand
 */
export const printSheets = (sheets: GroupSheets, blank = false): Promise<Buffer> =>
  printPdf(template, { ...sheets, blank, title: 'Sheets' });
