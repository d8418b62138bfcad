import type { Kind } from '../../adapters/content/kind.ts';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Language } from '../../ui/language.ts';
import { contactKind } from '../contacts/index.ts';
import { type Danger, dangerKind } from '../danger/index.ts';
import { filmSecondPath } from '../films/paths.ts';
import { guideKind } from '../guides/index.ts';
import { Answers, isBereaved } from './answer.ts';
import { elsewhereBelief, inDangerBelief, ownQuestions } from './beliefs.ts';
import { ContactWanted } from './contact-wanted.ts';
import { Discerner } from './discern.ts';
import { anythingElse, type Elsewhere, elsewhereKind } from './elsewhere-kind.ts';
import { dangerExamplesKind, type Examples, elsewhereExamplesKind } from './examples-kind.ts';
import { Lexicon } from './lexicon.ts';
import { type Means, weightsWithout } from './means.ts';
import { isOtherLanguage } from './other-language.ts';
import { type FoundInOtherWords, OtherWordsBook } from './other-words/find-other-words.ts';
import { nothing, type SearchOutcome, type SearchResult } from './outcome.ts';
import { type Places, placesOf, type Token } from './phrases.ts';
import { cleanQuestion, wordsOf } from './question.ts';
import { type Ranked, Ranking } from './ranking.ts';
import { Recogniser } from './recognise.ts';
import { Speller } from './spelling.ts';
import { type SearchText, searchTexts } from './texts.ts';
import { asksForTraining } from './training.ts';
import { vocabulary } from './vocabulary.ts';
import { type Coming, type WordList, wordsKind } from './words-kind.ts';
import { worthShowing } from './worth-showing.ts';

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
  readonly #dangers: Discerner<Danger>;
  readonly #elsewhere: Discerner<Elsewhere>;
  readonly #coming: ReadonlyMap<string, Coming & { readonly id: string }>;
  readonly #comingWords: Recogniser;
  readonly #contacts: ContactWanted;
  readonly #otherWords: OtherWordsBook;
  readonly #guides: ReadonlyMap<string, SearchText>;

  readonly #without: ReadonlySet<Means>;
  readonly #language: Language;

  /** @param without means that are left out, to measure what each adds */
  constructor(snapshot: Snapshot, language: Language, without: ReadonlySet<Means> = new Set()) {
    this.#without = without;
    this.#language = language;
    const words = snapshot.find(wordsKind, 'words') ?? emptyList;
    const list = without.has('senses') ? { ...words, senses: emptyList.senses } : words;
    const dangers = snapshot.list(dangerKind).map(({ item }) => item);
    const elsewhere = snapshot.list(elsewhereKind).map(({ item }) => item);
    const guides = new Set(snapshot.list(guideKind, language).map(({ key }) => key));
    const coming = list.coming
      .filter(({ guide }) => !guides.has(guide))
      .map((entry) => ({ ...entry, id: entry.guide, not: [] }));
    const texts = searchTexts(snapshot, language).map((text) =>
      without.has('own questions') ? { ...text, phrases: [] } : text,
    );
    const contacts = snapshot.list(contactKind).map(({ item }) => item);
    this.#lexicon = without.has('stems') ? new Lexicon(list, (word) => word) : new Lexicon(list);
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
    this.#ranking = new Ranking(texts, this.#lexicon, weightsWithout(without));
    this.#answers = new Answers(this.#lexicon, this.#ranking);
    for (const text of texts) this.#answers.read(text);
    // Without examples the lists are believed whatever they say.
    const examplesOf = (kind: Kind<Examples>): Examples[] =>
      without.has('examples') ? [] : snapshot.list(kind).map(({ item }) => item);
    const [calm, here] = ownQuestions(snapshot, language, this.#lexicon);
    this.#dangers = new Discerner(dangers, examplesOf(dangerExamplesKind), calm, {
      lexicon: this.#lexicon,
      belief: inDangerBelief,
    });
    this.#elsewhere = new Discerner(elsewhere, examplesOf(elsewhereExamplesKind), here, {
      lexicon: this.#lexicon,
      belief: elsewhereBelief,
    });
    this.#coming = byId(coming);
    this.#comingWords = new Recogniser(coming, this.#lexicon);
    this.#contacts = new ContactWanted(contacts, this.#lexicon);
    this.#otherWords = new OtherWordsBook(snapshot);
    this.#guides = new Map(texts.flatMap((text) => (text.kind === 'guide' ? [[text.slug, text]] : [])));
  }

  /** Whether a word is one that the library uses itself. */
  knows(word: string): boolean {
    return this.#speller.knows(word);
  }

  /**
   * Answers a question in a resident's own words. Never fails, whatever was typed.
   * @param limit how many results at most
   * @param asked the language of the page on which it was asked
   */
  search(typed: string, limit: number, asked: Language = 'en'): SearchOutcome {
    const query = cleanQuestion(typed);
    if (wordsOf(query).length === 0) return { ...nothing, query };
    const outcome = this.#searchEnglish(query, limit);
    const other = this.#otherWords.find(query, (word) => this.#speller.knows(word), asked);
    return other ? this.#inOtherWords(outcome, other, limit) : outcome;
  }

  /** What the words of another language lead to stands before what English words in the question led to. */
  #inOtherWords(outcome: SearchOutcome, other: FoundInOtherWords, limit: number): SearchOutcome {
    const dangers = this.#dangers.named(other.dangers);
    const slugs = [...dangers.flatMap(({ guide }) => guide ?? []), ...other.guides];
    const own = [...new Set(slugs)].flatMap((slug) => {
      const text = this.#guides.get(slug);
      return text ? [this.#result({ text, score: 1, likeness: 1 }, [])] : [];
    });
    const others = outcome.covered ? outcome.results.filter(({ slug }) => !slugs.includes(slug)) : [];
    return {
      ...nothing,
      query: outcome.query,
      dangers: [...new Set([...dangers, ...outcome.dangers])],
      otherLanguage: true,
      language: other.language,
      results: [...own, ...others].slice(0, limit),
    };
  }

  #searchEnglish(query: string, limit: number): SearchOutcome {
    const tokens = this.#lexicon.read(query, this.#without.has('spelling') ? undefined : this.#speller);
    const places = placesOf(tokens);
    const seen = this.#dangers.find(tokens, places);
    const dangers = seen.map(({ item }) => item);
    // "Help" and "a" ask nothing yet: nobody is sent away for them.
    if (dangers.length === 0 && !tokens.some(({ small, word }) => !small && word.length > 1))
      return { ...nothing, query };
    // Whoever pastes a letter repeats words: each counts once in what follows.
    const distinct = [...new Map(tokens.map((token) => [token.word, token])).values()];
    const terms = this.#ranking.terms(tokens);
    const asked = asksForTraining(tokens);
    const training = asked !== undefined;
    const ranked =
      asked === 'anything'
        ? this.#ranking.modulesInOrder()
        : this.#ranking.rank(
            terms,
            this.#ranking.features(tokens, terms),
            new Set(dangers.flatMap(({ guide }) => guide ?? [])),
            training,
          );
    const [best] = ranked;
    const contact = this.#contacts.find(tokens);
    const otherLanguage = isOtherLanguage(query);
    const inDanger = dangers.length > 0;
    const named = training ? [] : this.#named(tokens, places);
    const answered =
      contact !== undefined || otherLanguage || inDanger || training || this.#isAnswered(tokens, best);
    const own = best !== undefined && best.likeness >= ownQuestion;
    const coming =
      inDanger || own || named.length > 0 || contact !== undefined ? [] : this.#comingFor(tokens, places);
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
      // Where nothing was recognised, the nearest is better than nothing.
      onlyOwn: named.length > 0 ? ownQuestion : contact ? contactLikeness : undefined,
    });
    const results = elsewhere.some(({ alone }) => alone)
      ? []
      : shown
          .slice(0, nearest ? Math.min(limit, mostNearest) : limit)
          .map((each, at) => this.#result(each, nearest ? [] : distinct, !nearest && at === 0))
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

  /** @param leading it is the answer, and not one more guide: it opens with what it says itself */
  #result({ text, score }: Ranked, question: readonly Token[], leading = false): SearchResult {
    const closest: { text: string; at?: number } | undefined = this.#answers.find(text, question);
    const answer = closest ?? (leading && text.opening ? { text: text.opening, at: undefined } : undefined);
    return {
      kind: text.kind,
      slug: text.slug,
      topic: text.topic,
      title: text.title,
      summary: text.summary,
      url: answer?.at === undefined ? text.url : filmSecondPath(this.#language, text.slug, answer.at),
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
  #named(tokens: readonly Token[], places: Places): Elsewhere[] {
    const named = this.#elsewhere
      .find(tokens, places)
      .toSorted((one, other) => other.words - one.words)
      .map(({ item }) => item);
    const alone = named.filter((place) => place.alone);
    return (alone.length > 0 ? alone : named).slice(0, 2);
  }

  #comingFor(tokens: readonly Token[], places: Places): Coming[] {
    return this.#comingWords
      .recognise(tokens, places)
      .toSorted((one, other) => other.words - one.words)
      .flatMap(({ id }) => this.#coming.get(id) ?? [])
      .slice(0, 2);
  }

  #anythingElse(): Elsewhere[] {
    return this.#elsewhere.named([anythingElse]);
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
