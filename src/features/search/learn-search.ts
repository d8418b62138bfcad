import type { Kind } from '../../adapters/content/kind.ts';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Language } from '../../ui/language.ts';
import { elsewhereBelief, inDangerBelief, ownQuestions } from './beliefs.ts';
import type { ExampleTables } from './by-example.ts';
import { dangerExamplesKind, type Examples, elsewhereExamplesKind } from './examples-kind.ts';
import { type AnswerTables, learnAnswers } from './learn-answers.ts';
import { learnRanking, type RankingTables } from './learn-ranking.ts';
import { learnToDiscern } from './learn-to-discern.ts';
import { listsOf } from './lists.ts';
import { type Means, weightsWithout } from './means.ts';
import { learnSpelling, Speller, type SpellingTables } from './spelling.ts';
import { tablesFromBytes, tablesToBytes } from './tables-in-bytes.ts';
import { TermNumbers } from './term-numbers.ts';
import { cardOf, searchTexts, type TextCard } from './texts.ts';
import { vocabulary } from './vocabulary.ts';

/** Everything that is learned of one snapshot: what takes seconds to work out, and no time to take up. */
export interface LearnedSearch {
  readonly cards: readonly TextCard[];
  readonly spelling: SpellingTables;
  readonly ranking: RankingTables;
  readonly answers: AnswerTables;
  readonly dangers: ExampleTables | undefined;
  readonly elsewhere: ExampleTables | undefined;
}

const none: ReadonlySet<Means> = new Set();

/**
 * Reads every text of a snapshot and learns from it. Takes seconds of processor time.
 * @param without means that are left out, to measure what each adds
 */
export const learnSearch = (
  snapshot: Snapshot,
  language: Language,
  without: ReadonlySet<Means> = none,
): LearnedSearch => {
  const { lexicon, dangers, elsewhere, entries } = listsOf(snapshot, language, without);
  const texts = searchTexts(snapshot, language).map((text) =>
    without.has('own questions') ? { ...text, phrases: [] } : text,
  );
  // Without examples the lists are believed whatever they say.
  const examplesOf = (kind: Kind<Examples>): Examples[] =>
    without.has('examples') ? [] : snapshot.list(kind).map(({ item }) => item);
  const [calm, here] = ownQuestions(snapshot, language, lexicon);
  const spelling = learnSpelling(vocabulary(texts, entries, lexicon.plain));
  const speller = without.has('spelling') ? undefined : new Speller(spelling, lexicon.plain);
  const ranking = learnRanking(texts, lexicon, weightsWithout(without));
  return {
    cards: texts.map(cardOf),
    spelling,
    ranking,
    answers: learnAnswers(texts, TermNumbers.from(ranking.terms), lexicon),
    dangers: learnToDiscern(dangers, examplesOf(dangerExamplesKind), calm, {
      lexicon,
      speller,
      belief: inDangerBelief,
    }),
    elsewhere: learnToDiscern(elsewhere, examplesOf(elsewhereExamplesKind), here, {
      lexicon,
      speller,
      belief: elsewhereBelief,
    }),
  };
};

/** What was learned as bytes, to be kept and handed to other processes. */
export const toBytes = (learned: LearnedSearch): Uint8Array<ArrayBuffer> => tablesToBytes(learned);

/** The same again; its tables lie in these bytes. */
export const fromBytes = (bytes: Uint8Array): LearnedSearch => tablesFromBytes(bytes) as LearnedSearch;
