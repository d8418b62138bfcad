import type { Terms } from './terms.ts';

/** A word of more questions than this is passed over when they are compared: it tells none from another. */
const mostQuestions = 10_000;

interface Kept {
  readonly owner: number;
  /** Length of the question as a vector, so that a long one does not win by its length. */
  readonly norm: number;
}

interface Worth {
  /** How much a term tells: rare ones tell more. */
  readonly rarityOf: (term: string) => number;
  /** How much a kind of term counts: a sense less than the word itself. */
  readonly shareOf: (term: string) => number;
}

/** The whole questions that texts are known to answer, and how like them another one is (cosine of weighted terms). */
export class WholeQuestions {
  readonly #worth: Worth;
  readonly #kept: readonly Kept[];
  readonly #with = new Map<string, number[]>();
  /** Used again for every question, and left empty by each. */
  readonly #dots: Float64Array;

  /** @param questions the terms of each, and the text that answers it */
  constructor(
    questions: ReadonlyArray<{ readonly owner: number; readonly terms: ReadonlySet<string> }>,
    worth: Worth,
  ) {
    this.#worth = worth;
    this.#kept = questions.map(({ owner, terms }, at) => {
      let square = 0;
      for (const term of terms) {
        square += (worth.shareOf(term) * worth.rarityOf(term)) ** 2;
        const list = this.#with.get(term);
        if (list) list.push(at);
        else this.#with.set(term, [at]);
      }
      return { owner, norm: Math.sqrt(square) };
    });
    this.#dots = new Float64Array(questions.length);
  }

  /** How like the nearest question of each text some terms are, from 0 to 1; texts of which none is like are left out. */
  likeness(terms: Terms): Map<number, number> {
    const { rarityOf, shareOf } = this.#worth;
    let square = 0;
    const dots = this.#dots;
    const met: number[] = [];
    for (const [term, weight] of terms) {
      const own = weight * rarityOf(term);
      square += own ** 2;
      const part = own * shareOf(term) * rarityOf(term);
      const questions = this.#with.get(term) ?? [];
      if (questions.length > mostQuestions) continue;
      for (const question of questions) {
        const before = dots[question] ?? 0;
        if (before === 0) met.push(question);
        dots[question] = before + part;
      }
    }
    const best = new Map<number, number>();
    const length = Math.sqrt(square);
    for (const at of met) {
      const question = this.#kept[at];
      const likeness = question && question.norm > 0 ? (dots[at] ?? 0) / (length * question.norm) : 0;
      dots[at] = 0;
      if (question && likeness > (best.get(question.owner) ?? 0)) best.set(question.owner, likeness);
    }
    return best;
  }
}
