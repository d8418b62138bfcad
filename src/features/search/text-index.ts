/** The words of one text by their numbers, field by field, in the order of the fields. */
export type IndexedText = ReadonlyArray<readonly number[]>;

/** Constants of BM25+ (Lv and Zhai, Lower-bounding term frequency normalization, 2011). */
const saturation = 1.2;
const lengthShare = 0.7;
const floor = 0.5;

/** Which texts have a word, and how much it tells of each: word `n` from `starts[n]` up to `starts[n + 1]`. */
export interface TextTables {
  readonly starts: Uint32Array;
  /** Rising within each word. */
  readonly texts: Uint32Array;
  readonly weights: Float32Array;
  /** 1 where the word stands in more of the text than its last field. */
  readonly front: Uint8Array;
  /** How many texts there are. */
  readonly size: number;
}

interface Telling {
  weight: number;
  front: boolean;
}

const count = (words: readonly number[]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** How much each word tells of each text, in all fields together. */
const weigh = (texts: readonly IndexedText[], boosts: readonly number[]): Array<Map<number, Telling>> => {
  const told: Array<Map<number, Telling>> = [];
  boosts.forEach((boost, field) => {
    const counts = texts.map((text) => count(text[field] ?? []));
    const lengths = texts.map((text) => (text[field] ?? []).length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length);
    const spread = count(counts.flatMap((words) => [...words.keys()]));
    const isFront = field < boosts.length - 1;
    counts.forEach((words, text) => {
      const longer = 1 - lengthShare + (lengthShare * (lengths[text] ?? 0)) / Math.max(mean, 1);
      for (const [word, times] of words) {
        const having = spread.get(word) ?? 0;
        const rarity = Math.log(1 + (texts.length - having + 0.5) / (having + 0.5));
        const weight = boost * rarity * (floor + (times * (saturation + 1)) / (times + saturation * longer));
        const of = told[word] ?? new Map<number, Telling>();
        told[word] = of;
        const before = of.get(text);
        of.set(text, {
          weight: (before?.weight ?? 0) + weight,
          front: isFront || before?.front === true,
        });
      }
    });
  });
  return told;
};

/**
 * Works out how much each word tells of each text.
 * @param boosts how much each field counts
 * @param words how many different words there are
 */
export const indexTexts = (
  texts: readonly IndexedText[],
  boosts: readonly number[],
  words: number,
): TextTables => {
  const told = weigh(texts, boosts);
  const starts = new Uint32Array(words + 1);
  for (let word = 0; word < words; word += 1)
    starts[word + 1] = (starts[word] ?? 0) + (told[word]?.size ?? 0);
  const size = starts[words] ?? 0;
  const tables = {
    starts,
    texts: new Uint32Array(size),
    weights: new Float32Array(size),
    front: new Uint8Array(size),
    size: texts.length,
  };
  let at = 0;
  for (let word = 0; word < words; word += 1)
    for (const [text, { weight, front }] of [...(told[word] ?? [])].sort(([one], [other]) => one - other)) {
      tables.texts[at] = text;
      tables.weights[at] = weight;
      tables.front[at] = front ? 1 : 0;
      at += 1;
    }
  return tables;
};

/** What was found: the first `count` of `texts`, with their scores by text. Valid until the next question. */
export interface FoundTexts {
  readonly count: number;
  readonly texts: Uint32Array;
  readonly scores: Float64Array;
}

/**
 * An inverted index over weighted fields, ranked by BM25+. How much a word tells of a text was worked out when the index
 * was made, so that a question only adds: two thousand texts take a small part of a millisecond.
 */
export class TextIndex {
  readonly #tables: TextTables;
  /** Used again for every question. */
  readonly #scores: Float64Array;
  readonly #words: Uint16Array;
  readonly #met: Uint32Array;

  constructor(tables: TextTables) {
    this.#tables = tables;
    this.#scores = new Float64Array(tables.size);
    this.#words = new Uint16Array(tables.size);
    this.#met = new Uint32Array(tables.size);
  }

  /** How many texts have a word. */
  spread(word: number): number {
    const { starts } = this.#tables;
    return (starts[word + 1] ?? 0) - (starts[word] ?? 0);
  }

  /** Whether a text has a word anywhere. */
  has(text: number, word: number): boolean {
    return this.#placeOf(text, word) >= 0;
  }

  /** Whether a text has a word in more than its last field. */
  hasInFront(text: number, word: number): boolean {
    return this.#tables.front[this.#placeOf(text, word)] === 1;
  }

  #placeOf(text: number, word: number): number {
    const { starts, texts } = this.#tables;
    let low = starts[word] ?? 0;
    let high = (starts[word + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const there = texts[middle] ?? 0;
      if (there === text) return middle;
      if (there < text) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /**
   * Texts that have any of the words, in no order. One that has more of the words counts as many times more.
   * @param words what is looked for, and how much each counts
   */
  search(words: Iterable<{ readonly number: number; readonly weight: number }>): FoundTexts {
    const { starts, texts, weights } = this.#tables;
    const [scores, times, met] = [this.#scores, this.#words.fill(0), this.#met];
    let count = 0;
    for (const { number, weight } of words) {
      const end = starts[number + 1] ?? 0;
      for (let at = starts[number] ?? 0; at < end; at += 1) {
        const text = texts[at] ?? 0;
        const before = times[text] ?? 0;
        const score = weight * (weights[at] ?? 0);
        if (before === 0) {
          met[count] = text;
          count += 1;
          scores[text] = score;
        } else scores[text] = (scores[text] ?? 0) + score;
        times[text] = before + 1;
      }
    }
    for (let at = 0; at < count; at += 1) {
      const text = met[at] ?? 0;
      scores[text] = (scores[text] ?? 0) * (times[text] ?? 0);
    }
    return { count, texts: met, scores };
  }
}
