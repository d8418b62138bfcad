import { z } from 'zod';
import type { Kind } from '../../adapters/content/kind.ts';
import { readFrontMatter } from '../../adapters/content/structured-text.ts';
import { audiences, changesSchema, reviewWarning, sourceSchema } from '../guides/index.ts';
import { groupSchema } from './group.ts';
import { letterFaults } from './letter-checks.ts';
import { blankLetterPath, letterPath } from './paths.ts';
import { conditionSchema, questionSchema } from './question.ts';
import { recipientSchema, theLandlord } from './recipient.ts';
import { parseLetter } from './text/parse-letter.ts';
import { type LineFault, parseLine } from './text/parse-line.ts';
import { harms, type Part, type Piece } from './text/tree.ts';

const words = z.string().trim().min(1, 'some words');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');
const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');

/** A line in the language of letters. */
const lineSchema = words.transform((text, context): readonly Piece[] => {
  const { pieces, faults } = parseLine(text);
  for (const { found, expected } of faults as LineFault[])
    context.addIssue({ code: 'custom', message: `${expected}; found ${found}` });
  return pieces;
});

/** A limit that the letter uses, and from which day it is counted. */
const limitUseSchema = z.strictObject({
  id: slug,
  /** The name under which the letter speaks of it, where it uses one limit twice: from two days, or for two kinds of hazard. */
  as: slug.optional(),
  /** `today`, the day of the letter; or a question that asks a day. */
  from: name.default('today'),
  /** Awaab's Law: where the kinds of hazard were asked, as `list.field` or `selection.field`. Only a hazard that is covered then counts. */
  hazard: z
    .string()
    .regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, 'list.field')
    .optional(),
  severity: z.enum(['significant', 'emergency']).default('significant'),
});

/** What happens after the letter is sent. */
const nextSchema = z.strictObject({
  say: lineSchema,
  /** Its end goes into the calendar, on the first working day after. */
  limit: slug.optional(),
  only_if: conditionSchema.optional(),
  /** What the calendar calls it: seen by others, so nothing of the home. */
  calendar: words.optional(),
  /** The letter that comes then. */
  letter: slug.optional(),
  guide: slug.optional(),
});

/** What is good to know before it is sent, for who has answered so. */
const noteSchema = z.strictObject({
  say: lineSchema,
  only_if: conditionSchema.optional(),
  /** Only where fewer entries of a list, by a day of each, lie within a limit that runs from it until today. */
  fewer: z
    .strictObject({
      than: z.int().min(1),
      day: z.string().regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, 'list.field'),
      within: slug,
    })
    .optional(),
  /** Above the letter, or above what comes next. */
  at: z.array(z.enum(['letter', 'next'])).min(1),
  /** It cannot wait. */
  urgent: z.boolean().default(false),
  guide: slug.optional(),
  /** The question that answers it. */
  question: slug.optional(),
  /** The letter that fits better. */
  letter: slug.optional(),
});

const frontMatter = z.strictObject({
  title: words,
  /** What one wants: "You have not told your landlord yet". */
  when: words,
  summary: words,
  topic: slug,
  /** Where it stands among the letters of its topic: small numbers first. */
  order: z.int().min(1).default(100),
  for: z.array(z.enum(audiences)).min(1),
  /** What it does, one thing a line. */
  does: z.array(words).min(1),
  /** When it is the wrong letter, and what is right then. */
  not_for: z.array(z.strictObject({ say: words, href: z.string().startsWith('/').optional() })).default([]),
  needs: z.array(words).default([]),
  minutes: z.int().min(1).max(30),
  danger: z.array(slug).max(3).default([]),
  exit: z.boolean().default(false),
  /** Whether it may be printed with gaps: not where each of its conditions must be confirmed first. */
  by_hand: z.boolean().default(true),
  /** What is asked before anything else, because the letter could harm: court papers; a home shared with the person; somebody to get away from. */
  harm: z.array(z.enum(harms)).default([]),
  /** Several homes write it: what they sign, and what each adds on a sheet of its own. */
  group: groupSchema.optional(),
  /** The letter that says the same for several homes. */
  together: slug.optional(),
  to: recipientSchema.default(theLandlord),
  subject: lineSchema,
  questions: z.array(questionSchema).min(1).max(16),
  /** Entries of a list that meet a condition, under a name of their own. */
  selections: z.record(name, z.strictObject({ of: name, where: conditionSchema })).default({}),
  limits: z.array(limitUseSchema).default([]),
  notes: z.array(noteSchema).default([]),
  next: z.array(nextSchema).min(1),
  sources: z.array(sourceSchema).default([]),
  reviewed: z.iso.date('a day as YYYY-MM-DD'),
  review_by: z.iso.date('a day as YYYY-MM-DD'),
  changes: changesSchema,
});

export type LimitUse = z.output<typeof limitUseSchema>;
/** The name under which a letter speaks of a limit. */
export const limitName = ({ id, as }: Pick<LimitUse, 'id' | 'as'>): string => as ?? id;
export type NoteToShow = z.output<typeof noteSchema>;
export type NextStep = z.output<typeof nextSchema>;

/** A letter that residents fill in: its questions, its words, and what happens after it. */
export interface Letter extends z.output<typeof frontMatter> {
  readonly slug: string;
  readonly body: readonly Part[];
  /** 1-based line of the file on which the body begins. */
  readonly bodyLine: number;
}

/** What asks questions, one a page, of one person: a letter, or the way to one. */
export type Asking = Pick<Letter, 'slug' | 'exit' | 'questions'>;

/** Steps of a draft that are no questions: no question may have such an id. */
export const reservedSteps = [
  ...['before', 'advice', 'answers', 'letter', 'edit', 'neighbours', 'next', 'take', 'leave', 'another'],
  ...['today', 'blank', 'sheets', 'begin', 'which-landlord', 'elsewhere'],
];

export const letterKind: Kind<Letter> = {
  name: 'letter',
  pattern: 'letters/<slug>.<language>.md',
  read(file, context) {
    const read = readFrontMatter(file.text, frontMatter, context);
    if (!read) return [];
    const { slug: key = '' } = context.match.words;
    const body = parseLetter(read.body, (line, found, expected) =>
      context.fault(line + read.bodyLine - 1, found, expected),
    );
    return [{ key, item: { ...read.value, slug: key, body, bodyLine: read.bodyLine }, line: 1 }];
  },
  check: ({ item, path, language }, pack) => letterFaults(item, path, language, pack),
  warn: ({ item, path }, today) => reviewWarning(item, path, today),
  address: ({ language, key }) => letterPath(language, key),
  title: ({ title }) => title,
  alsoAt: ({ language, key, item }) => (item.by_hand ? [blankLetterPath(language, key)] : []),
};
