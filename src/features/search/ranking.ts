import { type Lexicon, senseKey, type Token } from '../words/index.ts';
import { Evidence } from './evidence.ts';
import { type RankingTables, rarityOf, shareOf } from './learn-ranking.ts';
import { inAll, meaningOf } from './meaning.ts';
import { putInOrder, type RankedTexts, rankedTexts } from './ranked-texts.ts';
import { tellingParts } from './telling-parts.ts';
import { TermNumbers } from './term-numbers.ts';
import type { Terms } from './terms.ts';
import { type FoundTexts, TextIndex } from './text-index.ts';
import type { ResultKind, TextCard } from './texts.ts';
import { capFilms, modulesInOrder } from './training.ts';
import { kindWeights, trainingWeights, type Weights, weights } from './weights.ts';
import { type AskedTerm, WholeQuestions } from './whole-questions.ts';

/** A misspelt word of which the meaning was guessed supports an answer less than one that was typed. */
const guessedShare = 0.75;

/** A guide that is meant this loudly, of which no word was found, is ranked as well. */
const loud = 0.5;

/** What scores less is never shown. */
const leastWorth = 0.02;

/** So many terms are looked for; what is more is said in many words. */
const mostTerms = 12;

const kinds = Object.keys(kindWeights) as ResultKind[];
/** What each kind weighs, by its place in `kinds`. */
const [usually, inTraining] = [kindWeights, trainingWeights].map((weigh) =>
  Float64Array.from(kinds, (kind) => weigh[kind]),
) as [Float64Array, Float64Array];

/** A word of the question: what it may be met by, how much it counts, and how much when it is met. */
export interface Weighed {
  /** Numbers of its stems, and of all that it may be met by: those and its senses. */
  readonly stems: readonly number[];
  readonly terms: readonly number[];
  readonly weight: number;
  readonly worth: number;
}

/** Ranks texts for a question: BM25+ over weighted fields, likeness to whole questions, and what speaks for a guide. */
export class Ranking {
  readonly #texts: readonly TextCard[];
  readonly #lexicon: Lexicon;
  readonly #weights: Weights;
  readonly #numbers: TermNumbers;
  readonly #index: TextIndex;
  readonly #questions: WholeQuestions;
  readonly #evidence: Evidence;
  /** Which place each text has among the guides; -1 for other kinds. */
  readonly #guideAt: Int32Array;
  /** Which kind each text is of, by its place in `kinds`. */
  readonly #kindAt: Uint8Array;
  /** Which place each text has by its slug: of two that score the same, the first by name is shown first. */
  readonly #named: Uint32Array;
  readonly #guides: Uint32Array;
  /** Guides alone. */
  readonly #bySlug: ReadonlyMap<string, number>;
  /** Used again for every question. */
  readonly #loudness: Float64Array;
  readonly #values: Float64Array;
  readonly #isFound: Uint8Array;

  /** @param texts in the order in which they were learned */
  constructor(
    texts: readonly TextCard[],
    { terms, index, questions, evidence }: RankingTables,
    lexicon: Lexicon,
    used: Weights = weights,
  ) {
    this.#texts = texts;
    this.#lexicon = lexicon;
    this.#weights = used;
    this.#numbers = TermNumbers.from(terms);
    this.#index = new TextIndex(index);
    this.#questions = new WholeQuestions(questions);
    this.#evidence = new Evidence(evidence);
    let guide = 0;
    this.#guideAt = Int32Array.from(texts, ({ kind }) => (kind === 'guide' ? guide++ : -1));
    this.#kindAt = Uint8Array.from(texts, ({ kind }) => kinds.indexOf(kind));
    this.#named = new Uint32Array(texts.length);
    for (const [place, { at }] of texts.toSorted((one, other) => (one.slug < other.slug ? -1 : 1)).entries())
      this.#named[at] = place;
    this.#guides = Uint32Array.from(texts.flatMap(({ kind }, at) => (kind === 'guide' ? [at] : [])));
    this.#bySlug = new Map(texts.flatMap(({ kind, slug, at }) => (kind === 'guide' ? [[slug, at]] : [])));
    this.#loudness = new Float64Array(this.#guides.length);
    this.#values = new Float64Array(texts.length);
    this.#isFound = new Uint8Array(texts.length);
  }

