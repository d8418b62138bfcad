import { z } from 'zod';
import type { Answers } from '../answers.ts';
import { longest, mostEntries } from '../question.ts';

const answerSchema = z.union([
  z.string().max(longest.text),
  z.array(z.string().max(100)).max(40),
  z.array(z.record(z.string().max(100), z.string().max(longest.text))).max(mostEntries),
]);

/** What opens a draft: its id stands in the address, its key in the cookie. */
const draftKeySchema = z.strictObject({ id: z.string().max(40), key: z.string().max(60) });

export type DraftKey = Readonly<z.output<typeof draftKeySchema>>;

/** So many letters that were begun from one are remembered. */
export const mostBegun = 40;

/** A letter of one person on its way: what was said, and the words where somebody has changed them. */
export const draftSchema = z.strictObject({
  letter: z.string().max(100),
  answers: z.record(z.string().max(100), answerSchema),
  /** The letter as it was edited by hand. */
  words: z.string().max(longest.letter).optional(),
  /** A digest of the answers that they were made of. */
  wordsOf: z.string().max(50).optional(),
  /** The home is one that these letters are not for: an id of elsewhere.yaml. */
  elsewhere: z.string().max(40).optional(),
  /** What was answered to the questions that come before a letter that could harm. */
  harm: z.record(z.string().max(20), z.enum(['yes', 'no'])).optional(),
  /** Advice was offered, and the person goes on. */
  advised: z.boolean().optional(),
  /** Questions whose answers were made of what another letter says: they are shown, and named, before the letter is. */
  along: z.array(z.string().max(100)).max(40).optional(),
  /** What led to this letter, and what was begun from it: erased with it. */
  before: draftKeySchema.optional(),
  begun: z.array(draftKeySchema).max(mostBegun).optional(),
});

export interface Draft {
  readonly letter: string;
  readonly answers: Answers;
  readonly words?: string | undefined;
  readonly wordsOf?: string | undefined;
  readonly elsewhere?: string | undefined;
  readonly harm?: Readonly<Record<string, 'yes' | 'no'>> | undefined;
  readonly advised?: boolean | undefined;
  readonly along?: readonly string[] | undefined;
  readonly before?: DraftKey | undefined;
  readonly begun?: readonly DraftKey[] | undefined;
}

/** A draft from its text; nothing where the text is none. */
export const draftFrom = (text: string): Draft | undefined => {
  try {
    const read = draftSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
};
