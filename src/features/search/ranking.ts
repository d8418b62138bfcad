import { Evidence, type Saying } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { senseKey, type Token } from './phrases.ts';
import { featuresOf, meantStem, type Terms, termsOf } from './terms.ts';
import { type IndexedText, TextIndex } from './text-index.ts';
import type { SearchText } from './texts.ts';
import { modulesFirst, modulesInOrder } from './training.ts';
import { kindWeights, trainingWeights, type Weights, weights } from './weights.ts';
import { WholeQuestions } from './whole-questions.ts';

export interface Ranked {
  readonly text: SearchText;
  readonly score: number;
  /** How like one of its whole questions the question is, from 0 to 1. */
  readonly likeness: number;
}

/** A misspelt word of which the meaning was guessed supports an answer less than one that was typed. */
const guessedShare = 0.75;

/** What scores less is never shown. */
const leastWorth = 0.02;

/** So many terms are looked for; what is more is said in many words. */
const mostTerms = 12;

const fields = ['title', 'words', 'summary', 'headings', 'body'] as const;

/** A word of the question: what it may be met by, how much it counts, and how much when it is met. */
interface Weighed {
  readonly terms: readonly string[];
  readonly weight: number;
  readonly worth: number;
}

/** Ranks texts for a question: BM25+ over weighted fields, and likeness to whole questions. */
export class Ranking {
  readonly #texts: readonly SearchText[];
  readonly #lexicon: Lexicon;
  readonly #weights: Weights;
  readonly #index: TextIndex;
  readonly #spread = new Map<string, number>();
  readonly #about: ReadonlyArray<ReadonlySet<string>>;
  /** The same without the body: what a text is for, not what it mentions. */
  readonly #front: ReadonlyArray<ReadonlySet<string>>;
  readonly #questions: WholeQuestions;
  /** What speaks for each guide, and which place each has in it. */
  readonly #evidence: Evidence;
  readonly #guideAt: Int32Array;

  constructor(texts: readonly SearchText[], lexicon: Lexicon, used: Weights = weights) {
    this.#texts = texts;
    this.#lexicon = lexicon;
    this.#weights = used;
    const read = (text: string) => termsOf(lexicon.read(text), lexicon);
    const indexed: IndexedText[] = [];
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
      indexed.push(fields.map((field) => parts[field]));
      for (const phrase of text.kind === 'guide' ? [text.title, ...text.phrases] : [])
        questions.push({ owner, terms: new Set(read(phrase)) });
    });
    this.#index = new TextIndex(
      indexed,
      fields.map((field) => used[field]),
    );
    this.#about = about;
    this.#front = front;
    this.#questions = new WholeQuestions(questions, {
      rarityOf: (term) => this.rarity(term),
      shareOf: (term) => this.#share(term),
    });
    const guides = texts.filter(({ kind }) => kind === 'guide');
    let guide = 0;
    this.#guideAt = Int32Array.from(texts, ({ kind }) => (kind === 'guide' ? guide++ : -1));
    this.#evidence = new Evidence(
      guides.flatMap((text, owner) => this.#sayings(text, owner)),
      guides.length,
    );
  }

  #sayings(text: SearchText, owner: number): Saying[] {
    const said = (line: string, weight: number): Saying => ({
      owner,
      features: featuresOf(this.#lexicon.read(line), this.#lexicon),
      weight,
    });
    return [
      said(text.title, 1),
      said(text.summary, 1),
      ...text.headings.split('. ').map((line) => said(line, 0.5)),
      ...text.phrases.map((line) => said(line, 1)),
    ];
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

  /** What of a question may speak for a text, and how much each part counts. */
  features(tokens: readonly Token[], terms: Terms): Terms {
    const features = new Map(terms);
    const telling = tokens.filter(({ absorbed }) => !absorbed);
    // A misspelt word stands beside others as what it was meant for.
    const meant = telling.map((token) => meantStem(token, (stem) => this.knows(stem)));
    for (const [at, stem] of meant.entries()) {
      if (at > 0) features.set(`${meant[at - 1]} ${stem}`, this.#weights.pair);
      if (telling[at]?.small) features.set(stem, 1);
    }
    return features;
  }

  /** How loudly a question speaks for a text, from 0 to 1: told softly, for others may be right too. */
  #heard(features: Terms): (owner: number) => number {
    const chances = this.#evidence.chances(features);
    if (!chances) return () => 0;
    let most = Number.EPSILON;
    for (const chance of chances) most = Math.max(most, chance);
    return (owner) => Math.sqrt(Math.sqrt((chances[this.#guideAt[owner] ?? -1] ?? 0) / most));
  }

  /** The terms that tell most: in a long question common words cost time and change nothing. */
  #telling(terms: Terms): Terms {
    if (terms.size <= mostTerms) return terms;
    const strength = ([term, weight]: readonly [string, number]) => weight * this.rarity(term);
    return new Map([...terms].sort((one, other) => strength(other) - strength(one)).slice(0, mostTerms));
  }

  /**
   * Texts, best first.
   * @param features what may speak for a text: see `features`
   * @param urgent slugs of guides that belong to a danger which was recognised: they come forward
   * @param training whether the training itself was asked for
   */
  rank(terms: Terms, features: Terms, urgent: ReadonlySet<string> = new Set(), training = false): Ranked[] {
    if (terms.size === 0) return [];
    const telling = this.#telling(terms);
    const used = this.#weights;
    const byKind = training ? trainingWeights : kindWeights;
    const found = this.#index.search(telling);
    const likeness = this.#questions.likeness(telling);
    const heardOf = this.#heard(features);
    const top = found.reduce((most, { score }) => Math.max(most, score), Number.EPSILON);
    const judged = found.flatMap(({ text: owner, score }) => {
      const text = this.#texts[owner];
      if (!text) return [];
      const alike = likeness.get(owner) ?? 0;
      const heard = used.evidence * heardOf(owner);
      // Only guides have questions of their own, and sayings to be known by.
      const whole =
        text.kind === 'guide'
          ? (score / top + used.question * alike + heard) / (1 + used.question + used.evidence)
          : score / top;
      const forward = text.kind === 'guide' && urgent.has(text.slug) ? used.urgent : 0;
      const value = (whole + forward) * byKind[text.kind];
      return value < leastWorth ? [] : [{ text, score: value, likeness: alike }];
    });
    const best = (one: Ranked, other: Ranked) =>
      other.score - one.score || (one.text.slug < other.text.slug ? -1 : 1);
    return (training ? modulesFirst(judged) : judged).sort(best);
  }

  /** The modules as they are taken, for whoever asks for the training as such. */
  modulesInOrder(): Ranked[] {
    return modulesInOrder(this.#texts);
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
      const { terms, weight, worth } = this.#weigh(token);
      all += weight;
      if (terms.some((term) => about.has(term))) met += worth;
    }
    return all === 0 ? 0 : met / all;
  }

  readonly #weighed = new WeakMap<Token, Weighed>();

  /** One question is held against hundreds of sentences: its words are weighed once. */
  #weigh(token: Token): Weighed {
    const before = this.#weighed.get(token);
    if (before) return before;
    const senses = [...token.senses].filter((sense) => this.#lexicon.ranks(sense)).map(senseKey);
    const weight = Math.max(...token.stems.map((stem) => this.rarity(stem)));
    const [own = ''] = token.stems;
    const guessed = token.stems.length > 1 && !this.knows(own);
    const weighed = {
      terms: [...token.stems, ...senses],
      weight,
      worth: guessed ? weight * guessedShare : weight,
    };
    this.#weighed.set(token, weighed);
    return weighed;
  }
}
