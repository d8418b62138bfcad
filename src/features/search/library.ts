import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Language } from '../../ui/language.ts';
import { contactKind } from '../contacts/index.ts';
import { type Danger, dangerKind } from '../danger/index.ts';
import { guideKind } from '../guides/index.ts';
import { Answers, asksForTraining, isBereaved } from './answer.ts';
import { ContactWanted } from './contact-wanted.ts';
import { anythingElse, type Elsewhere, elsewhereKind } from './elsewhere-kind.ts';
import { Lexicon } from './lexicon.ts';
import { isOtherLanguage } from './other-language.ts';
import type { Token } from './phrases.ts';
import { cleanQuestion, wordsOf } from './question.ts';
import { type Ranked, Ranking } from './ranking.ts';
import { Recogniser } from './recognise.ts';
import { Speller } from './spelling.ts';
import { type ResultKind, searchTexts } from './texts.ts';
import { vocabulary } from './vocabulary.ts';
import { type Coming, type WordList, wordsKind } from './words-kind.ts';
import { worthShowing } from './worth-showing.ts';

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
  /** The sentence that answers, where one says more than the summary. */
  readonly answer?: string;
  /** Seconds from the beginning of the film in which it is said. */
  readonly at_second?: number;
}

export interface SearchOutcome {
  /** What was looked for: the question without what cannot be shown. */
  readonly query: string;
  /** False when this is outside what the programme teaches: then `elsewhere` says who helps. */
  readonly covered: boolean;
  /** True when it is the programme's business and no guide answers it yet; results are only the nearest. */
  readonly noGuideYet: boolean;
  /** Which guides that do not exist yet would answer. */
  readonly coming: readonly Coming[];
  /** Blocks to show above everything, most urgent first. */
  readonly dangers: readonly Danger[];
  /** The id of the contact whose number was asked for. */
  readonly contact?: string;
  /** The question is not in English. */
  readonly otherLanguage: boolean;
  readonly results: readonly SearchResult[];
  readonly elsewhere: readonly Elsewhere[];
}

const nothing = {
  covered: true,
  noGuideYet: false,
  coming: [],
  dangers: [],
  otherLanguage: false,
  results: [],
  elsewhere: [],
} as const;

/** Below this share of a question's meaning in the best text, nothing here answers it … */
const leastSupport = 0.3;
/** … unless the question is this like one of those that the text is known to answer. */
const enoughLikeness = 0.3;
/** So like a guide's own question that the guide answers, whatever else was recognised. */
const ownQuestion = 0.8;
/** Beside the number that was asked for, only guides about asking for it. */
const contactLikeness = 0.6;

/** What is only the nearest, or stands below help in danger, is a short list. */
const mostNearest = 3;
/** Who reads scores must see that the nearest is not the answer. */
const nearestScore = 0.25;

