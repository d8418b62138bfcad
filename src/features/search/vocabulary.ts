import { wordsOf } from '../words/index.ts';
import { learnSpelling, Speller } from './spelling.ts';
import type { SearchText } from './texts.ts';

/** Words that are spelt right, with how often the library writes them. */
export const vocabulary = (
  texts: readonly SearchText[],
  lists: readonly string[],
  plain: ReadonlySet<string>,
): Map<string, number> => {
  const counts = new Map<string, number>();
  const note = (text: string) => {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const { title, summary, headings, body } of texts)
    for (const part of [title, summary, headings, body]) note(part);
  for (const entry of lists) note(entry);
  // The lists of how residents say it hold misspellings on purpose: only words like no other are right there.
  const written = new Speller(learnSpelling(counts), plain);
  for (const word of new Set(texts.flatMap(({ phrases }) => phrases.flatMap(wordsOf))))
    if (!written.knows(word) && written.corrections(word).length === 0) counts.set(word, 1);
  return counts;
};
