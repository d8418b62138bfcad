import { z } from 'zod';
import type { Kind } from '../../../adapters/content/kind.ts';
import { readYaml } from '../../../adapters/content/structured-text.ts';
import { subjectSlugs } from '../../deadlines/index.ts';
import { changesSchema, reviewWarning } from '../../guides/index.ts';
import { whatIsWrong, whatIsWrongPath } from '../paths.ts';
import { conditionSchema, questionSchema } from '../question.ts';
import { guidanceFaults } from './guidance-checks.ts';

const words = z.string().trim().min(1, 'some words');
const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');

const roomSchema = z.strictObject({
  id: name,
  text: words,
  /** As a letter names it: "The kitchen". */
  words,
  /** The question for it: "What is wrong in the kitchen?" */
  ask: words,
});

const thingSchema = z.strictObject({
  id: name,
  text: words,
  hint: words.optional(),
  /** As a letter names it; without it the letter asks for the words. */
  words: words.optional(),
  /** The kind of problem in letters that ask for one. */
  kind: name,
  danger: name.optional(),
  /** The rooms in which it is offered; without it, in every one. */
  in: z.array(name).min(1).optional(),
});

const leadSchema = z.strictObject({
  only_if: conditionSchema.optional(),
  /** Why, in one or two sentences. */
  say: words,
  letter: name.optional(),
  /** Other letters that may fit. */
  also: z.array(name).max(3).default([]),
  guides: z.array(name).max(3).default([]),
  deadlines: z.enum(subjectSlugs).optional(),
  danger: z.array(name).max(3).default([]),
  /** Who helps first, with their numbers. */
  contacts: z.array(name).max(3).default([]),
  exit: z.boolean().default(false),
  which_body: z.boolean().default(false),
});

const fileSchema = z.strictObject({
  title: words,
  summary: words,
  lead: words,
  /** How people ask for it in a search: runs of words. */
  words: z.array(words).min(1),
  danger: z.array(name).max(5).default([]),
  questions: z.array(questionSchema).min(1),
  places: z.strictObject({
    only_if: conditionSchema,
    where: z.strictObject({ ask: words, hint: words.optional() }),
    hint: words.optional(),
    rooms: z.array(roomSchema).min(2).max(20),
    things: z.array(thingSchema).min(2).max(40),
  }),
  leads: z.array(leadSchema).min(1),
  /** Questions of kind several of which each thing that was chosen leads where it would lead alone, one after the other. */
  apart: z.array(name).default([]),
  reviewed: z.iso.date('a day as YYYY-MM-DD'),
  review_by: z.iso.date('a day as YYYY-MM-DD'),
  changes: changesSchema,
});

/** What is asked of somebody who does not know which letter they need, and where each answer leads. */
export type Guidance = z.output<typeof fileSchema>;
export type Lead = z.output<typeof leadSchema>;
export type Room = z.output<typeof roomSchema>;
export type Thing = z.output<typeof thingSchema>;

export const guidanceKind: Kind<Guidance> = {
  name: 'what-is-wrong',
  pattern: 'what-is-wrong.<language>.yaml',
  read(file, context) {
    const read = readYaml(file.text, fileSchema, context);
    return read ? [{ key: whatIsWrong, item: read.value, line: 1 }] : [];
  },
  check: ({ item, path, language }, pack) => guidanceFaults(item, path, language, pack),
  warn: ({ item, path }, today) => reviewWarning(item, path, today),
  address: ({ language }) => whatIsWrongPath(language),
};