const emptyList: WordList = {
  senses: [{ sense: 'none', words: ['none'], ranks: false, absorbs: false }],
  coming: [],
  fillers: '-',
  glue: '-',
  plain: '-',
};

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

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
  readonly #coming: ReadonlyMap<string, Coming & { readonly id: string }>;
  readonly #comingWords: Recogniser;
  readonly #contacts: ContactWanted;

  constructor(snapshot: Snapshot, language: Language) {
    const list = snapshot.find(wordsKind, 'words') ?? emptyList;
    const dangers = snapshot.list(dangerKind).map(({ item }) => item);
    const elsewhere = snapshot.list(elsewhereKind).map(({ item }) => item);
    const guides = new Set(snapshot.list(guideKind, language).map(({ key }) => key));
    const coming = list.coming
      .filter(({ guide }) => !guides.has(guide))
      .map((entry) => ({ ...entry, id: entry.guide, not: [] }));
    const texts = searchTexts(snapshot, language);
    const contacts = snapshot.list(contactKind).map(({ item }) => item);
    this.#lexicon = new Lexicon(list);
    this.#speller = new Speller(
      vocabulary(
        texts,
        [
          ...dangers.flatMap(({ words, not }) => [...words, ...not]),
          ...elsewhere.flatMap(({ words, not, unless }) => [...words, ...not, ...unless]),
          ...list.coming.flatMap(({ words }) => words),
          ...list.senses.flatMap(({ words }) => words),
          ...contacts.map(({ name }) => name),
        ],
        this.#lexicon.plain,
      ),
      this.#lexicon.plain,
    );
    this.#ranking = new Ranking(texts, this.#lexicon);
    this.#answers = new Answers(this.#lexicon, this.#ranking);
    for (const text of texts) this.#answers.read(text);
    this.#dangers = byId(dangers);
    this.#dangerWords = new Recogniser(dangers, this.#lexicon);
    this.#elsewhere = byId(elsewhere);
    this.#elsewhereWords = new Recogniser(elsewhere, this.#lexicon);
    this.#coming = byId(coming);
    this.#comingWords = new Recogniser(coming, this.#lexicon);
    this.#contacts = new ContactWanted(contacts, this.#lexicon);
  }

  /**
   * Answers a question in a resident's own words. Never fails, whatever was typed.
   * @param limit how many results at most
   */
  search(typed: string, limit: number): SearchOutcome {
    const query = cleanQuestion(typed);
    if (wordsOf(query).length === 0) return { ...nothing, query };
    const tokens = this.#lexicon.read(query, this.#speller);
    const seen = this.#dangerWords.recognise(tokens);
    const dangers = seen.flatMap(({ id }) => this.#dangers.get(id) ?? []);
    // "Help" and "a" ask nothing yet: nobody is sent away for them.
    if (dangers.length === 0 && !tokens.some(({ small, word }) => !small && word.length > 1))
      return { ...nothing, query };
    // Whoever pastes a letter repeats words: each counts once in what follows.
    const distinct = [...new Map(tokens.map((token) => [token.word, token])).values()];
    const terms = this.#ranking.terms(tokens);
    const training = asksForTraining(tokens);
    const ranked = this.#ranking.rank(terms, new Set(dangers.flatMap(({ guide }) => guide ?? [])), training);
    const [best] = ranked;
    const contact = this.#contacts.find(tokens);
    const otherLanguage = isOtherLanguage(query);
    const inDanger = dangers.length > 0;
    const named = this.#named(tokens);
    const answered =
      contact !== undefined || otherLanguage || inDanger || training || this.#isAnswered(tokens, best);
    const own = best !== undefined && best.likeness >= ownQuestion;
    const coming =
      inDanger || own || named.length > 0 || contact !== undefined ? [] : this.#comingFor(tokens);
    const lost = !answered && named.length === 0 && coming.length === 0;
    const ours = this.#lexicon.isOurs(tokens);
    const elsewhere = lost && !ours ? this.#anythingElse() : named;
    const noGuideYet = coming.length > 0 || (lost && ours);
    const nearest = !answered || inDanger || noGuideYet || elsewhere.length > 0;
    const shown = worthShowing(ranked, {
      tokens: distinct,
      ranking: this.#ranking,
      training,
      bereaved: isBereaved(tokens),
      besidesDanger: inDanger
        ? tokens.filter((_, at) => !seen.some(({ positions }) => positions.has(at)))
        : undefined,
      guided: dangers.some(({ guide }) => guide !== undefined),
      nearest: coming.length > 0,
      // What is answered elsewhere, or by a number, has nothing near it here unless a guide answers just that.
      onlyOwn: elsewhere.length > 0 ? ownQuestion : contact ? contactLikeness : undefined,
    });
    const results = elsewhere.some(({ alone }) => alone)
      ? []
      : shown
          .slice(0, nearest ? Math.min(limit, mostNearest) : limit)
          .map((each) => this.#result(each, nearest ? [] : distinct))
          .map((each) =>
            noGuideYet ? { ...each, score: Math.round(each.score * nearestScore * 1000) / 1000 } : each,
          );
    return {
      query,
      covered: elsewhere.length === 0,
      noGuideYet,
      coming,
      dangers,
      ...(contact === undefined ? {} : { contact }),
      otherLanguage,
      results,
      elsewhere,
    };
  }

  #result({ text, score }: Ranked, question: readonly Token[]): SearchResult {
    const answer: { text: string; at?: number } | undefined = this.#answers.find(text, question);
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

  #isAnswered(tokens: readonly Token[], best: Ranked | undefined): boolean {
    return (
      best !== undefined &&
      (best.likeness >= enoughLikeness || this.#ranking.support(tokens, best.text) >= leastSupport)
    );
  }

  /** What is recognised as answered elsewhere, the surest first; where other law holds, that alone. */
  #named(tokens: readonly Token[]): Elsewhere[] {
    const named = this.#elsewhereWords
      .recognise(tokens)
      .toSorted((one, other) => other.words - one.words)
      .flatMap(({ id }) => this.#elsewhere.get(id) ?? []);
    const alone = named.filter((place) => place.alone);
    return (alone.length > 0 ? alone : named).slice(0, 2);
  }

  #comingFor(tokens: readonly Token[]): Coming[] {
    return this.#comingWords
      .recognise(tokens)
      .toSorted((one, other) => other.words - one.words)
      .flatMap(({ id }) => this.#coming.get(id) ?? [])
      .slice(0, 2);
  }

  #anythingElse(): Elsewhere[] {
    const other = this.#elsewhere.get(anythingElse);
    return other ? [other] : [];
  }
}

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
