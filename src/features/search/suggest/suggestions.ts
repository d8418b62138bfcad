import { z } from 'zod';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { guideKind } from '../../guides/index.ts';
import { guidePath } from '../../guides/paths.ts';
import { wordsOf } from '../question.ts';

/** A guide that a search box may offer, with words that bring it up. */
export const suggestionSchema = z.strictObject({ title: z.string(), url: z.string(), words: z.string() });
export type Suggestion = z.infer<typeof suggestionSchema>;

/** So many of a guide's own questions are enough for a list that a phone must fetch. */
const mostQuestions = 20;

/** The words of some lines, each once; the shortest say nothing. */
const distinctWords = (lines: readonly string[]): string =>
  [...new Set(lines.flatMap(wordsOf))].filter((word) => word.length > 2).join(' ');

/** Every guide with a few of the ways in which residents say it, for a search box that looks while one types. */
export const suggestionsOf = (snapshot: Pick<Snapshot, 'list'>): Suggestion[] =>
  snapshot.list(guideKind).map(({ key, item }) => ({
    title: item.title,
    url: guidePath('en', key),
    words: distinctWords(item.words.slice(0, mostQuestions)),
  }));
