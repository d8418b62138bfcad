import type { Group } from '../group.ts';
import type { LetterDocument } from './letter-document.ts';

/** Something that is filled in by hand: lines to write on, or boxes to tick. */
export interface SheetQuestion {
  readonly ask: string;
  readonly lines: number;
  readonly boxes: readonly string[];
}

/** The sheets that go with a letter of several homes. Everything on them is filled in by hand: nobody types it here. */
export interface GroupSheets {
  /** "To: Example Homes", "The letter of 26 November 2026: …": which letter the sheets belong to. */
  readonly about: readonly string[];
  readonly signatures: {
    readonly title: string;
    /** What somebody agrees to who signs. */
    readonly agree: readonly string[];
    /** Whoever signs may leave the rest of the line empty. */
    readonly head: readonly string[];
    readonly rows: number;
  };
  /** One for each home; nobody fills in that of another. */
  readonly home?: {
    readonly title: string;
    readonly says: readonly string[];
    readonly asks: readonly SheetQuestion[];
  };
}

/** So many homes sign one sheet; a second copy takes more. */
const signatureRows = 14;

const name: SheetQuestion = { ask: 'Name', lines: 1, boxes: [] };
const home: SheetQuestion = { ask: 'Address of the home', lines: 1, boxes: [] };
const signed: SheetQuestion = { ask: 'Signature and date', lines: 1, boxes: [] };

/** The sheets of a letter. Of the letter they name whom it goes to, its day and its subject, and nobody who lives anywhere. */
export const groupSheets = (
  group: Group,
  { recipient, day, subject }: Pick<LetterDocument, 'recipient' | 'day' | 'subject'>,
): GroupSheets => ({
  about: [`To: ${recipient[0] ?? ''}`, `With the letter of ${day}: ${subject}`],
  signatures: {
    title: 'We sign this letter',
    agree: group.agree,
    head: ['Name', 'Flat or house', 'Signature', 'Date'],
    rows: signatureRows,
  },
  ...(group.home
    ? {
        home: {
          title: 'From one home',
          says: group.home.says,
          asks: [name, home, ...group.home.asks, signed],
        },
      }
    : {}),
});
