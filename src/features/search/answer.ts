import type { Lexicon } from './lexicon.ts';
import type { Token } from './phrases.ts';
import type { Ranking } from './ranking.ts';
import { termsOf } from './terms.ts';
import type { SearchText, Sentence } from './texts.ts';

const longestAnswer = 320;

/** Sentences that speak of what was said before them answer nothing alone. */
const leansOnOthers =
  /^(?:it|its|they|their|this|that|these|those|then|but|and|so|if so|if not|also|she|he)\b|\b(?:of|from|for|about) (?:these|those|them|this|that|it)\b|^(?:none|all|both|each|any|some|most) of (?:these|those|them)\b/i;

/** A sentence stands in for the summary only when it carries this much of what was asked … */
const leastShare = 0.6;
/** … and has so many of its words themselves: one in common is chance, and a sense is not the word. */
const leastWords = 2;

/** In a film it only has to be the moment at which the subject comes up. */
const leastShareOfMoment = 0.3;

/** For a question of time a limit answers when it is about the same thing. */
const leastShareOfTime = 0.3;

interface ReadSentence {
  readonly sentence: Sentence;
  readonly terms: ReadonlySet<string>;
  /** It speaks of somebody's death: that is never an answer unless it was asked for. */
  readonly grave: boolean;
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
    const read = text.sentences
      .filter((sentence) => sentence.text.length <= longestAnswer && !leansOnOthers.test(sentence.text))
      .map((sentence) => {
        const tokens = this.#lexicon.read(sentence.text);
        return {
          sentence,
          terms: new Set(termsOf(tokens, this.#lexicon)),
          grave: tokens.some(({ senses }) => senses.has('somebody-died')),
        };
      });
    this.#read.set(text, read);
    return read;
  }

  /** The sentence that carries the deciding words of the question; none when the summary says more. */
  find(text: SearchText, question: readonly Token[]): Sentence | undefined {
    if (text.kind === 'limit') return text.sentences[0];
    const asked = (...senses: string[]) =>
      question.some((token) => senses.some((sense) => token.senses.has(sense)));
    const wantsTime = asked('how-long', 'waiting');
    const summary = this.#ranking.carried(question, this.#termsOf(text.summary));
    const telling = question.filter(({ small, absorbed }) => !small && !absorbed);
    let best: Sentence | undefined;
    let most = 0;
    for (const { sentence, terms, grave } of this.read(text)) {
      if (grave && !asked('awaab')) continue;
      const words = telling.filter(({ stems }) => stems.some((stem) => terms.has(stem))).length;
      const mayBeTimely = wantsTime && sentence.limit;
      // Most sentences have nothing of the question: they are passed over before anything is weighed.
      if (!mayBeTimely && words < leastWords) continue;
      const share = this.#ranking.carried(question, terms);
      const timely = mayBeTimely && share >= leastShareOfTime;
      const isMoment = text.kind === 'film' && share >= leastShareOfMoment;
      if (!timely && !isMoment && (share < leastShare || words < leastWords || share <= summary)) continue;
      const score =
        (share + (sentence.first ? 0.05 : 0) + (timely ? 1 : 0)) / (1 + sentence.text.length / 600);
      if (score > most) {
        best = sentence;
        most = score;
      }
    }
    return best;
  }

  readonly #summaries = new Map<string, ReadonlySet<string>>();

  #termsOf(summary: string): ReadonlySet<string> {
    const before = this.#summaries.get(summary);
    if (before) return before;
    const terms = new Set(termsOf(this.#lexicon.read(summary), this.#lexicon));
    this.#summaries.set(summary, terms);
    return terms;
  }
}

/** Whether the question itself speaks of a death. */
export const isBereaved = (question: readonly Token[]): boolean =>
  question.some(({ senses }) => senses.has('somebody-died') && !senses.has('broken')) &&
  !question.some(({ senses }) => senses.has('awaab'));
