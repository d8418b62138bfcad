import { z } from 'zod';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { dangerKind } from '../../danger/index.ts';
import { dangerListPath } from '../../danger/paths.ts';
import { guideKind } from '../../guides/index.ts';
import { guidePath } from '../../guides/paths.ts';
import { moduleKind } from '../../modules/index.ts';
import { trainingPath } from '../../modules/paths.ts';
import { wordsOf } from '../../words/index.ts';

/** A page that a search box may offer, with words that bring it up. */
export const suggestionSchema = z.strictObject({
  title: z.string(),
  url: z.string(),
  words: z.string(),
  /** Help that cannot wait: each line alone brings it up, before everything else. */
  urgent: z.array(z.string()).optional(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** So many of a guide's own questions are enough for a list that a phone must fetch. */
const mostQuestions = 20;

/** The words of some lines, each once; the shortest say nothing. */
const distinctWords = (lines: readonly string[]): string =>
  [...new Set(lines.flatMap(wordsOf))].filter((word) => word.length > 2).join(' ');

/** So many lines of a danger are enough: what is longer or rarer is for search itself. */
const mostUrgent = 60;

/** How danger is named in four words or fewer, and by what alone it is meant. Names of senses are no words. */
const shortWords = (words: readonly string[]): string[] => {
  const short = (pattern: RegExp) => words.filter((entry) => pattern.test(entry));
  return [
    ...short(/^= [a-z ]+$/).map((entry) => entry.replace('= ', '=')),
    ...short(/^[a-z]{2,}(?: [a-z]+){0,3}$/).slice(0, mostUrgent),
  ];
};

const dangerSuggestions = (snapshot: Pick<Snapshot, 'list'>): Suggestion[] =>
  snapshot.list(dangerKind).map(({ key, item }) => ({
    title: `Help now: ${item.title}`,
    url: `${dangerListPath('en')}#danger-${key}`,
    words: '',
    urgent: shortWords(item.words),
  }));

const trainingSuggestion = (snapshot: Pick<Snapshot, 'list'>): Suggestion[] => {
  const modules = snapshot.list(moduleKind);
  return modules.length === 0
    ? []
    : [
        {
          title: `Training: ${modules.length} films and what goes with them`,
          url: trainingPath('en'),
          words:
            'training course film films video learn learning lesson lessons module modules webinar class',
        },
      ];
};

/** Everything that a search box offers: help in danger, guides with a few of the ways in which residents say it, training. */
export const suggestionsOf = (snapshot: Pick<Snapshot, 'list'>): Suggestion[] => [
  ...dangerSuggestions(snapshot),
  ...snapshot.list(guideKind).map(({ key, item }) => ({
    title: item.title,
    url: guidePath('en', key),
    words: distinctWords(item.words.slice(0, mostQuestions)),
  })),
  ...trainingSuggestion(snapshot),
];
