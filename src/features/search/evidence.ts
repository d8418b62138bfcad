/** How much of what speaks for a text is needed before a term that few texts have counts fully. */
const smoothing = 0.7;

/** How much a long line is held back against a short one: 0 not at all, 1 wholly. */
const lengthShare = 0.8;

/** One thing that is said of a text: a question of its own, its title, a sentence of its body. */
export interface Saying {
  /** Which text it is said of. */
  readonly owner: number;
  readonly features: readonly string[];
  /** How much it counts. */
  readonly weight: number;
}

/** Which texts a feature speaks for, and how loudly: two lists side by side. */
interface Voices {
  readonly owners: number[];
  readonly loudness: number[];
}

/**
 * Learns from everything that is said of the texts which words speak for which of them (a sparse complement naive
 * Bayes, after J. Rennie and others, Tackling the poor assumptions of naive Bayes text classifiers, 2003): a word that
 * is said of one text alone speaks loudly for it, a word that is said of all speaks for none.
 */
export class Evidence {
  readonly #voices = new Map<string, Voices>();
  /** Used again for every question, and left empty by each. */
  readonly #sums: Float64Array;

  /** @param size how many texts there are */
  constructor(sayings: Iterable<Saying>, size: number) {
    this.#sums = new Float64Array(size);
    const counts = new Map<string, Map<number, number>>();
    for (const { owner, features, weight } of sayings) {
      const own = [...new Set(features)];
      // A long line says no more than a short one.
      const share = weight / Math.max(1, own.length) ** lengthShare;
      for (const feature of own) {
        const of = counts.get(feature) ?? new Map<number, number>();
        of.set(owner, (of.get(owner) ?? 0) + share);
        counts.set(feature, of);
      }
    }
    for (const [feature, of] of counts) {
      const total = [...of.values()].reduce((sum, voice) => sum + voice, 0);
      this.#voices.set(feature, {
        owners: [...of.keys()],
        loudness: [...of.values()].map((voice) => -Math.log(1 - voice / (total + smoothing))),
      });
    }
  }

  /**
   * What speaks for each text, from 0 to 1, the loudest being 1.
   * @param features what stands in a question, and how much each counts
   */
  speak(features: ReadonlyMap<string, number>): Map<number, number> {
    const sums = this.#sums;
    const met: number[] = [];
    for (const [feature, weight] of features) {
      const voices = this.#voices.get(feature);
      if (!voices) continue;
      for (let at = 0; at < voices.owners.length; at += 1) {
        const owner = voices.owners[at] ?? 0;
        const before = sums[owner] ?? 0;
        if (before === 0) met.push(owner);
        sums[owner] = before + weight * (voices.loudness[at] ?? 0);
      }
    }
    let loudest = Number.EPSILON;
    for (const owner of met) loudest = Math.max(loudest, sums[owner] ?? 0);
    const found = new Map<number, number>();
    for (const owner of met) {
      found.set(owner, (sums[owner] ?? 0) / loudest);
      sums[owner] = 0;
    }
    return found;
  }
}
