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
  /** Its place among all entries. */
  readonly at: number;
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

/** An entry that is met by a word. */
interface Met {
  readonly entry: Entry;
  /** The place of the word in the question. */
  readonly word: number;
}

/** Who says more comes first; then who says it sooner. */
const isBefore = (one: Met, other: Met): number =>
  other.entry.units.length - one.entry.units.length || one.word - other.word || one.entry.at - other.entry.at;

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
  /** By their first words: those that are to stand there whole … */
  readonly #byWord = new Map<string, Entry[]>();
  /** … and those with which a word begins, and the lengths of these. */
  readonly #byBeginning = new Map<string, Entry[]>();
  readonly #lengths = new Set<number>();
  #size = 0;

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
      const entry = { meant, units, at: this.#size };
      this.#size += 1;
      if (first.begins) this.#lengths.add(first.stem.length);
      const shelves = first.begins ? this.#byBeginning : this.#byWord;
      const shelf = shelves.get(first.stem);
      if (shelf) shelf.push(entry);
      else shelves.set(first.stem, [entry]);
    }
  }

  /** The entries whose first word a word meets, on their shelves. */
  #begunBy(word: string): ReadonlyArray<readonly Entry[]> {
    const shelves: Array<readonly Entry[]> = [];
    const whole = this.#byWord.get(word);
    if (whole) shelves.push(whole);
    for (const length of this.#lengths) {
      const begun = length <= word.length ? this.#byBeginning.get(word.slice(0, length)) : undefined;
      if (begun) shelves.push(begun);
    }
    return shelves;
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
    const found: Met[] = [];
    for (const [at, { word }] of words.entries())
      for (const shelf of this.#begunBy(word))
        for (const entry of shelf) if (isMet(entry, words, asked)) found.push({ entry, word: at });
    const met = found.sort(isBefore).map(({ entry }) => entry);
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
