import MiniSearch from 'minisearch';
import type { Lexicon } from './lexicon.ts';
import { senseKey, type Token } from './phrases.ts';
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
  /** The guide of a danger that was recognised. */
  readonly urgent: number;
}

export const weights: Weights = {
  title: 3,
  words: 2,
  summary: 1.5,
  headings: 1,
  body: 1,
  sense: 0.7,
  corrected: 0.8,
  question: 1.2,
  urgent: 0.3,
};

type KindWeights = Readonly<Record<SearchText['kind'], number>>;

/** Guides answer; training teaches; a bare limit needs its guide around it. */
const kindWeights: KindWeights = { guide: 1, module: 0.6, film: 0.5, limit: 0.55 };

/** Who asks for the training itself gets it first, the module before its film. */
const trainingWeights: KindWeights = { guide: 0.15, module: 2, film: 1.8, limit: 0.1 };

/** A word or sense of the question, and how much it counts. */
export type Terms = ReadonlyMap<string, number>;

export interface Ranked {
  readonly text: SearchText;
  readonly score: number;
  /** How like one of its whole questions the question is, from 0 to 1. */
  readonly likeness: number;
}

/** The words and senses of a text that say what it is about. */
export const termsOf = (tokens: readonly Token[], lexicon: Lexicon): string[] => {
  const telling = tokens.filter(({ absorbed }) => !absorbed);
  return [
    ...telling.flatMap((token) => (token.small ? [] : token.stems.slice(0, 1))),
    ...telling.flatMap((token) => [...token.senses].filter((sense) => lexicon.ranks(sense)).map(senseKey)),
  ];
};

/** A misspelt word of which the meaning was guessed supports an answer less than one that was typed. */
const guessedShare = 0.75;

interface Question {
  readonly owner: number;
  /** Length of the question as a vector, so that a long one does not win by its length. */
  readonly norm: number;
}

const fields = ['title', 'words', 'summary', 'headings', 'body'] as const;

/** Ranks texts for a question: BM25+ over weighted fields, and likeness to whole questions. */
export class Ranking {
  readonly #texts: readonly SearchText[];
  readonly #lexicon: Lexicon;
  readonly #weights: Weights;
  readonly #index: MiniSearch<Record<string, string>>;
  readonly #spread = new Map<string, number>();
  readonly #about: ReadonlyArray<ReadonlySet<string>>;
  /** The same without the body: what a text is for, not what it mentions. */
  readonly #front: ReadonlyArray<ReadonlySet<string>>;
  readonly #questions: Question[] = [];
  readonly #questionsWith = new Map<string, number[]>();

