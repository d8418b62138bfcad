import { z } from 'zod';
import type { Kind } from '../../adapters/content/kind.ts';
import { readFrontMatter } from '../../adapters/content/structured-text.ts';
import { parseProse } from '../../ui/prose/parse.ts';
import type { Prose } from '../../ui/prose/tree.ts';
import { sections } from '../../ui/prose/walk.ts';
import { filmKind } from '../films/index.ts';
import { changesSchema, guideKind, proseFaults, reviewWarning, sourceSchema } from '../guides/index.ts';
import { modulePath } from './paths.ts';

const text = z.string().min(1, 'some words');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');
const day = z.iso.date('a day as YYYY-MM-DD');

const question = z
  .strictObject({
    ask: text,
    options: z
      .array(z.strictObject({ text, right: z.boolean(), why: text }))
      .min(2)
      .max(5),
  })
  .refine((value) => value.options.filter((option) => option.right).length === 1, 'exactly one right answer');

const frontMatter = z.strictObject({
  number: z.number().int().min(1).max(99),
  title: text,
  /** True while the programme has not confirmed the title. */
  working_title: z.boolean().default(false),
  status: z.enum(['released']),
  summary: text,
  film: slug,
  /** Study time, film and activities together. */
  minutes: z.number().int().min(1).max(600),
  who_for: text,
  outcomes: z.array(text).min(1),
  guides: z.array(slug).default([]),
  questions: z.array(question).min(1),
  sources: z.array(sourceSchema).min(1),
  reviewed: day,
  review_by: day,
  changes: changesSchema,
});

export type Question = z.infer<typeof question>;

/** A piece of training: steps, a film, questions to check oneself by. */
export interface TrainingModule extends z.infer<typeof frontMatter> {
  readonly slug: string;
  readonly prose: Prose;
  readonly bodyLine: number;
}

export const moduleKind: Kind<TrainingModule> = {
  name: 'module',
  pattern: 'modules/<slug>.<language>.md',
  read(file, context) {
    const read = readFrontMatter(file.text, frontMatter, context);
    if (!read) return [];
    const { slug: key = '' } = context.match.words;
    const prose = parseProse(read.body, (line, found, expected) =>
      context.fault(line + read.bodyLine - 1, found, expected),
    );
    return [{ key, item: { ...read.value, slug: key, prose, bodyLine: read.bodyLine }, line: 1 }];
  },
  *check({ item, path, language }, pack) {
    const steps = sections(item.prose).length;
    if (steps < 4 || steps > 7)
      yield { path, line: item.bodyLine, found: `${steps} steps (## headings)`, expected: 'four to seven' };
    yield* proseFaults({ ...item, path, law: true }, pack);
    if (!pack.find(filmKind, item.film, language))
      yield {
        path,
        line: 1,
        found: `the film "${item.film}"`,
        expected: 'a film of the pack in this language',
      };
    for (const guide of item.guides)
      if (!pack.find(guideKind, guide))
        yield { path, line: 1, found: `the guide "${guide}"`, expected: 'a guide of the pack' };
  },
  warn: ({ item, path }, today) => reviewWarning(item, path, today),
  address: ({ language, key }) => modulePath(language, key),
};
