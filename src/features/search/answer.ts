import type { Token } from '../words/index.ts';
import { textAt } from './flat-lists.ts';
import { type AnswerTables, sentenceMarks } from './learn-answers.ts';
import type { Ranking } from './ranking.ts';
import type { TextCard } from './texts.ts';

/** A sentence stands in for the summary only when it carries this much of what was asked … */
const leastShare = 0.6;
/** … and has so many of its words themselves: one in common is chance, and a sense is not the word. */
const leastWords = 2;

/** In a film it only has to be the moment at which the subject comes up. */
const leastShareOfMoment = 0.3;

/** For a question of time a limit answers when it is about the same thing. */
const leastShareOfTime = 0.3;

/** So many words of a question are held against sentences: one bit of a number each. */
const mostWords = 31;

export interface FoundSentence {
  readonly text: string;
  /** Seconds from the beginning of the film in which it is said. */
  readonly at?: number;
}

/** A question, ready to be held against sentences. */
interface Asked {
  /** What each of its telling words counts where it is met. */
  readonly worths: readonly number[];
  readonly all: number;
  readonly wantsTime: boolean;
  /** It asks about a death itself. */
  readonly grave: boolean;
  /** Terms of it that are marked. */
  readonly marked: readonly number[];
}

const bits = (mask: number): number => {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
};

/** Finds the sentence of a text that answers a question. */
export class Answers {
  readonly #tables: AnswerTables;
  readonly #ranking: Ranking;
  /** Which words of the question each term is, and which each meets: one bit each; empty between questions. */
  readonly #is: Uint32Array;
  readonly #meets: Uint32Array;

  constructor(tables: AnswerTables, ranking: Ranking) {
    this.#tables = tables;
    this.#ranking = ranking;
    this.#is = new Uint32Array(ranking.size);
    this.#meets = new Uint32Array(ranking.size);
  }

  /** For each text, the sentence that carries the deciding words of the question; none when the summary says more. */
  find(texts: readonly TextCard[], question: readonly Token[]): Array<FoundSentence | undefined> {
    const asked = this.#ask(question);
    const found = texts.map((text) =>
      text.kind === 'limit' ? { text: text.summary } : this.#findIn(text, asked),
    );
    for (const term of asked.marked) {
      this.#is[term] = 0;
      this.#meets[term] = 0;
    }
    return found;
  }

  #ask(question: readonly Token[]): Asked {
    const has = (...senses: string[]) =>
      question.some((token) => senses.some((sense) => token.senses.has(sense)));
    const telling = question.filter(({ small, absorbed }) => !small && !absorbed).slice(0, mostWords);
    const weighed = telling.map((token) => this.#ranking.weigh(token));
    weighed.forEach(({ stems, terms }, at) => {
      for (const stem of stems) this.#is[stem] = (this.#is[stem] ?? 0) | (1 << at);
      for (const term of terms) this.#meets[term] = (this.#meets[term] ?? 0) | (1 << at);
    });
    return {
      worths: weighed.map(({ worth }) => worth),
      all: weighed.reduce((sum, { weight }) => sum + weight, 0),
      wantsTime: has('how-long', 'waiting'),
      grave: has('awaab'),
      marked: weighed.flatMap(({ terms }) => terms),
    };
  }

  /** How much of the question its words carry, from 0 to 1. */
  #share(mask: number, { worths, all }: Asked): number {
    if (all === 0) return 0;
    let met = 0;
    for (let at = 0; at < worths.length; at += 1) if (mask & (1 << at)) met += worths[at] ?? 0;
    return met / all;
  }

  #masks(sentence: number): { readonly is: number; readonly meets: number } {
    const { starts, items } = this.#tables.terms;
    let is = 0;
    let meets = 0;
    const end = starts[sentence + 1] ?? 0;
    for (let at = starts[sentence] ?? 0; at < end; at += 1) {
      const term = items[at] ?? 0;
      is |= this.#is[term] ?? 0;
      meets |= this.#meets[term] ?? 0;
    }
    return { is, meets };
  }

  #findIn(text: TextCard, asked: Asked): FoundSentence | undefined {
    const { starts, marks, said, seconds } = this.#tables;
    const begin = starts[text.at] ?? 0;
    const end = starts[text.at + 1] ?? 0;
    const summary = this.#share(this.#masks(begin).meets, asked);
    let best = -1;
    let most = 0;
    for (let at = begin + 1; at < end; at += 1) {
      const mark = marks[at] ?? 0;
      // Somebody's death is never an answer unless it was asked for.
      if (mark & sentenceMarks.grave && !asked.grave) continue;
      const mayBeTimely = asked.wantsTime && (mark & sentenceMarks.limit) !== 0;
      const { is, meets } = this.#masks(at);
      const words = bits(is);
      // Most sentences have nothing of the question: they are passed over before anything is weighed.
      if (!mayBeTimely && words < leastWords) continue;
      const share = this.#share(meets, asked);
      const timely = mayBeTimely && share >= leastShareOfTime;
      const isMoment = text.kind === 'film' && share >= leastShareOfMoment;
      if (!timely && !isMoment && (share < leastShare || words < leastWords || share <= summary)) continue;
      const length = (said.starts[at + 1] ?? 0) - (said.starts[at] ?? 0);
      const score = (share + (mark & sentenceMarks.first ? 0.05 : 0) + (timely ? 1 : 0)) / (1 + length / 600);
      if (score > most) {
        best = at;
        most = score;
      }
    }
    if (best < 0) return undefined;
    const second = seconds[best] ?? Number.NaN;
    return { text: textAt(said, best), ...(Number.isNaN(second) ? {} : { at: second }) };
  }
}

/** Whether the question itself speaks of a death. */
export const isBereaved = (question: readonly Token[]): boolean =>
  question.some(({ senses }) => senses.has('somebody-died') && !senses.has('broken')) &&
  !question.some(({ senses }) => senses.has('awaab'));
