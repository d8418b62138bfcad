import type { Language } from '../../ui/language.ts';
import type { Elsewhere } from '../contacts/index.ts';
import type { Danger } from '../danger/index.ts';
import type { Coming } from '../words/index.ts';
import type { ResultKind } from './texts.ts';

/** Something found, as pages and the API show it. */
export interface SearchResult {
  readonly kind: ResultKind | 'way' | 'page';
  readonly slug: string;
  readonly topic: string;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  /** From 0 to about 1; only good for comparing results of one question. */
  readonly score: number;
  /** The sentence that answers, where one says more than the summary. */
  readonly answer?: string;
  /** Seconds from the beginning of the film in which it is said. */
  readonly at_second?: number;
}

export interface SearchOutcome {
  /** What was looked for: the question without what cannot be shown. */
  readonly query: string;
  /** The question was too long to be read in full: see `Question`. */
  readonly shortened: boolean;
  /** False when this is outside what the programme teaches: then `elsewhere` says who helps. */
  readonly covered: boolean;
  /** True when it is the programme's business and no guide answers it yet; results are only the nearest. */
  readonly noGuideYet: boolean;
  /** Which guides that do not exist yet would answer. */
  readonly coming: readonly Coming[];
  /** Blocks to show above everything, most urgent first. */
  readonly dangers: readonly Danger[];
  /** The id of the contact whose number was asked for. */
  readonly contact?: string;
  /** The question is not in English. */
  readonly otherLanguage: boolean;
  /** The language in which it was asked, where it is one that this site has words for. */
  readonly language?: Language;
  readonly results: readonly SearchResult[];
  readonly elsewhere: readonly Elsewhere[];
}

/** Whether the question speaks of what somebody near must not see: then it is not shown again, nor put into an address. */
export const isSecret = ({ dangers }: Pick<SearchOutcome, 'dangers'>): boolean =>
  dangers.some(({ keeps_words }) => !keeps_words);

/** What is answered where nothing was asked. */
export const nothing = {
  shortened: false,
  covered: true,
  noGuideYet: false,
  coming: [],
  dangers: [],
  otherLanguage: false,
  results: [],
  elsewhere: [],
} as const;