  /** How many different words and senses the texts have. */
  get size(): number {
    return this.#numbers.size;
  }

  /** How much a term tells: rare ones tell more. Terms that no text has tell most. */
  rarity(term: string): number {
    const number = this.#numbers.find(term);
    return rarityOf(this.#texts.length, number === undefined ? 0 : this.#index.spread(number));
  }

  knows(term: string): boolean {
    return this.#numbers.find(term) !== undefined;
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

  /** What of a long question tells most of any guide: see `tellingParts`. A short one as it is. */
  heart(tokens: readonly Token[]): readonly Token[] {
    return tellingParts(tokens, (part) => {
      const chances = this.#chancesOf(part);
      return chances ? chances.reduce((most, chance) => Math.max(most, chance), 0) : 0;
    });
  }

  #chancesOf(tokens: readonly Token[]): Float64Array | undefined {
    const known = (feature: number): boolean => this.#evidence.knows(feature);
    const meaning = meaningOf({ tokens, listed: [] }, known, true);
    // What is in every question says nothing: of words that nobody ever said, no guide is meant.
    return meaning.some((feature) => feature !== inAll && known(feature))
      ? this.#evidence.chances(meaning)
      : undefined;
  }

  /** How loudly a question speaks for each guide, from 0 to 1: told softly, for others may be right too. */
  #heard(tokens: readonly Token[]): Float64Array {
    const loudness = this.#loudness;
    const chances = this.#chancesOf(tokens);
    if (!chances) return loudness.fill(0);
    let most = Number.EPSILON;
    for (let guide = 0; guide < loudness.length; guide += 1) most = Math.max(most, chances[guide] ?? 0);
    for (let guide = 0; guide < loudness.length; guide += 1)
      loudness[guide] = Math.sqrt(Math.sqrt((chances[guide] ?? 0) / most));
    return loudness;
  }

