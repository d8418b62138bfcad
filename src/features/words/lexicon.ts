import {
  type Closeness,
  type FoundPhrase,
  type Phrase,
  PhraseBook,
  placesOf,
  type Token,
  type Unit,
} from './phrases.ts';
import { stemOf } from './stem.ts';
import type { WordList } from './words-kind.ts';
import { wordsOf } from './words-of.ts';

/** In what people type, words of a phrase may stand apart; in our own texts they stand together. */
const inQuestions: Closeness = { slack: 2, gap: 2 };
const inTexts: Closeness = { slack: 1, gap: 1 };

const asWritten: Closeness = { slack: 0, gap: 1, strict: true };

const absorb = (token: Token | undefined): void => {
  if (!token) return;
  token.absorbed = true;
};

/** Gives the words of phrases their senses, and tells whether any is new. */
const giveSenses = (tokens: readonly Token[], found: ReadonlyArray<FoundPhrase<string>>): boolean => {
  let isNew = false;
  for (const { value, positions } of found)
    for (const at of positions) {
      const senses = tokens[at]?.senses;
      if (!senses || senses.has(value)) continue;
      senses.add(value);
      isNew = true;
    }
  return isNew;
};

const lists = (text: string): Set<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Says what a misspelt word was likely meant for. */
export interface Corrector {
  corrections(word: string): ReadonlyArray<{ readonly word: string }>;
}

/** Reads words the way the programme's own word list says: senses, fillers, words passed over. */
export class Lexicon {
  readonly #glue: ReadonlySet<string>;
  readonly #fillers: ReadonlySet<string>;
  readonly #ranking: ReadonlySet<string>;
  readonly #ours: ReadonlySet<string>;
  readonly #names: ReadonlySet<string>;
  readonly #singles = new Map<string, string[]>();
  readonly #phrases: PhraseBook<string>;
  readonly #absorbing: PhraseBook<string>;
  /** Words that are right as they stand although no text uses them. */
  readonly plain: ReadonlySet<string>;

  readonly #stemOf: (word: string) => string;

  /** @param stem how words are cut to their stem; another way is for measuring what stems add */
  constructor(list: WordList, stem: (word: string) => string = stemOf) {
    this.#stemOf = stem;
    this.#glue = lists(list.glue);
    this.#fillers = new Set([...lists(list.fillers), ...this.#glue]);
    this.plain = new Set([...lists(list.plain), ...this.#fillers]);
    this.#ranking = new Set(list.senses.filter(({ ranks }) => ranks).map(({ sense }) => sense));
    this.#ours = new Set(
      list.senses.filter(({ ranks, absorbs }) => ranks || absorbs).map(({ sense }) => sense),
    );
    this.#names = new Set(list.senses.map(({ sense }) => sense));
    const phrases: Array<{ phrase: Phrase; value: string }> = [];
    const absorbing: Array<{ phrase: Phrase; value: string }> = [];
    for (const { sense, words, absorbs } of list.senses)
      for (const entry of words) {
        const parts = wordsOf(entry);
        const first = this.#stemOf(parts[0] ?? '');
        const phrase = { phrase: this.phrase(entry), value: sense };
        if (parts.length > 1) phrases.push(phrase);
        if (parts.length > 1 && absorbs) absorbing.push(phrase);
        if (parts.length === 1) this.#singles.set(first, [...(this.#singles.get(first) ?? []), sense]);
      }
    this.#phrases = new PhraseBook(phrases);
    this.#absorbing = new PhraseBook(absorbing);
  }

  isFiller(word: string): boolean {
    return this.#fillers.has(word);
  }

  /** Whether a sense says something about which text is meant. */
  ranks(sense: string): boolean {
    return this.#ranking.has(sense);
  }

  /** Whether a question speaks of homes and landlords at all: then it is never sent away as strange. */
  isOurs(tokens: readonly Token[]): boolean {
    return tokens.some(({ senses }) => [...senses].some((sense) => this.#ours.has(sense)));
  }

  /** An entry of words.yaml, danger.yaml or elsewhere.yaml, ready to be looked for. */
  phrase(entry: string): Phrase {
    const whole = entry.startsWith('=');
    const parts = entry
      .split(/\s+/)
      .flatMap((part) => (this.#names.has(part) ? [part] : wordsOf(part)))
      .filter((part) => !this.#glue.has(part));
    const units = parts.map(
      (part): Unit => ({
        stem: this.#stemOf(part),
        small: this.#fillers.has(part) && !this.#names.has(part),
        ...(this.#names.has(part) ? { sense: part } : {}),
      }),
    );
    return { units, whole, ordered: units.some(({ small }) => small) };
  }

  /**
   * Reads a text or a question.
   * @param speller corrects words that the library does not know; given for questions only
   */
  read(text: string, speller?: Corrector): Token[] {
    const tokens: Token[] = [];
    let place = 0;
    for (const word of wordsOf(text)) {
      if (this.#glue.has(word)) continue;
      const small = this.#fillers.has(word);
      const meant = small ? [] : (speller?.corrections(word) ?? []);
      const own = this.#stemOf(word);
      const stems =
        meant.length === 0 ? [own] : [...new Set([own, ...meant.map((other) => this.#stemOf(other.word))])];
      const senses = new Set<string>();
      for (const stem of stems) for (const sense of this.#singles.get(stem) ?? []) senses.add(sense);
      tokens.push({ word, stems, senses, small, place, absorbed: false });
      if (!small) place += 1;
    }
    let places = placesOf(tokens);
    // Twice: a phrase may be built of words that only another phrase gives their sense.
    for (let pass = 0; pass < 2; pass += 1) {
      const found = this.#phrases.find(tokens, speller ? inQuestions : inTexts, places);
      if (!giveSenses(tokens, found)) break;
      places = placesOf(tokens);
    }
    const absorbed = this.#absorbing.find(tokens, asWritten, places).flatMap(({ positions }) => positions);
    // A question of nothing but such a phrase keeps its words: there is nothing else to look for.
    if (tokens.some(({ small }, at) => !small && !absorbed.includes(at)))
      for (const at of absorbed) absorb(tokens[at]);
    return tokens;
  }
}
