import type { Lexicon } from './lexicon.ts';
import { type Ranking, type Terms, termsOf } from './ranking.ts';
import type { SearchText, Sentence } from './texts.ts';

const longestAnswer = 320;

/** Sentences that speak of what was said before them answer badly alone. */
const leansOnOthers = /^(?:it|its|they|their|this|that|these|those|then|but|and|so|if so)\b/i;

interface ReadSentence {
  readonly sentence: Sentence;
  readonly terms: ReadonlySet<string>;
}

/** Finds the sentence of a text that answers a question. Sentences are read once. */
export class Answers {
  readonly #read = new WeakMap<SearchText, readonly ReadSentence[]>();
  readonly #lexicon: Lexicon;
  readonly #ranking: Ranking;

  constructor(lexicon: Lexicon, ranking: Ranking) {
    this.#lexicon = lexicon;
    this.#ranking = ranking;
  }

  /** Reads the sentences of a text, so that the first question about it need not wait. */
  read(text: SearchText): readonly ReadSentence[] {
    const before = this.#read.get(text);
    if (before) return before;
    const read = text.sentences.map((sentence) => ({
      sentence,
      terms: new Set(termsOf(this.#lexicon.read(sentence.text), this.#lexicon)),
    }));
    this.#read.set(text, read);
    return read;
  }

  /** The sentence that answers best; the first one of the text when none speaks of the question. */
  find(text: SearchText, question: Terms): Sentence | undefined {
    const wantsTime = question.has('§how-long') || question.has('§waiting');
    let best: Sentence | undefined;
    let most = 0;
    for (const { sentence, terms } of this.read(text)) {
      if (sentence.text.length > longestAnswer) continue;
      let score = sentence.first ? 0.4 : 0;
      for (const [term, weight] of question)
        if (terms.has(term)) score += weight * this.#ranking.rarity(term);
      if (sentence.limit) score += wantsTime ? 2 : 0.5;
      score /= 1 + sentence.text.length / 600;
      if (leansOnOthers.test(sentence.text)) score *= 0.6;
      if (score > most) {
        best = sentence;
        most = score;
      }
    }
    return best ?? text.sentences.find(({ first }) => first);
  }
}
