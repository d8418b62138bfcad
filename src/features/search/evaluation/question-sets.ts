import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const danger = z.union([z.literal('either'), z.array(z.string()).min(1)]).optional();

const style = z.enum([
  'symptom',
  'slang',
  'misspelt',
  'non-native',
  'word',
  'sentence',
  'story',
  'legal',
  'urgent',
]);

const question = z.strictObject({
  q: z.string().min(1),
  want: z.array(z.string()).optional(),
  style,
  danger,
  covered: z.boolean().optional(),
});

/** A question of a set, with what is right for it. */
export type SetQuestion = z.infer<typeof question>;

/** The question set of bench/search-queries.yaml: which guide answers, which danger it is, what is not covered. */
export const questionSet = (): SetQuestion[] => {
  const text = readFileSync('bench/search-queries.yaml', 'utf8');
  return z.strictObject({ queries: z.array(question) }).parse(parse(text)).queries;
};

const group = z.strictObject({
  want: z.array(z.string()).optional(),
  style: style.default('sentence'),
  danger,
  covered: z.boolean().optional(),
  questions: z.array(z.string().min(1)).min(1),
});

const groupsOf = (file: string): SetQuestion[] =>
  z
    .strictObject({ asked: z.array(group).min(1) })
    .parse(parse(readFileSync(`bench/search/${file}`, 'utf8')))
    .asked.flatMap(({ questions, ...right }) => questions.map((q): SetQuestion => ({ q, ...right })));

/** The second set, of bench/search/danger-and-cover.yaml: danger and what is not covered, and what only sounds so. */
export const dangerAndCoverSet = (): SetQuestion[] => groupsOf('danger-and-cover.yaml');

/** The third, of bench/search/never-learned.yaml: the same by people of whom nothing was learned. */
export const neverLearnedSet = (): SetQuestion[] => groupsOf('never-learned.yaml');

/** The fourth, of bench/search/never-learned-guides.yaml: what guides answer, by people of whom nothing was learned. */
export const neverLearnedGuidesSet = (): SetQuestion[] => groupsOf('never-learned-guides.yaml');

/** The fifth, of bench/search/examiners.yaml: all that search does, as four examiners ask who did not know how it works. */
export const examinersSet = (): SetQuestion[] => groupsOf('examiners.yaml');

/** The sixth, of bench/search/as-typed.yaml: danger as some twenty people type it, and what only sounds like it. */
export const asTypedSet = (): SetQuestion[] => groupsOf('as-typed.yaml');

/** The seventh, of bench/search/told-besides.yaml: danger told in one line with an ordinary trouble, and calm lines. */
export const toldBesidesSet = (): SetQuestion[] => groupsOf('told-besides.yaml');

/** The eighth, of bench/search/stories.yaml: long stories in which danger is said once, and calm ones. */
export const storiesSet = (): SetQuestion[] => groupsOf('stories.yaml');

/** The ninth, of bench/search/testers.yaml: all that search does, as four more testers ask who did not know how it works. */
export const testersSet = (): SetQuestion[] => groupsOf('testers.yaml');

/** The tenth, of bench/search/callers.yaml: danger, what only sounds like it, and what is answered elsewhere. */
export const callersSet = (): SetQuestion[] => groupsOf('callers.yaml');

/** Which half a question lies in: for ever the same, and random as to what it asks. */
export const halfOf = ({ q }: SetQuestion): 'tuning' | 'report' =>
  (createHash('sha256').update(q).digest()[0] ?? 0) % 2 === 0 ? 'tuning' : 'report';
