import { z } from 'zod';
import type { Kind, ReadContext } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import { parseProse } from '../../ui/prose/parse.ts';
import type { Prose } from '../../ui/prose/tree.ts';
import { subjectSlugs } from '../deadlines/index.ts';
import { changesSchema, reviewWarning, sourceSchema } from '../guides/index.ts';
import { bodyFaults } from './body-checks.ts';
import { whichBodyPath, whichBodyStepPath } from './paths.ts';
import type { Ways } from './ways.ts';

const words = z.string().trim().min(1, 'some words');
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');

const questionSchema = z.strictObject({
  id,
  ask: words,
  hint: words.optional(),
  answers: z
    .array(z.strictObject({ say: words, hint: words.optional(), to: id }))
    .min(2)
    .max(7),
  /** Where "I am not sure" leads. */
  not_sure: id,
});

const outcomeSchema = z.strictObject({
  id,
  title: words,
  /** Why it is the right one. */
  why: words,
  /** What must come first, and by when. */
  first: words,
  /** How to reach it; the first is the best. */
  contacts: z.array(id).min(1).max(4),
  letters: z.array(id).default([]),
  guides: z.array(id).min(1),
  /** The questions of the calculator that work out its dates. */
  deadlines: z.enum(subjectSlugs).optional(),
});

const eitherSchema = z.strictObject({
  id,
  title: words,
  /** How to tell which of the two fits. */
  tell: words,
  outcomes: z.array(id).length(2, 'two outcomes'),
});

const fileSchema = z.strictObject({
  title: words,
  summary: words,
  lead: words,
  /** How people ask for it in a search: runs of words. */
  words: z.array(words).min(1),
  first: id,
  questions: z.array(questionSchema).min(1),
  outcomes: z.array(outcomeSchema).min(1),
  either: z.array(eitherSchema).default([]),
  sources: z.array(sourceSchema).min(1),
  reviewed: z.iso.date('a day as YYYY-MM-DD'),
  review_by: z.iso.date('a day as YYYY-MM-DD'),
  changes: changesSchema,
});

/** A text of the file as guides are written, with the line on which it begins. */
export interface PlacedProse {
  readonly prose: Prose;
  /** 1-based line of the file on which the text begins. */
  readonly bodyLine: number;
}

export type BodyQuestion = z.output<typeof questionSchema>;

/** A body, or the step that comes before it. */
export interface Outcome extends Omit<z.output<typeof outcomeSchema>, 'why' | 'first'> {
  readonly why: PlacedProse;
  readonly first: PlacedProse;
}

/** Two outcomes beside each other, for who cannot tell. */
export interface Either extends Omit<z.output<typeof eitherSchema>, 'tell'> {
  readonly tell: PlacedProse;
}

/** The questions that lead to the body that can decide. */
export interface WhichBody extends Omit<z.output<typeof fileSchema>, 'outcomes' | 'either'> {
  readonly outcomes: readonly Outcome[];
  readonly either: readonly Either[];
}

/** The questions as ways, without their words. */
export const waysOf = ({ first, questions, outcomes, either }: WhichBody): Ways => ({
  first,
  questions: questions.map(({ id: at, answers, not_sure }) => ({
    id: at,
    leadsTo: [...answers.map(({ to }) => to), not_sure],
  })),
  ends: [...outcomes, ...either].map((end) => end.id),
});

const placed =
  (context: ReadContext, lineOf: (path: readonly PropertyKey[]) => number) =>
  (text: string, path: readonly PropertyKey[]): PlacedProse => {
    // The text of a block begins on the line below its name.
    const bodyLine = lineOf(path) + 1;
    const prose = parseProse(text, (line, found, expected) =>
      context.fault(line + bodyLine - 1, found, expected),
    );
    return { prose, bodyLine };
  };

export const whichBodyKind: Kind<WhichBody> = {
  name: 'which-body',
  pattern: 'which-body.<language>.yaml',
  read(file, context) {
    const read = readYaml(file.text, fileSchema, context);
    if (!read) return [];
    const prose = placed(context, read.lineOf);
    const outcomes = read.value.outcomes.map((outcome, at) => ({
      ...outcome,
      why: prose(outcome.why, ['outcomes', at, 'why']),
      first: prose(outcome.first, ['outcomes', at, 'first']),
    }));
    const either = read.value.either.map((one, at) => ({
      ...one,
      tell: prose(one.tell, ['either', at, 'tell']),
    }));
    return [{ key: 'which-body', item: { ...read.value, outcomes, either }, line: 1 }];
  },
  check: ({ item, path, language }, pack) => bodyFaults(item, path, language, pack),
  warn: ({ item, path }, today) => reviewWarning(item, path, today),
  address: ({ language }) => whichBodyPath(language),
  alsoAt: ({ item, language }) =>
    [...item.questions, ...item.outcomes, ...item.either].map((step) => whichBodyStepPath(language, step.id)),
};
