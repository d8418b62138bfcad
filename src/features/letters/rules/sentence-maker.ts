import { endsSentence } from './as-sentence.ts';
import type { Origin, Run, Sentence } from './written.ts';

/** Where the fixed text ends a sentence. What somebody typed never does: it belongs to the sentence round it. */
const sentenceEnd = /(?<=[.?!])\s+/;

const sameOrigin = (one: Origin, other: Origin): boolean => JSON.stringify(one) === JSON.stringify(other);

/** One kind of space, and never two of them. */
const tidied = (runs: readonly Run[]): Run[] => {
  const tidy: Run[] = [];
  for (const { text, by } of runs) {
    const before = tidy.at(-1)?.text ?? ' ';
    let words = text.replaceAll(/\s+/g, ' ');
    if (before.endsWith(' ')) words = words.trimStart();
    // An answer may end with a full stop of its own.
    if (endsSentence(before) && /^[.,;]/.test(words)) words = words.slice(1);
    if (words !== '') tidy.push({ text: words, by });
  }
  const last = tidy.at(-1);
  if (last) {
    const end = last.text.trimEnd();
    tidy.pop();
    return end === '' ? tidied(tidy) : [...tidy, { text: end, by: last.by }];
  }
  return tidy;
};

/** Makes sentences from what is written one after the other, and remembers where each comes from. */
export class SentenceMaker {
  #runs: Run[] = [];
  #origins: Origin[] = [];
  readonly #done: Sentence[] = [];

  /** Fixed text: it may end sentences. */
  words(text: string, origins: readonly Origin[]): void {
    const last = this.#runs.at(-1);
    if (/^\s/.test(text) && last?.by === 'words' && /[.?!]$/.test(last.text)) this.#close();
    const [first = '', ...rest] = text.split(sentenceEnd);
    this.#put({ text: first, by: 'words' }, first.trim() === '' ? [] : origins);
    for (const sentence of rest) {
      this.#close();
      this.#put({ text: sentence, by: 'words' }, sentence.trim() === '' ? [] : origins);
    }
  }

  /** Whether what comes next begins a sentence. */
  get isAtStart(): boolean {
    return this.#runs.every(({ text }) => text.trim() === '');
  }

  add(run: Run, origins: readonly Origin[]): void {
    this.#put(run, origins);
  }

  /** Names an origin of the sentence that was written last. */
  note(origin: Origin): void {
    const isOpen = this.#runs.some(({ text }) => text.trim() !== '');
    const last = this.#done.at(-1);
    if (isOpen || !last) this.#origins.push(origin);
    else this.#done[this.#done.length - 1] = { ...last, origins: [...last.origins, origin] };
  }

  done(): readonly Sentence[] {
    this.#close();
    return this.#done;
  }

  #put(run: Run, origins: readonly Origin[]): void {
    this.#runs.push(run);
    this.#origins.push(...origins);
  }

  #close(): void {
    const runs = tidied(this.#runs);
    const origins = this.#origins.filter(
      (origin, at) => this.#origins.findIndex((other) => sameOrigin(origin, other)) === at,
    );
    this.#runs = [];
    this.#origins = [];
    if (runs.some(({ text }) => /[\p{L}\p{N}\p{S}]/u.test(text)))
      this.#done.push({ runs, origins: origins.length > 0 ? origins : [{ kind: 'words' }] });
  }
}
