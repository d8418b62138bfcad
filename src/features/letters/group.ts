import { z } from 'zod';

const words = z.string().trim().min(1, 'some words');

/** Something that one home writes down by hand. */
const bySelfSchema = z.strictObject({
  ask: words,
  /** How many lines it gets. */
  lines: z.int().min(1).max(6).default(1),
  /** Boxes to tick. */
  boxes: z.array(words).min(2).max(6).default([]),
});

/** What makes a letter one of several homes: who signs it, and what each home adds itself. */
export const groupSchema = z.strictObject({
  /** Below the name at the end: "for the residents who signed the sheet with this letter". */
  signs: words,
  /** What everybody agrees to who signs, one sentence a line. */
  agree: z.array(words).min(1).max(4),
  /** The sheet that each home fills in by itself, by hand; without it there is only the sheet to sign. */
  home: z
    .strictObject({
      /** What the sheet asks the landlord to do with it. */
      says: z.array(words).min(1).max(4),
      asks: z.array(bySelfSchema).min(2).max(8),
    })
    .optional(),
});

export type Group = z.output<typeof groupSchema>;
