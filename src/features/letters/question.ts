import { z } from 'zod';
import { readCondition } from './text/condition.ts';
import type { Condition } from './text/tree.ts';

const words = z.string().trim().min(1, 'some words');
const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');

/** A condition in words, read. */
export const conditionSchema = z.string().transform((text, context): Condition => {
  const read = readCondition(text);
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'a condition such as "told-before is yes"' });
  return z.NEVER;
});

/** How long an answer may be. What is longer is told in a sentence, never cut. */
export const longest = { line: 300, text: 20_000, letter: 50_000 } as const;

/** So many entries of a list are kept of one person, whatever fits into one letter. */
export const mostEntries = 40;

const optionSchema = z.strictObject({
  value: name,
  /** As it stands beside the box. */
  text: words,
  hint: words.optional(),
  /** As it stands in the letter: "a child with asthma"; `{on day}` in it is the day that another question asks. */
  words: words.optional(),
  /** A block of danger.yaml that comes before everything else once this was chosen. */
  danger: name.optional(),
  /** "Something else": it says nothing in the letter, and the question of this id, behind it, must be answered. */
  typed_in: name.optional(),
  /** Of several: it says that none of the others is so, and is not chosen with them. */
  alone: z.literal(true).optional(),
});

const asked = {
  id: name,
  ask: words,
  hint: words.optional(),
  optional: z.boolean().default(false),
  /** What the line to fill by hand is called: "your name". */
  blank: words.optional(),
};

/** What was said before and is shown above, so that nobody says it twice. */
const recalls = { recalls: z.array(name).min(1).max(3).optional() };

const choices = {
  options: z.array(optionSchema).min(2).max(30),
  /** Adds "I am not sure", which says nothing in the letter. */
  not_sure: z.boolean().default(false),
};

/** What must be true before the letter may be written at all. */
const must = {
  must: z
    .strictObject({
      /** Of one choice one of these; of several all of these. */
      have: z.array(name).min(1),
      /** What to do where it is not so. */
      say: words,
      guide: name.optional(),
    })
    .optional(),
};
const lineField = z.strictObject({ ...asked, kind: z.enum(['text', 'name', 'number']) });
const textField = z.strictObject({
  ...asked,
  kind: z.enum(['long-text', 'address']),
  /** It stands in the letter as it was typed: names and lists, no sentences. */
  verbatim: z.literal(true).optional(),
});
const dayField = z.strictObject({
  ...asked,
  kind: z.literal('day'),
  /** A day to come, today at the earliest; otherwise today at the latest. */
  ahead: z.boolean().default(false),
  /** Why a month does not do: said to who leaves the day empty. */
  exact: words.optional(),
  /** Not before the day of another question; in a list, of another field. */
  not_before: name.optional(),
});
const choiceField = z.strictObject({ ...asked, ...choices, kind: z.literal('choice') });

/** What may be asked of each entry of a list. */
const fieldSchema = z.discriminatedUnion('kind', [lineField, textField, dayField, choiceField]);

const onlyIf = { only_if: conditionSchema.optional() };

/** One question of a letter; each has a page of its own. */
export const questionSchema = z.discriminatedUnion('kind', [
  lineField.extend(onlyIf),
  textField.extend({ ...onlyIf, ...recalls }),
  dayField.extend(onlyIf),
  choiceField.extend({ ...onlyIf, ...must }),
  z.strictObject({ ...asked, ...choices, ...onlyIf, ...must, kind: z.literal('several') }),
  /** Pounds and pence. */
  z.strictObject({
    ...asked,
    ...onlyIf,
    kind: z.literal('money'),
    /** No more than is left of one answer when the others are taken off. */
    within: z.strictObject({ of: name, less: z.array(name) }).optional(),
  }),
  /** Under which agreement somebody lives there: tells which duties are for this home. */
  z.strictObject({ ...asked, ...onlyIf, kind: z.literal('agreement') }),
  /** Whether the landlord is a council or a housing association. */
  z.strictObject({ ...asked, ...onlyIf, ...must, kind: z.literal('owner') }),
  /** The name of the landlord, and the address where a letter to it is posted. */
  z.strictObject({ ...asked, ...onlyIf, kind: z.literal('landlord') }),
  /** Whom a letter goes to that is not for the landlord: a name, and the address where it is posted. */
  z.strictObject({ ...asked, ...onlyIf, kind: z.literal('recipient') }),
  /** Several of the same, each with its own fields. */
  z.strictObject({
    ...asked,
    ...onlyIf,
    kind: z.literal('list'),
    /** What one of them is called: "Problem" makes "Problem 2". */
    one: words,
    most: z.int().min(2).max(mostEntries).default(20),
    fields: z.array(fieldSchema).min(1).max(6),
    /** Without an entry of which this is true there is nothing to write. */
    one_must: z
      .strictObject({
        be: conditionSchema,
        /** What to do where it is true of none. */
        say: words,
        guide: name.optional(),
      })
      .optional(),
  }),
]);

export type Question = z.output<typeof questionSchema>;
export type Field = z.output<typeof fieldSchema>;
export type Option = z.output<typeof optionSchema>;
export type ListQuestion = Extract<Question, { kind: 'list' }>;

export const NOT_SURE = 'not-sure';
