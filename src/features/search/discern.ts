import {
  type Places,
  placesOf,
  type Recognisable,
  type Recognised,
  type Recogniser,
  type Token,
} from '../words/index.ts';
import { ByExample, type ExampleTables, type Heard } from './by-example.ts';
import { clausesOf } from './clauses.ts';
import type { Read } from './meaning.ts';

/** How far the examples are believed, as chances from 0 to 1. */
export interface Belief {
  /** Less likely than this, the words of the lists are not believed. */
  readonly doubtful: number;
  /** From here on it is believed without any word of the lists. */
  readonly sure: number;
  /** Of several things that may be meant, one is believed that has this share of what speaks for all. */
  readonly share: number;
  /** Whether words are known by their sound too: where there are few sentences, it says more than they can teach. */
  readonly byEar: boolean;
  /** Whether a question is also heard clause by clause: one of them may be what matters most. */
  readonly byClause: boolean;
  /** Whether the words of the lists are examples too: so where there are few sentences. */
  readonly learnsLists: boolean;
}

/** Fewer telling words that the examples know are too few to go by … */
const leastHeard = 2;

/** … but one in a sentence of so many: "there is a fire, please help". */
const leastAround = 4;

/** And fewer than this share of all its words. */
const leastKnown = 0.5;

/** And from this share on it is likely, and not only possible. */
const likelyShare = 0.2;

/** Something that a question is about. */
export interface Discerned<Item> extends Recognised {
  readonly item: Item;
  /** False: something else is likelier, and it may be meant as well. */
  readonly likely: boolean;
}

/**
 * How far one of several clauses or sentences is believed: any of them may sound like something by chance, so that the
 * odds are less by their number.
 */
const oneAmong = (any: number, count: number): number => any / (any + count * (1 - any));

const nowhere: ReadonlySet<number> = new Set();

/**
 * Tells which of several things a question is about: the words of the lists propose, whole sentences that people said
 * confirm. A list alone takes "killing me, these delays" for violence, and does not know what nobody foresaw.
 */
export class Discerner<Item extends Recognisable> {
  readonly #items: readonly Item[];
  readonly #words: Recogniser;
  /** Where there are no examples, the lists are believed. */
  readonly #examples: ByExample | undefined;
  readonly #belief: Belief;

  /**
   * @param lists knows the same items by their words
   * @param learned what the examples taught: see `learnToDiscern`
   */
  constructor(items: readonly Item[], lists: Recogniser, learned: ExampleTables | undefined, belief: Belief) {
    this.#items = items;
    this.#belief = belief;
    this.#words = lists;
    this.#examples =
      learned &&
      new ByExample(
        items.map(({ id }) => id),
        learned,
      );
  }

  /** Items by their names, in the order of the names; a name that there is not is left out. */
  named(ids: readonly string[]): Item[] {
    return ids.flatMap((id) => this.#items.find((item) => item.id === id) ?? []);
  }

  /**
   * What a question is about: what it is likely to be first, then what it may be as well, each in the order of the items.
   * @param sentences of a question of several, each by itself
   */
  find(
    tokens: readonly Token[],
    places: Places,
    sentences: ReadonlyArray<readonly Token[]> = [],
  ): Array<Discerned<Item>> {
    const listed = this.#words.recognise(tokens, places);
    const { shares, any } = this.#heardOf(tokens, listed, sentences);
    const isSure = any >= this.#belief.sure && this.#isHeard(tokens);
    const byId = new Map(listed.map((one) => [one.id, one]));
    const discerned = this.#items.flatMap((item): Array<Discerned<Item>> => {
      const found = byId.get(item.id);
      if (found) return any >= this.#belief.doubtful ? [{ ...found, item, likely: true }] : [];
      const share = shares?.get(item.id) ?? 0;
      return isSure && share >= this.#belief.share
        ? [{ id: item.id, words: 1, positions: nowhere, item, likely: share >= likelyShare }]
        : [];
    });
    return [...discerned.filter(({ likely }) => likely), ...discerned.filter(({ likely }) => !likely)];
  }

  /** The same of what the lists propose alone: nothing, and at once, where they propose nothing. */
  findListed(tokens: readonly Token[]): Array<Discerned<Item>> {
    const places = placesOf(tokens);
    if (this.#words.recognise(tokens, places).length === 0) return [];
    return this.find(tokens, places).filter(({ positions }) => positions.size > 0);
  }

  /** What the examples say of a question, or of that clause or sentence of it of which they say most. */
  #heardOf(
    tokens: readonly Token[],
    listed: readonly Recognised[],
    sentences: ReadonlyArray<readonly Token[]>,
  ): Heard {
    let most = this.#hear({ tokens, listed });
    if (!this.#belief.byClause) return most;
    const weigh = (one: Read, among: number): void => {
      const heard = this.#hear(one);
      const any = oneAmong(heard.any, among);
      if (any > most.any) most = { ...heard, any };
    };
    const clauses = clausesOf(tokens, listed);
    for (const clause of clauses) weigh(clause, clauses.length);
    for (const one of sentences) {
      // A sentence of a story sounds like danger easily: its words must say so too.
      const named = this.#words.recognise(one);
      if (named.length > 0) weigh({ tokens: one, listed: named }, sentences.length);
    }
    return most;
  }

  #hear(read: Read): Heard {
    // Where there are no examples, the lists are believed.
    return this.#examples?.hear(read) ?? { shares: undefined, any: 1 };
  }

  #isHeard(tokens: readonly Token[]): boolean {
    const { words, share } = this.#examples?.heard(tokens) ?? { words: 0, share: 0 };
    const least = tokens.length >= leastAround ? 1 : leastHeard;
    return words >= least && share >= leastKnown;
  }
}
