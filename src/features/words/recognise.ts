import { allSteps } from './all-steps.ts';
import type { Lexicon } from './lexicon.ts';
import { type Phrase, PhraseBook, placesOf, type Token } from './phrases.ts';

/** What is recognised by its words, and by the words that sound like it and are not. */
export interface Recognisable {
  readonly id: string;
  readonly words: readonly string[];
  readonly not: readonly string[];
  /** With any of these in the question, it is not meant after all. */
  readonly unless?: readonly string[];
}

export interface Recognised {
  readonly id: string;
  /** How many words said so: the more, the surer. */
  readonly words: number;
  /** Where all the words stand that said so. */
  readonly positions: ReadonlySet<number>;
}

const loosely = { slack: 3, gap: 3 };
const asWritten = { slack: 0, gap: 1, strict: true };

/** Words passed over are meant as written: a sense counts only where the whole entry is made of senses. */
const literal = (phrase: Phrase): Phrase =>
  phrase.units.every(({ sense }) => sense !== undefined)
    ? phrase
    : { ...phrase, units: phrase.units.map(({ stem, small }) => ({ stem, small })) };

/** The entries of all items in one book. */
const bookOf = (
  items: readonly Recognisable[],
  entriesOf: (item: Recognisable) => readonly string[],
  phraseOf: (entry: string) => Phrase,
): PhraseBook<string> =>
  new PhraseBook(
    items.flatMap((item) => entriesOf(item).map((entry) => ({ phrase: phraseOf(entry), value: item.id }))),
  );

interface Books {
  readonly words: PhraseBook<string>;
  readonly not: PhraseBook<string>;
  readonly unless: PhraseBook<string>;
}

/** Finds which of several things a question is about. */
export class Recogniser {
  readonly #order: readonly string[];
  readonly #words: PhraseBook<string>;
  readonly #not: PhraseBook<string>;
  readonly #unless: PhraseBook<string>;

  private constructor(items: readonly Recognisable[], { words, not, unless }: Books) {
    this.#order = items.map(({ id }) => id);
    this.#words = words;
    this.#not = not;
    this.#unless = unless;
  }

  /** Makes one book after the other: thousands of entries take a while, and others may go on in between. */
  static *inSteps(items: readonly Recognisable[], lexicon: Lexicon): Generator<void, Recogniser> {
    const phraseOf = (entry: string): Phrase => lexicon.phrase(entry);
    const words = bookOf(items, (item) => item.words, phraseOf);
    yield;
    const not = bookOf(
      items,
      (item) => item.not,
      (entry) => literal(phraseOf(entry)),
    );
    yield;
    return new Recogniser(items, {
      words,
      not,
      unless: bookOf(items, (item) => item.unless ?? [], phraseOf),
    });
  }

  /** The same at once. */
  static of(items: readonly Recognisable[], lexicon: Lexicon): Recogniser {
    return allSteps(Recogniser.inSteps(items, lexicon));
  }

  /**
   * What was recognised, in the order in which the items were given.
   * @param places where the words stand: read once for several recognisers
   */
  recognise(tokens: readonly Token[], places = placesOf(tokens)): Recognised[] {
    const words = this.#words.find(tokens, loosely, places);
    if (words.length === 0) return [];
    const passedOver = new Map<string, Set<number>>();
    for (const { value, positions } of this.#not.find(tokens, asWritten, places))
      passedOver.set(value, new Set([...(passedOver.get(value) ?? []), ...positions]));
    const vetoed = new Set(this.#unless.find(tokens, loosely, places).map(({ value }) => value));
    const found = new Map<string, Recognised>();
    for (const { value, phrase, positions } of words) {
      if (vetoed.has(value)) continue;
      const masked = passedOver.get(value);
      if (masked && positions.some((at) => masked.has(at)) && !this.#elsewhereInText(phrase, tokens, masked))
        continue;
      const before = found.get(value);
      found.set(value, {
        id: value,
        words: Math.max(before?.words ?? 0, phrase.units.length),
        positions: new Set([...(before?.positions ?? []), ...positions]),
      });
    }
    return this.#order.flatMap((id) => found.get(id) ?? []);
  }

  /** "The fire door is on fire": the words passed over do not hide the same words further on. */
  #elsewhereInText(phrase: Phrase, tokens: readonly Token[], masked: ReadonlySet<number>): boolean {
    const rest = tokens.filter((_, at) => !masked.has(at));
    return new PhraseBook([{ phrase, value: true }]).find(rest, loosely).length > 0;
  }
}
