import type { SearchText } from './texts.ts';

/** How much each means counts; set on the tuning half of bench/search-queries.yaml. */
export interface Weights {
  readonly title: number;
  readonly words: number;
  readonly summary: number;
  readonly headings: number;
  readonly body: number;
  /** A word of the same sense, against the word itself. */
  readonly sense: number;
  /** A word that was meant by a misspelt one, against the word itself. */
  readonly corrected: number;
  /** A whole question in a guide's own list, against words scattered through the text. */
  readonly question: number;
  /** What speaks for a text alone, against words scattered through it. */
  readonly evidence: number;
  /** The guide of a danger that was recognised. */
  readonly urgent: number;
}

export const weights: Weights = {
  title: 3,
  words: 4,
  summary: 1.5,
  headings: 1,
  body: 1,
  sense: 0.85,
  corrected: 0.8,
  question: 1.5,
  evidence: 4,
  urgent: 0.3,
};

type KindWeights = Readonly<Record<SearchText['kind'], number>>;

/** Guides answer; training teaches; a bare limit needs its guide around it. */
export const kindWeights: KindWeights = { guide: 1, module: 0.8, film: 0.7, limit: 0.9, letter: 0.9 };

/** Who asks for the training itself gets it first, the module before its film. */
export const trainingWeights: KindWeights = { guide: 0.05, module: 4, film: 3.6, limit: 0.05, letter: 0.05 };