  constructor(texts: readonly SearchText[], lexicon: Lexicon, used: Weights = weights) {
    this.#texts = texts;
    this.#lexicon = lexicon;
    this.#weights = used;
    const read = (text: string) => termsOf(lexicon.read(text), lexicon);
    this.#index = new MiniSearch<Record<string, string>>({
      fields: [...fields],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => (term === '' ? null : term),
    });
    const about: Array<ReadonlySet<string>> = [];
    const front: Array<ReadonlySet<string>> = [];
    const questions: Array<{ owner: number; terms: ReadonlySet<string> }> = [];
    texts.forEach((text, owner) => {
      const parts = {
        title: read(text.title),
        words: text.phrases.flatMap(read),
        summary: read(text.summary),
        headings: read(text.headings),
        body: read(text.body),
      };
      const all = new Set(Object.values(parts).flat());
      for (const term of all) this.#spread.set(term, (this.#spread.get(term) ?? 0) + 1);
      about.push(all);
      front.push(new Set([parts.title, parts.words, parts.summary, parts.headings].flat()));
      this.#index.add({
        id: String(owner),
        ...Object.fromEntries(Object.entries(parts).map(([name, terms]) => [name, terms.join(' ')])),
      });
      for (const phrase of text.kind === 'guide' ? [text.title, ...text.phrases] : [])
        questions.push({ owner, terms: new Set(read(phrase)) });
    });
    this.#about = about;
    this.#front = front;
    for (const { owner, terms } of questions) this.#keepQuestion(owner, terms);
  }

  #keepQuestion(owner: number, terms: ReadonlySet<string>): void {
    let square = 0;
    for (const term of terms) {
      square += (this.#share(term) * this.rarity(term)) ** 2;
      const list = this.#questionsWith.get(term);
      if (list) list.push(this.#questions.length);
      else this.#questionsWith.set(term, [this.#questions.length]);
    }
    this.#questions.push({ owner, norm: Math.sqrt(square) });
  }

  #share(term: string): number {
    return term.startsWith('§') ? this.#weights.sense : 1;
  }

  /** How much a term tells: rare ones tell more. Terms that no text has tell most. */
  rarity(term: string): number {
    return Math.log(1 + this.#texts.length / ((this.#spread.get(term) ?? 0) + 0.5));
  }

  knows(term: string): boolean {
    return this.#spread.has(term);
  }

  /** What of a question can be looked for, and how much each part counts. */
  terms(tokens: readonly Token[]): Terms {
    const found = new Map<string, number>();
    const note = (term: string, weight: number) => found.set(term, Math.max(found.get(term) ?? 0, weight));
    for (const token of tokens) {
      if (token.absorbed) continue;
      const [own = '', ...meant] = token.stems;
      if (!token.small && (meant.length === 0 || this.knows(own))) note(own, 1);
      for (const stem of token.small ? [] : meant) note(stem, this.#weights.corrected);
      for (const sense of token.senses)
        if (this.#lexicon.ranks(sense)) note(senseKey(sense), this.#weights.sense);
    }
    return found;
  }

  /** How like the nearest whole question of each text the question is, from 0 to 1. */
  #likeness(terms: Terms): Map<number, number> {
    let square = 0;
    const dots = new Map<number, number>();
    for (const [term, weight] of terms) {
      const own = weight * this.rarity(term);
      square += own ** 2;
      for (const question of this.#questionsWith.get(term) ?? [])
        dots.set(question, (dots.get(question) ?? 0) + own * this.#share(term) * this.rarity(term));
    }
    const best = new Map<number, number>();
    for (const [at, dot] of dots) {
      const question = this.#questions[at];
      if (!question || question.norm === 0) continue;
      const likeness = dot / (Math.sqrt(square) * question.norm);
      if (likeness > (best.get(question.owner) ?? 0)) best.set(question.owner, likeness);
    }
    return best;
  }

  /**
   * Texts, best first.
   * @param urgent slugs of guides that belong to a danger which was recognised: they come forward
   * @param training whether the training itself was asked for
   */
  rank(terms: Terms, urgent: ReadonlySet<string> = new Set(), training = false): Ranked[] {
    if (terms.size === 0) return [];
    const names = [...terms.keys()];
    const used = this.#weights;
    const byKind = training ? trainingWeights : kindWeights;
    const found = this.#index.search(names.join(' '), {
      boost: {
        title: used.title,
        words: used.words,
        summary: used.summary,
        headings: used.headings,
        body: used.body,
      },
      boostTerm: (term) => terms.get(term) ?? 1,
      prefix: false,
      fuzzy: false,
      combineWith: 'OR',
    });
    const likeness = this.#likeness(terms);
    const top = Math.max(...found.map(({ score }) => score), Number.EPSILON);
    return found
      .flatMap(({ id, score }) => {
        const owner = Number(id);
        const text = this.#texts[owner];
        if (!text) return [];
        const alike = likeness.get(owner) ?? 0;
        const whole = (score / top + used.question * alike) / (1 + used.question);
        const forward = text.kind === 'guide' && urgent.has(text.slug) ? used.urgent : 0;
        return [{ text, score: (whole + forward) * byKind[text.kind], likeness: alike }];
      })
      .sort((one, other) => other.score - one.score || (one.text.slug < other.text.slug ? -1 : 1));
  }

  /** How much of what the question says stands in this text, from 0 to 1. */
  support(tokens: readonly Token[], text: SearchText): number {
    return this.carried(tokens, this.#about[this.#texts.indexOf(text)] ?? new Set());
  }

  /** The same for the front of a text: its title, summary, headings and own questions. */
  supportInFront(tokens: readonly Token[], text: SearchText): number {
    return this.carried(tokens, this.#front[this.#texts.indexOf(text)] ?? new Set());
  }

  /**
   * How much of a question some words carry, from 0 to 1: its telling words, the rare ones counting more. A word that was
   * only guessed from a misspelt one counts less than one that was typed.
   */
  carried(tokens: readonly Token[], about: ReadonlySet<string>): number {
    let all = 0;
    let met = 0;
    for (const token of tokens) {
      if (token.small || token.absorbed) continue;
      const senses = [...token.senses].filter((sense) => this.#lexicon.ranks(sense)).map(senseKey);
      const weight = Math.max(...token.stems.map((stem) => this.rarity(stem)));
      const [own = ''] = token.stems;
      all += weight;
      if (![...token.stems, ...senses].some((term) => about.has(term))) continue;
      const guessed = token.stems.length > 1 && !this.knows(own);
      met += guessed ? weight * guessedShare : weight;
    }
    return all === 0 ? 0 : met / all;
  }
}
