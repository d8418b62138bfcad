import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Language } from '../../ui/language.ts';
import { type Danger, dangerKind } from '../danger/index.ts';
import { Answers } from './answer.ts';
import { anythingElse, type Elsewhere, elsewhereKind } from './elsewhere-kind.ts';
import { Lexicon } from './lexicon.ts';
import type { Token } from './phrases.ts';
import { cleanQuestion, wordsOf } from './question.ts';
import { type Ranked, Ranking } from './ranking.ts';
import { Recogniser } from './recognise.ts';
import { Speller } from './spelling.ts';
import { type ResultKind, type SearchText, searchTexts } from './texts.ts';
import { type WordList, wordsKind } from './words-kind.ts';

/** Something found, as pages and the API show it. */
export interface SearchResult {
  readonly kind: ResultKind;
  readonly slug: string;
  readonly topic: string;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  /** From 0 to about 1; only good for comparing results of one question. */
  readonly score: number;
  /** The sentence that answers. */
  readonly answer?: string;
  /** Seconds from the beginning of the film in which it is said. */
  readonly at_second?: number;
}

export interface SearchOutcome {
  /** What was looked for: the question without what cannot be shown. */
  readonly query: string;
  /** False when nothing here answers: then `elsewhere` says who does. */
  readonly covered: boolean;
  /** Blocks to show above everything, most urgent first. */
  readonly dangers: readonly Danger[];
  readonly results: readonly SearchResult[];
  readonly elsewhere: readonly Elsewhere[];
}

/** Below this share of a question's meaning in the best text, nothing here answers it … */
const leastSupport = 0.3;
/** … unless the question is this like one of those that the text is known to answer. */
const enoughLikeness = 0.3;

/** More bare limits than this hide the guides that explain them. */
const mostLimits = 2;

/** Results that score less than this share of the best one are noise. */
const leastShare = 0.25;

const emptyList: WordList = {
  senses: [{ sense: 'none', words: ['none'], ranks: false, absorbs: false }],
  fillers: '-',
  glue: '-',
  plain: '-',
};

/** Everything that search knows about one snapshot. */
export class SearchLibrary {
  readonly #lexicon: Lexicon;
  readonly #speller: Speller;
  readonly #ranking: Ranking;
  readonly #answers: Answers;
  readonly #dangers: ReadonlyMap<string, Danger>;
  readonly #dangerWords: Recogniser;
  readonly #elsewhere: ReadonlyMap<string, Elsewhere>;
  readonly #elsewhereWords: Recogniser;

