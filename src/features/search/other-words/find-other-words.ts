import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { type Language, languages } from '../../../ui/language.ts';
import { wordsOf } from '../../words/index.ts';
import { fold, type Unit, unitsOf } from './fold.ts';
import { type OtherWords, otherWordsKind } from './other-words-kind.ts';

/** What some words lead to. */
interface Meant extends Pick<OtherWords, 'guide' | 'danger' | 'elsewhere'> {
  readonly language: Language;
}

interface Entry {
  readonly meant: Meant;
  readonly units: readonly Unit[];
}

/** What a question in another language is about. */
export interface FoundInOtherWords {
  readonly language: Language;
  /** Slugs, the surest first. */
  readonly guides: readonly string[];
  readonly dangers: readonly string[];
  /** What is answered elsewhere. */
  readonly elsewhere: readonly string[];
}

const keyLength = 3;
/** By its first letters: a letter may take two places, but no more. */
const keyOf = (word: string): string => [...word.slice(0, keyLength * 2)].slice(0, keyLength).join('');

const meets = ({ stem, begins }: Unit, word: string): boolean =>
  begins ? word.startsWith(stem) : word === stem;

interface Word {
  readonly word: string;
  readonly english: boolean;
}

/** The first word that a unit is met by. */
const metBy = (unit: Unit, words: readonly Word[]): Word | undefined => {
  for (const one of words) if (meets(unit, one.word)) return one;
  return undefined;
};

/** Whether all of an entry stands in a question, and something of it is no English. Asked of hundreds for each question. */
const isMet = ({ units, meant }: Entry, words: readonly Word[], asked: Language | undefined): boolean => {
  let counts = meant.language === asked;
  for (const unit of units) {
    const met = metBy(unit, words);
    if (!met) return false;
    counts ||= !met.english;
  }
  return counts;
};

/** Knows how people name their problems in other languages. */
export class OtherWordsBook {
  readonly #byKey = new Map<string, Entry[]>();

  private constructor() {}

  /** Reads what leads to one thing after the other: all of it takes a tenth of a second, and others may go on in between. */
  static *inSteps(snapshot: Pick<Snapshot, 'list'>): Generator<void, OtherWordsBook> {
    const book = new OtherWordsBook();
    // The same few words stand in thousands of entries: each is kept once.
    const known = new Map<string, Unit>();
    const once = (unit: Unit): Unit => {
      const key = unit.begins ? `${unit.stem}*` : unit.stem;
      const before = known.get(key) ?? unit;
      known.set(key, before);
      return before;
    };
    for (const language of languages) {
      for (const { item } of snapshot.list(otherWordsKind, language)) {
        book.#add(item, language, once);
        yield;
      }
    }
    return book;
  }

  #add({ say, guide, danger, elsewhere }: OtherWords, language: Language, once: (unit: Unit) => Unit): void {
    const meant = { language, guide, danger, elsewhere };
    for (const phrase of say) {
      const units = unitsOf(phrase).map(once);
      const [first] = units;
      if (!first) continue;
      const entry = { meant, units };
      const key = keyOf(first.stem);
      const shelf = this.#byKey.get(key);
      if (shelf) shelf.push(entry);
      else this.#byKey.set(key, [entry]);
    }
  }

  /**
   * Looks for words of other languages in a question.
   * @param isEnglish whether a word is one of English: such words alone say nothing about the language
   * @param asked the language of the page on which it was asked: then its words count even where English has them too
   */
  find(query: string, isEnglish: (word: string) => boolean, asked?: Language): FoundInOtherWords | undefined {
    // Who pastes one sentence a hundred times says it once.
    const distinct = [...new Set(wordsOf(query))];
    const words = distinct.map((word) => ({ word: fold(word), english: isEnglish(word) }));
    const met = words
      .flatMap(({ word }) => this.#byKey.get(keyOf(word)) ?? [])
      .filter((entry) => isMet(entry, words, asked))
      .sort((one, other) => other.units.length - one.units.length);
    const [surest] = met;
    if (!surest) return undefined;
    const language =
      met.some(({ meant }) => meant.language === asked) && asked ? asked : surest.meant.language;
    const own = met.flatMap(({ meant }) => (meant.language === language ? [meant] : []));
    return {
      language,
      guides: [...new Set(own.flatMap(({ guide }) => guide ?? []))],
      dangers: [...new Set(own.flatMap(({ danger }) => danger ?? []))],
      elsewhere: [...new Set(own.flatMap(({ elsewhere }) => elsewhere ?? []))],
    };
  }
}
