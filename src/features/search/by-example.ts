import { Evidence, type Saying } from './evidence.ts';
import type { Examples } from './examples-kind.ts';
import type { Lexicon } from './lexicon.ts';
import { senseKey, type Token } from './phrases.ts';
import { meantStem } from './terms.ts';

/** What of a sentence tells what it is about: every word and sense, and words side by side. */
const meaningOf = (
  tokens: readonly Token[],
  knows: (stem: string) => boolean,
): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  let before: string | undefined;
  for (const token of tokens) {
    const stem = meantStem(token, knows);
    found.set(stem, 1);
    for (const sense of token.senses) found.set(senseKey(sense), 1);
    if (before !== undefined) found.set(`${before} ${stem}`, 1);
    before = stem;
  }
  return found;
};

/** Tells from examples which of several things a question is about, if any. */
export class ByExample {
  readonly #ids: readonly string[];
  readonly #evidence: Evidence;
  readonly #known = new Set<string>();

  /** @param none sentences that are about none of them */
  constructor(examples: readonly Examples[], none: readonly string[], lexicon: Lexicon) {
    this.#ids = examples.map(({ id }) => id);
    const said = [...examples.map((one) => one.said), none].flatMap((lines, owner) =>
      lines.map((line): Saying => {
        // Only what they mean is kept: the words of ten thousand sentences would fill the memory.
        const tokens = lexicon.read(line);
        for (const { stems } of tokens) this.#known.add(stems[0] ?? '');
        return { owner, features: [...meaningOf(tokens, () => true).keys()], weight: 1 };
      }),
    );
    this.#evidence = new Evidence(said, this.#ids.length + 1);
  }

  /** How many telling words of a question stand in the examples, and what share of them. */
  heard(tokens: readonly Token[]): { readonly words: number; readonly share: number } {
    const telling = tokens.filter(({ small }) => !small);
    const words = telling.filter(({ stems }) => stems.some((stem) => this.#known.has(stem))).length;
    return { words, share: words / Math.max(1, telling.length) };
  }

  /** The chance that a question is about each of them, from 0 to 1; what is missing to 1 speaks for none. */
  chances(tokens: readonly Token[]): ReadonlyMap<string, number> {
    const chances = this.#evidence.chances(meaningOf(tokens, (stem) => this.#known.has(stem)));
    return new Map(chances ? this.#ids.map((id, at) => [id, chances[at] ?? 0]) : []);
  }
}
