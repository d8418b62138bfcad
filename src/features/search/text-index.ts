/** The words of one text, field by field, in the order of the fields. */
export type IndexedText = ReadonlyArray<readonly string[]>;

/** Constants of BM25+ (Lv and Zhai, Lower-bounding term frequency normalization, 2011). */
const saturation = 1.2;
const lengthShare = 0.7;
const floor = 0.5;

interface Postings {
  readonly texts: number[];
  readonly weights: number[];
}

const count = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

export interface FoundText {
  readonly text: number;
  readonly score: number;
}

/**
 * An inverted index over weighted fields, ranked by BM25+. How much a word tells of a text is worked out when the index
 * is made, so that a question only adds: two thousand texts take well under a millisecond.
 */
export class TextIndex {
  readonly #postings = new Map<string, Postings>();
  /** Used again for every question, and left empty by each. */
  readonly #scores: Float64Array;
  readonly #words: Uint16Array;

  /** @param boosts how much each field counts */
  constructor(texts: readonly IndexedText[], boosts: readonly number[]) {
    this.#scores = new Float64Array(texts.length);
    this.#words = new Uint16Array(texts.length);
    const told = new Map<string, Map<number, number>>();
    boosts.forEach((boost, field) => {
      const counts = texts.map((text) => count(text[field] ?? []));
      const lengths = texts.map((text) => (text[field] ?? []).length);
      const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length);
      const spread = count(counts.flatMap((words) => [...words.keys()]));
      counts.forEach((words, text) => {
        const longer = 1 - lengthShare + (lengthShare * (lengths[text] ?? 0)) / Math.max(mean, 1);
        for (const [word, times] of words) {
          const having = spread.get(word) ?? 0;
          const rarity = Math.log(1 + (texts.length - having + 0.5) / (having + 0.5));
          const weight =
            boost * rarity * (floor + (times * (saturation + 1)) / (times + saturation * longer));
          const of = told.get(word) ?? new Map<number, number>();
          of.set(text, (of.get(text) ?? 0) + weight);
          told.set(word, of);
        }
      });
    });
    for (const [word, of] of told)
      this.#postings.set(word, { texts: [...of.keys()], weights: [...of.values()] });
  }

  /**
   * Texts that have any of the words, in no order. One that has more of the words counts as many times more.
   * @param words what is looked for, and how much each counts
   */
  search(words: ReadonlyMap<string, number>): FoundText[] {
    const met: number[] = [];
    for (const [word, weight] of words) {
      const postings = this.#postings.get(word);
      if (!postings) continue;
      for (let at = 0; at < postings.texts.length; at += 1) {
        const text = postings.texts[at] ?? 0;
        if (this.#words[text] === 0) met.push(text);
        this.#words[text] = (this.#words[text] ?? 0) + 1;
        this.#scores[text] = (this.#scores[text] ?? 0) + weight * (postings.weights[at] ?? 0);
      }
    }
    return met.map((text) => {
      const score = (this.#scores[text] ?? 0) * (this.#words[text] ?? 0);
      this.#scores[text] = 0;
      this.#words[text] = 0;
      return { text, score };
    });
  }
}
