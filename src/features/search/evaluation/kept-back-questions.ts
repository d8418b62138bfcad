import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { learnRanking } from '../learn-ranking.ts';
import { listsOf } from '../lists.ts';
import { Ranking } from '../ranking.ts';
import { learnSpelling, Speller } from '../spelling.ts';
import { cardOf, searchTexts } from '../texts.ts';
import { vocabulary } from '../vocabulary.ts';
import { weights } from '../weights.ts';
import { folds, isInFold } from './folds.ts';

/** How well guides are found by questions of their own that were kept back. */
export interface KeptBackQuestions {
  readonly asked: number;
  /** Shares of those whose guide stands first among the guides, and among the first three. */
  readonly first: number;
  readonly firstThree: number;
}

/** Keeps a fifth of each guide's own questions back, five times, and ranks the guides by what the rest taught. */
export const askKeptBackQuestions = (snapshot: Snapshot): KeptBackQuestions => {
  const { lexicon, entries } = listsOf(snapshot, 'en', new Set());
  const texts = searchTexts(snapshot, 'en');
  const speller = new Speller(learnSpelling(vocabulary(texts, entries, lexicon.plain)), lexicon.plain);
  const guides = texts.filter(({ kind }) => kind === 'guide');
  let [asked, first, firstThree] = [0, 0, 0];
  for (let fold = 0; fold < folds; fold += 1) {
    const isKeptBack = (_: string, at: number): boolean => isInFold(at, fold);
    const taught = texts.map((text) => ({
      ...text,
      phrases: text.phrases.filter((line, at) => text.kind !== 'guide' || !isKeptBack(line, at)),
    }));
    const ranking = new Ranking(taught.map(cardOf), learnRanking(taught, lexicon, weights), lexicon);
    for (const { slug, phrases } of guides)
      for (const line of phrases.filter(isKeptBack)) {
        const tokens = lexicon.read(line, speller);
        let place = 0;
        for (const { text } of ranking.rank(tokens, ranking.terms(tokens))) {
          if (text.kind === 'guide') place += 1;
          if (text.slug === slug && text.kind === 'guide') {
            first += place === 1 ? 1 : 0;
            firstThree += 1;
          }
          if (place === 3) break;
        }
        asked += 1;
      }
  }
  return { asked, first: first / asked, firstThree: firstThree / asked };
};
