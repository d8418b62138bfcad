import { remembering, stemOf } from '../words/index.ts';
import { editDistance } from './edit-distance.ts';

/** One word of the library that a word may have been meant for. */
export interface Correction {
  readonly word: string;
  /** Letters changed, left out, put in or swapped. */
  readonly changes: number;
}

const soundAnew = (word: string): string =>
  word
    .replace(/^(?:kn|gn)/, 'n')
    .replace(/sch/g, 'sk')
    .replace(/^wr/, 'r')
    .replace(/gh(?=t|$|b|s)/g, '')
    .replace(/ph/g, 'f')
    .replace(/ck|q|c(?![eiyh])/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/(?:t|s|c)i(?=on|an)/g, 'x')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/dge?/g, 'd')
    .replace(/(.)[aeiouyhw]+/g, '$1')
    .replace(/(.)\1+/g, '$1');

/** Roughly how an English word sounds: words that sound the same have the same key. */
export const soundOf = remembering(soundAnew, 20_000);

/** Words that sound the same may differ in so many letters: komplane, complain. */
const changesBySound = 4;
/** Only such words are guessed. */
const guessable = /^[a-z]{4,}$/;
/** Shorter keys of sound are shared by words that are not alike at all. */
const leastSound = 3;

const changesAllowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

const put = (shelves: Map<string, string[]>, name: string, word: string): void => {
  const shelf = shelves.get(name);
  if (shelf) shelf.push(word);
  else shelves.set(name, [word]);
};

/** Words that may be meant, and what each of them is like; each text is a list, one a line. */
export interface SpellingTables {
  readonly words: string;
  /** How often each stands in the library. */
  readonly counts: Uint32Array;
  /** What each sounds like; empty for those that are never guessed. */
  readonly sounds: string;
  /** The stems of all. */
  readonly stems: string;
}

/** @param counts words that may be meant, with how often they stand in the library */
export const learnSpelling = (counts: ReadonlyMap<string, number>): SpellingTables => {
  const words = [...counts.keys()];
  return {
    words: words.join('\n'),
    counts: Uint32Array.from(counts.values()),
    sounds: words.map((word) => (guessable.test(word) ? soundOf(word) : '')).join('\n'),
    stems: [...new Set(words.map(stemOf))].join('\n'),
  };
};

/** Knows the words of the library, and which of them a misspelt word was meant for. */
export class Speller {
  readonly #counts: Uint32Array;
  readonly #places: ReadonlyMap<string, number>;
  /** Words by first letter and length: only these are compared. */
  readonly #shelves = new Map<string, string[]>();
  /** Words by what they sound like. */
  readonly #sounds = new Map<string, string[]>();
  readonly #plain: ReadonlySet<string>;
  readonly #stems: ReadonlySet<string>;
  /** What was found before, for the words that people misspell most. */
  readonly #found = new Map<string, readonly Correction[]>();

  /** @param plain words that are right as they stand although the library does not use them */
  constructor({ words, counts, sounds, stems }: SpellingTables, plain: ReadonlySet<string>) {
    const list = words.split('\n');
    const soundOfEach = sounds.split('\n');
    this.#counts = counts;
    this.#places = new Map(list.map((word, at) => [word, at]));
    this.#plain = plain;
    this.#stems = new Set(stems.split('\n'));
    for (const [at, word] of list.entries()) {
      const sound = soundOfEach[at] ?? '';
      if (sound === '') continue;
      put(this.#shelves, `${word[0]}${word.length}`, word);
      put(this.#sounds, sound, word);
    }
  }

  knows(word: string): boolean {
    return this.#places.has(word) || this.#plain.has(word);
  }

  /** The likeliest words meant, best first, at most three; none when the word is right or like nothing. */
  corrections(word: string): readonly Correction[] {
    if (word.length > 24 || this.knows(word) || !guessable.test(word)) return [];
    const before = this.#found.get(word);
    if (before) return before;
    const corrections = this.#look(word);
    if (this.#found.size < 5_000) this.#found.set(word, corrections);
    return corrections;
  }

  #look(word: string): readonly Correction[] {
    // Another form of a word that is known is right as it stands, and "pavin" is how many people say paving.
    if (this.#stems.has(stemOf(word))) return [];
    if (word.endsWith('in') && this.knows(`${word}g`)) return [{ word: `${word}g`, changes: 1 }];
    const allowed = changesAllowed(word.length);
    const sound = soundOf(word);
    const found = new Map<string, Correction & { readonly rank: number }>();
    const weigh = (other: string, limit: number, each: number): void => {
      const changes = found.has(other) ? limit + 1 : editDistance(word, other, limit);
      if (changes > limit) return;
      const alike = soundOf(other) === sound ? 0.8 : 0;
      const usual = Math.min(Math.log1p(this.#counts[this.#places.get(other) ?? -1] ?? 0), 6) / 10;
      found.set(other, { word: other, changes, rank: changes * each - alike - usual });
    };
    for (let length = word.length - allowed; length <= word.length + allowed; length += 1)
      for (const other of this.#shelves.get(`${word[0]}${length}`) ?? []) weigh(other, allowed, 1);
    if (sound.length >= leastSound)
      for (const other of this.#sounds.get(sound) ?? []) weigh(other, changesBySound, 0.6);
    const best = [...found.values()].sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1));
    const least = best[0]?.rank ?? 0;
    return best.filter(({ rank }) => rank <= least + 0.35).slice(0, 3);
  }
}
