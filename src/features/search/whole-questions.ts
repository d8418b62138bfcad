import { type FlatLists, flatten } from './flat-lists.ts';

/** A word of more questions than this is passed over when they are compared: it tells none from another. */
const mostQuestions = 10_000;

/** The whole questions that texts are known to answer. */
export interface QuestionTables {
  /** The questions that have each term. */
  readonly withTerm: FlatLists;
  /** Whose each question is. */
  readonly owners: Uint32Array;
  /** Length of each question as a vector, so that a long one does not win by its length. */
  readonly norms: Float32Array;
  /** How many texts there are. */
  readonly size: number;
}

/** How much a term tells (rare ones tell more), and how much its kind counts: a sense less than the word itself. */
export interface Worth {
  readonly rarity: number;
  readonly share: number;
}

/**
 * @param questions the terms of each, and the text that answers it
 * @param worths of every term there is, by its number
 */
export const learnQuestions = (
  questions: ReadonlyArray<{ readonly owner: number; readonly terms: ReadonlySet<number> }>,
  worths: readonly Worth[],
  size: number,
): QuestionTables => {
  const withTerm = worths.map((): number[] => []);
  const norms = questions.map(({ terms }, at) => {
    let square = 0;
    for (const term of terms) {
      const { rarity = 0, share = 0 } = worths[term] ?? {};
      square += (share * rarity) ** 2;
      withTerm[term]?.push(at);
    }
    return Math.sqrt(square);
  });
  return {
    withTerm: flatten(withTerm),
    owners: Uint32Array.from(questions, ({ owner }) => owner),
    norms: Float32Array.from(norms),
    size,
  };
};

/** A term of a question; one that no text has is without a number, and counts all the same. */
export interface AskedTerm extends Worth {
  readonly number: number | undefined;
  readonly weight: number;
}

/** How like the whole questions that texts are known to answer another one is (cosine of weighted terms). */
export class WholeQuestions {
  readonly #tables: QuestionTables;
  /** Used again for every question; dots are left empty by each. */
  readonly #dots: Float32Array;
  readonly #met: Uint32Array;
  readonly #best: Float64Array;
  /** What a dot is multiplied with to be told beside questions of another length. */
  readonly #levels: Float32Array;

  constructor(tables: QuestionTables) {
    this.#tables = tables;
    this.#dots = new Float32Array(tables.owners.length);
    this.#met = new Uint32Array(tables.owners.length);
    this.#best = new Float64Array(tables.size);
    this.#levels = tables.norms.map((norm) => (norm > 0 ? 1 / norm : 0));
  }

  /** How like the nearest question of each text some terms are, from 0 to 1, by text. Valid until the next question. */
  likeness(terms: readonly AskedTerm[]): Float64Array {
    const { withTerm, owners } = this.#tables;
    const levels = this.#levels;
    const [dots, met, best] = [this.#dots, this.#met, this.#best.fill(0)];
    let square = 0;
    let count = 0;
    for (const { number, weight, rarity, share } of terms) {
      const own = weight * rarity;
      square += own ** 2;
      if (number === undefined) continue;
      const part = own * share * rarity;
      const start = withTerm.starts[number] ?? 0;
      const end = withTerm.starts[number + 1] ?? 0;
      if (end - start > mostQuestions) continue;
      for (let at = start; at < end; at += 1) {
        const question = withTerm.items[at] ?? 0;
        const before = dots[question] ?? 0;
        if (before === 0) {
          met[count] = question;
          count += 1;
        }
        dots[question] = before + part;
      }
    }
    for (let at = 0; at < count; at += 1) {
      const question = met[at] ?? 0;
      const owner = owners[question] ?? 0;
      const level = (dots[question] ?? 0) * (levels[question] ?? 0);
      dots[question] = 0;
      if (level > (best[owner] ?? 0)) best[owner] = level;
    }
    const length = Math.sqrt(square) || 1;
    for (let owner = 0; owner < best.length; owner += 1) best[owner] = (best[owner] ?? 0) / length;
    return best;
  }
}