  constructor(snapshot: Snapshot, language: Language) {
    const list = snapshot.find(wordsKind, 'words') ?? emptyList;
    const dangers = snapshot.list(dangerKind).map(({ item }) => item);
    const elsewhere = snapshot.list(elsewhereKind).map(({ item }) => item);
    const texts = searchTexts(snapshot, language);
    this.#lexicon = new Lexicon(list);
    this.#speller = new Speller(
      vocabulary(
        texts,
        [
          ...dangers.flatMap(({ words, not }) => [...words, ...not]),
          ...elsewhere.flatMap(({ words, not, unless }) => [...words, ...not, ...unless]),
          ...list.senses.flatMap(({ words }) => words),
        ],
        this.#lexicon.plain,
      ),
      this.#lexicon.plain,
    );
    this.#ranking = new Ranking(texts, this.#lexicon);
    this.#answers = new Answers(this.#lexicon, this.#ranking);
    for (const text of texts) this.#answers.read(text);
    this.#dangers = new Map(dangers.map((danger) => [danger.id, danger]));
    this.#dangerWords = new Recogniser(dangers, this.#lexicon);
    this.#elsewhere = new Map(elsewhere.map((place) => [place.id, place]));
    this.#elsewhereWords = new Recogniser(elsewhere, this.#lexicon);
  }

  /**
   * Answers a question in a resident's own words. Never fails, whatever was typed.
   * @param limit how many results at most
   */
  search(typed: string, limit: number): SearchOutcome {
    const query = cleanQuestion(typed);
    const tokens = this.#lexicon.read(query, this.#speller);
    if (wordsOf(query).length === 0) return { query, covered: true, dangers: [], results: [], elsewhere: [] };
    const terms = this.#ranking.terms(tokens);
    const dangers = this.#dangerWords.recognise(tokens).flatMap(({ id }) => this.#dangers.get(id) ?? []);
    const ranked = this.#ranking.rank(terms, new Set(dangers.flatMap(({ guide }) => guide ?? [])));
    const results = withoutNoise(ranked)
      .slice(0, limit)
      .map(({ text, score }) => this.#result(text, score, terms));
    const elsewhere = this.#notCovered(tokens, ranked[0], dangers.length > 0);
    return { query, covered: elsewhere.length === 0, dangers, results, elsewhere };
  }

  #result(text: SearchText, score: number, terms: ReturnType<Ranking['terms']>): SearchResult {
    const answer = this.#answers.find(text, terms);
    return {
      kind: text.kind,
      slug: text.slug,
      topic: text.topic,
      title: text.title,
      summary: text.summary,
      url: text.url,
      score: Math.round(score * 1000) / 1000,
      ...(answer ? { answer: answer.text } : {}),
      ...(answer?.at === undefined ? {} : { at_second: answer.at }),
    };
  }

  #notCovered(tokens: readonly Token[], best: Ranked | undefined, danger: boolean): Elsewhere[] {
    const named = this.#elsewhereWords
      .recognise(tokens)
      .toSorted((one, other) => other.words - one.words)
      .flatMap(({ id }) => this.#elsewhere.get(id) ?? []);
    if (named.length > 0) return named.slice(0, 2);
    const answered =
      best !== undefined &&
      (best.likeness >= enoughLikeness || this.#ranking.support(tokens, best.text) >= leastSupport);
    const other = this.#elsewhere.get(anythingElse);
    return answered || danger || this.#lexicon.isOurs(tokens) || !other ? [] : [other];
  }
}

/** What is worth showing: near enough to the best one, and not limit after limit. */
const withoutNoise = (ranked: readonly Ranked[]): Ranked[] => {
  const least = (ranked[0]?.score ?? 0) * leastShare;
  let limits = 0;
  return ranked.filter(({ text, score }) => {
    if (score < least) return false;
    if (text.kind === 'limit') limits += 1;
    return text.kind !== 'limit' || limits <= mostLimits;
  });
};

/** Words that are spelt right, with how often the library writes them. */
const vocabulary = (
  texts: readonly SearchText[],
  lists: readonly string[],
  plain: Iterable<string>,
): Map<string, number> => {
  const counts = new Map<string, number>();
  const note = (text: string) => {
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const { title, summary, headings, body } of texts)
    for (const part of [title, summary, headings, body]) note(part);
  for (const entry of lists) note(entry);
  // The lists of how residents say it hold misspellings on purpose: only words like no other are right there.
  const written = new Speller(counts, plain);
  for (const word of new Set(texts.flatMap(({ phrases }) => phrases.flatMap(wordsOf))))
    if (!written.knows(word) && written.corrections(word).length === 0) counts.set(word, 1);
  return counts;
};

const built = new WeakMap<Snapshot, Map<Language, SearchLibrary>>();

/** The search of a snapshot: built at its first question, kept as long as the snapshot. */
export const searchLibrary = (snapshot: Snapshot, language: Language): SearchLibrary => {
  const byLanguage = built.get(snapshot) ?? new Map<Language, SearchLibrary>();
  built.set(snapshot, byLanguage);
  const before = byLanguage.get(language);
  if (before) return before;
  const library = new SearchLibrary(snapshot, language);
  byLanguage.set(language, library);
  return library;
};
