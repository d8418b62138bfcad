/** Where something in a letter comes from. */
export type Origin =
  /** What the resident answered to this question. */
  | { readonly kind: 'answer'; readonly question: string }
  /** A limit of the law, as it stands on the day of the letter. */
  | { readonly kind: 'rule'; readonly limit: string }
  /** A source of the letter. */
  | { readonly kind: 'source'; readonly source: string }
  /** The fixed text of the letter: a greeting or a request, which claims nothing. */
  | { readonly kind: 'words' };

/** Words of one sort inside a sentence. `hand` is a line to fill by hand. */
export interface Run {
  readonly text: string;
  readonly by: 'words' | 'answer' | 'rule' | 'hand';
}

export interface Sentence {
  readonly runs: readonly Run[];
  /** Never empty: every sentence comes from somewhere. */
  readonly origins: readonly Origin[];
}

export interface WrittenBlock {
  readonly kind: 'paragraph' | 'item' | 'point';
  readonly sentences: readonly Sentence[];
}

/** What a line to fill by hand looks like in plain text. */
export const handLine = (what: string): string => `[${what}]`;

/** Whether a text has a line to fill by hand. */
export const hasHandLine = (text: string): boolean => /\[[^[\]]+\]/.test(text);

export const sentenceText = ({ runs }: Sentence): string => runs.map(({ text }) => text).join('');

export const blockText = ({ sentences }: WrittenBlock): string => sentences.map(sentenceText).join(' ');

/** Whether a sentence says what the law is: those are marked, and missed when they are taken out. */
export const isOfLaw = ({ origins }: Sentence): boolean =>
  origins.some(({ kind }) => kind === 'rule' || kind === 'source');