  /** The terms that tell most: in a long question common words cost time and change nothing. */
  #telling(terms: Terms): AskedTerm[] {
    const asked = [...terms].map(([term, weight]) => {
      const number = this.#numbers.find(term);
      const rarity = rarityOf(this.#texts.length, number === undefined ? 0 : this.#index.spread(number));
      return { number, weight, rarity, share: shareOf(term, this.#weights) };
    });
    if (asked.length <= mostTerms) return asked;
    return asked
      .sort((one, other) => other.weight * other.rarity - one.weight * one.rarity)
      .slice(0, mostTerms);
  }

  /**
   * Ranks texts for a question.
   * @param tokens the whole question: what it is about as a whole tells most of a long one
   * @param terms what is looked for in texts: see `terms` and `heart`
   * @param urgent slugs of guides that belong to a danger which was recognised: they come forward
   * @param training whether the training itself was asked for
   */
  rank(
    tokens: readonly Token[],
    terms: Terms,
    urgent: ReadonlySet<string> = new Set(),
    training = false,
  ): RankedTexts {
    if (terms.size === 0 && urgent.size === 0) return rankedTexts([]);
    const asked = this.#telling(terms);
    const known = asked.flatMap(({ number, weight }) => (number === undefined ? [] : [{ number, weight }]));
    const likeness = this.#questions.likeness(asked);
    const values = this.#values;
    const forward = new Set([...urgent].flatMap((slug) => this.#bySlug.get(slug) ?? []));
    const judged = this.#judge(this.#index.search(known), { likeness, tokens, forward, training });
    if (training) capFilms(this.#texts, judged, values);
    return putInOrder(this.#texts, {
      places: judged,
      urgent: [...forward].filter((at) => (values[at] ?? 0) >= leastWorth),
      ...{ values, named: this.#named, likeness },
    });
  }

  /** Puts what each text that was found is worth into `#values`; the places of those that are worth anything. */
  #judge(
    { count, texts, scores }: FoundTexts,
    question: {
      readonly likeness: Float64Array;
      readonly tokens: readonly Token[];
      /** Places of the guides that come forward. */
      readonly forward: ReadonlySet<number>;
      readonly training: boolean;
    },
  ): number[] {
    const { likeness, tokens, forward, training } = question;
    const used = this.#weights;
    const byKind = training ? inTraining : usually;
    const loudness = this.#heard(tokens);
    const all = 1 + used.question + used.evidence;
    let top = Number.EPSILON;
    for (let at = 0; at < count; at += 1) top = Math.max(top, scores[texts[at] ?? 0] ?? 0);
    const judged: number[] = [];
    const judge = (owner: number, found: number): void => {
      const score = found / top;
      const guide = this.#guideAt[owner] ?? -1;
      // Only guides have questions of their own, and sayings to be known by.
      const whole =
        guide < 0
          ? score
          : (score + used.question * (likeness[owner] ?? 0) + used.evidence * (loudness[guide] ?? 0)) / all;
      const value =
        (whole + (forward.has(owner) ? used.urgent : 0)) * (byKind[this.#kindAt[owner] ?? 0] ?? 0);
      this.#values[owner] = value;
      if (value >= leastWorth) judged.push(owner);
    };
    const isFound = this.#isFound.fill(0);
    for (let at = 0; at < count; at += 1) {
      const owner = texts[at] ?? 0;
      isFound[owner] = 1;
      judge(owner, scores[owner] ?? 0);
    }
    // What is meant need not share a word with what is written.
    for (let guide = 0; guide < loudness.length; guide += 1) {
      const owner = this.#guides[guide] ?? 0;
      if (isFound[owner] === 0 && (forward.has(owner) || (loudness[guide] ?? 0) >= loud)) judge(owner, 0);
    }
    return judged;
  }

  /** The modules as they are taken, for whoever asks for the training as such. */
  modulesInOrder(): RankedTexts {
    return rankedTexts(modulesInOrder(this.#texts));
  }

  /** How much of what the question says stands in this text, from 0 to 1. */
  support(tokens: readonly Token[], { at }: TextCard): number {
    return this.#carried(tokens, (term) => this.#index.has(at, term));
  }

  /** The same for the front of a text: its title, summary, headings and own questions. */
  supportInFront(tokens: readonly Token[], { at }: TextCard): number {
    return this.#carried(tokens, (term) => this.#index.hasInFront(at, term));
  }

  /**
   * How much of a question some words carry, from 0 to 1: its telling words, the rare ones counting more. A word that was
   * only guessed from a misspelt one counts less than one that was typed.
   */
  #carried(tokens: readonly Token[], has: (term: number) => boolean): number {
    let all = 0;
    let met = 0;
    for (const token of tokens) {
      if (token.small || token.absorbed) continue;
      const { terms, weight, worth } = this.weigh(token);
      all += weight;
      if (terms.some(has)) met += worth;
    }
    return all === 0 ? 0 : met / all;
  }

  readonly #weighed = new WeakMap<Token, Weighed>();

  /** How much a word of a question counts. It is held against hundreds of sentences: it is weighed once. */
  weigh(token: Token): Weighed {
    const before = this.#weighed.get(token);
    if (before) return before;
    const numbered = (terms: readonly string[]) => terms.flatMap((term) => this.#numbers.find(term) ?? []);
    const senses = [...token.senses].filter((sense) => this.#lexicon.ranks(sense)).map(senseKey);
    const weight = Math.max(...token.stems.map((stem) => this.rarity(stem)));
    const [own = ''] = token.stems;
    const guessed = token.stems.length > 1 && !this.knows(own);
    const stems = numbered(token.stems);
    const weighed = {
      stems,
      terms: [...stems, ...numbered(senses)],
      weight,
      worth: guessed ? weight * guessedShare : weight,
    };
    this.#weighed.set(token, weighed);
    return weighed;
  }
}
