import { type Weights, weights } from './weights.ts';

/** What search does beyond looking for words; each can be left out, to measure what it adds. */
export const means = [
  'stems',
  'spelling',
  'senses',
  'own questions',
  'whole questions',
  'what is learned',
  'examples',
  'field weights',
] as const;
export type Means = (typeof means)[number];

/** The weights with some means left out. */
export const weightsWithout = (without: ReadonlySet<Means>): Weights => ({
  ...weights,
  ...(without.has('whole questions') ? { question: 0 } : {}),
  ...(without.has('what is learned') ? { evidence: 0 } : {}),
  ...(without.has('field weights') ? { title: 1, words: 1, summary: 1, headings: 1, body: 1 } : {}),
});
