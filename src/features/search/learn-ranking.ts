import type { Lexicon } from '../words/index.ts';
import { type EvidenceTables, learnEvidence } from './evidence.ts';
import type { Saying } from './lessons.ts';
import { knowsAll, meaningOf } from './meaning.ts';
import { TermNumbers } from './term-numbers.ts';
import { termsOf } from './terms.ts';
import { indexTexts, type TextTables } from './text-index.ts';
import type { SearchText } from './texts.ts';
import type { Weights } from './weights.ts';
import { learnQuestions, type QuestionTables } from './whole-questions.ts';

/** What was learned of all texts, to rank them. Texts go by their place in the list. */
export interface RankingTables {
  /** The words and senses that stand in any text, in the order of their numbers, each on its line. */
  readonly terms: string;
  readonly index: TextTables;
  readonly questions: QuestionTables;
  /** What speaks for each guide, by its place among the guides. */
  readonly evidence: EvidenceTables;
}

/** The body comes last: what a text is for stands in those before it, and not only what it mentions. */
const fields = ['title', 'words', 'summary', 'headings', 'body'] as const;

/** How much a term tells that stands in so many of all texts: rare ones tell more. */
export const rarityOf = (texts: number, spread: number): number => Math.log(1 + texts / (spread + 0.5));

/** How much a kind of term counts: a sense less than the word itself. */
export const shareOf = (term: string, weights: Weights): number => (term.startsWith('§') ? weights.sense : 1);

const sayings = (text: SearchText, owner: number, lexicon: Lexicon): Saying[] => {
  const said = (line: string, weight: number): Saying => ({
    owner,
    features: meaningOf({ tokens: lexicon.read(line), listed: [] }, knowsAll, true),
    weight,
  });
  return [
    said(text.title, 1),
    said(text.summary, 1),
    ...text.headings.split('. ').map((line) => said(line, 0.5)),
    ...text.phrases.map((line) => said(line, 1)),
    // What a guide says itself has the official words; there is more of it, and nobody asks like that.
    ...text.sentences.map((sentence) => said(sentence.text, 0.2)),
  ];
};

/** Reads all texts, and works out what tells one from another. */
export const learnRanking = (
  texts: readonly SearchText[],
  lexicon: Lexicon,
  weights: Weights,
): RankingTables => {
  const numbers = new TermNumbers();
  const read = (text: string) => termsOf(lexicon.read(text), lexicon).map((term) => numbers.add(term));
  const questions: Array<{ owner: number; terms: ReadonlySet<number> }> = [];
  const indexed = texts.map((text, owner) => {
    const parts = {
      title: read(text.title),
      words: text.phrases.flatMap(read),
      summary: read(text.summary),
      headings: read(text.headings),
      body: read(text.body),
    };
    for (const phrase of text.kind === 'guide' ? [text.title, ...text.phrases] : [])
      questions.push({ owner, terms: new Set(read(phrase)) });
    return fields.map((field) => parts[field]);
  });
  const terms = numbers.lines;
  const index = indexTexts(
    indexed,
    fields.map((field) => weights[field]),
    numbers.size,
  );
  const worths = terms.split('\n').map((term, at) => ({
    rarity: rarityOf(texts.length, (index.starts[at + 1] ?? 0) - (index.starts[at] ?? 0)),
    share: shareOf(term, weights),
  }));
  const guides = texts.filter(({ kind }) => kind === 'guide');
  return {
    terms,
    index,
    questions: learnQuestions(questions, worths, texts.length),
    evidence: learnEvidence(
      guides.flatMap((text, owner) => sayings(text, owner, lexicon)),
      guides.length,
    ),
  };
};
