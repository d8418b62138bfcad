import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Language } from '../../ui/language.ts';
import { anythingElse, type Elsewhere } from '../contacts/index.ts';
import type { Danger } from '../danger/index.ts';
import { filmSecondPath } from '../films/paths.ts';
import {
  allSteps,
  type Coming,
  type Lexicon,
  type Places,
  placesOf,
  type Recogniser,
  type Token,
  wordsOf,
} from '../words/index.ts';
import { type Answers, type FoundSentence, isBereaved } from './answer.ts';
import { besidesDanger, withBesides } from './besides-danger.ts';
import type { ContactWanted } from './contact-wanted.ts';
import { withDangerBetween } from './danger-between.ts';
import type { Discerned, Discerner } from './discern.ts';
import { learnSearch, toBytes } from './learn-search.ts';
import { type LibraryParts, libraryParts } from './library-parts.ts';
import type { Means } from './means.ts';
import { isMostlyEnglish, isOtherLanguage } from './other-language.ts';
import type { FoundInOtherWords, OtherWordsBook } from './other-words/find-other-words.ts';
import { nothing, type SearchOutcome, type SearchResult } from './outcome.ts';
import { type Question, readQuestion } from './question.ts';
import type { Ranked } from './ranked-texts.ts';
import type { Ranking } from './ranking.ts';
import type { Speller } from './spelling.ts';
import type { TextCard } from './texts.ts';
import { asksForTraining } from './training.ts';
import { worthShowing } from './worth-showing.ts';

/** Below this share of a question's meaning in the best text, nothing here answers it … */
const leastSupport = 0.3;
/** … unless the question is this like one of those that the text is known to answer. */
const enoughLikeness = 0.3;
/** So like a guide's own question that the guide answers, whatever else was recognised. */
const ownQuestion = 0.8;
/** Beside the number that was asked for, only guides about asking for it. */
const contactLikeness = 0.6;

/** Who reads scores must see that the nearest is not the answer. */
const nearestScore = 0.25;

/** Everything that search knows about one snapshot. */
export class SearchLibrary {
  /** What it knows everything of. */
  readonly snapshot: Snapshot;
  readonly #lexicon: Lexicon;
  readonly #speller: Speller;
  readonly #ranking: Ranking;
  readonly #answers: Answers;
  readonly #dangers: Discerner<Danger>;
  readonly #elsewhere: Discerner<Elsewhere>;
  readonly #coming: ReadonlyMap<string, Coming>;
  readonly #comingWords: Recogniser;
  readonly #contacts: ContactWanted;
  readonly #otherWords: OtherWordsBook;
  readonly #guides: ReadonlyMap<string, TextCard>;
  readonly #without: ReadonlySet<Means>;
  readonly #language: Language;

  private constructor(parts: LibraryParts) {
    this.snapshot = parts.snapshot;
    this.#language = parts.language;
    this.#without = parts.without;
    this.#lexicon = parts.lexicon;
    this.#speller = parts.speller;
    this.#ranking = parts.ranking;
    this.#answers = parts.answers;
    this.#dangers = parts.dangers;
    this.#elsewhere = parts.elsewhere;
    this.#coming = parts.coming;
    this.#comingWords = parts.comingWords;
    this.#contacts = parts.contacts;
    this.#otherWords = parts.otherWords;
    this.#guides = parts.guides;
  }

  /**
   * Takes up what was learned of a snapshot, in steps of a few milliseconds.
   * @param bytes what `learnSearch` learned with the same means
   * @param without means that are left out, to measure what each adds
   */
  static *takeUp(
    snapshot: Snapshot,
    language: Language,
    bytes: Uint8Array,
    without: ReadonlySet<Means> = new Set(),
  ): Generator<void, SearchLibrary> {
    return new SearchLibrary(yield* libraryParts(snapshot, language, bytes, without));
  }

  /** Learns a snapshot and takes it up at once, which takes seconds: for tests and for measuring. */
  static of(snapshot: Snapshot, language: Language, without?: ReadonlySet<Means>): SearchLibrary {
    const bytes = toBytes(learnSearch(snapshot, language, without));
    return allSteps(SearchLibrary.takeUp(snapshot, language, bytes, without));
  }

  /** Whether a word is one that the library uses itself. */
  readonly knows = (word: string): boolean => this.#speller.knows(word);

  /**
   * Answers a question in a resident's own words. Never fails, whatever was typed.
   * @param limit how many results at most
   * @param asked the language of the page on which it was asked
   */
  search(typed: string, limit: number, asked: Language = 'en'): SearchOutcome {
    const question = readQuestion(typed);
    const { query } = question;
    if (wordsOf(query).length === 0) return { ...nothing, query };
    const other = this.#otherWords.find(query, this.knows, asked);
    const outcome = this.#searchEnglish(question, limit, other !== undefined);
    if (!other) return outcome;
    // Of what is hardly English, English words found nothing but what they happen to look like.
    const alsoEnglish = isMostlyEnglish(query, this.knows) ? outcome : { ...outcome, results: [] };
    return this.#inOtherWords(alsoEnglish, other, limit);
  }

  /** What the words of another language lead to stands before what English words in the question led to. */
  #inOtherWords(outcome: SearchOutcome, other: FoundInOtherWords, limit: number): SearchOutcome {
    const dangers = this.#dangers.named(other.dangers);
    if (other.elsewhere.length > 0 && dangers.length === 0)
      return {
        ...nothing,
        query: outcome.query,
        shortened: outcome.shortened,
        covered: false,
        dangers: outcome.dangers,
        otherLanguage: true,
        language: other.language,
        elsewhere: this.#elsewhere.named(other.elsewhere),
      };
    const slugs = [...dangers.flatMap(({ guide }) => guide ?? []), ...other.guides];
    const own = [...new Set(slugs)].flatMap((slug) => {
      const text = this.#guides.get(slug);
      return text ? [this.#result({ text, score: 1, likeness: 1 })] : [];
    });
    const others = outcome.covered ? outcome.results.filter(({ slug }) => !slugs.includes(slug)) : [];
    return {
      ...nothing,
      query: outcome.query,
      shortened: outcome.shortened,
      dangers: [...new Set([...dangers, ...outcome.dangers])],
      otherLanguage: true,
      language: other.language,
      results: [...own, ...others].slice(0, limit),
    };
  }

  /** Danger in what is hardly English: by words of the lists as they stand, and not by what sounds or is spelt like them. */
  #dangerInEnglish(query: string): Array<Discerned<Danger>> {
    return this.#dangers.findListed(this.#lexicon.read(query));
  }

  #read(text: string): Token[] {
    return this.#lexicon.read(text, this.#without.has('spelling') ? undefined : this.#speller);
  }

  /** @param foreign words of another language were found */
  #searchEnglish({ query, sentences, between }: Question, limit: number, foreign: boolean): SearchOutcome {
    const otherLanguage = isOtherLanguage(query);
    const isStrange = (foreign || otherLanguage) && !isMostlyEnglish(query, this.knows);
    const tokens = this.#read(query);
    const places = placesOf(tokens);
    const apart = sentences.map((one) => this.#read(one));
    const here = isStrange ? this.#dangerInEnglish(query) : this.#dangers.find(tokens, places, apart);
    const seen = withDangerBetween(here, between, (piece) => this.#dangerInEnglish(piece));
    const dangers = seen.map(({ item }) => item);
    // "Help" and "a" ask nothing yet: nobody is sent away for them.
    if (dangers.length === 0 && !tokens.some(({ small, word }) => !small && word.length > 1))
      return { ...nothing, query };
    // Of a long story only that counts in what follows which may ask for something here …
    const heart = this.#ranking.heart(tokens);
    // … and whoever pastes a letter repeats words: each counts once.
    const distinct = [...new Map(heart.map((token) => [token.word, token])).values()];
    const terms = this.#ranking.terms(heart);
    // What may be meant as well is helped with, and brings no guide forward.
    const urgent = new Set(seen.flatMap(({ likely, item }) => (likely ? (item.guide ?? []) : [])));
    const besides = besidesDanger(tokens, seen, this.#ranking);
    const asked = asksForTraining(tokens);
    const training = asked !== undefined;
    const ranked =
      asked === 'anything'
        ? this.#ranking.modulesInOrder()
        : this.#ranking.rank(tokens, terms, urgent, training);
    const [best] = ranked;
    const contact = this.#contacts.find(tokens);
    const inDanger = dangers.length > 0;
    const named = training ? [] : this.#named(tokens, places);
    const answered =
      contact !== undefined || otherLanguage || inDanger || training || this.#isAnswered(heart, best);
    const own = best !== undefined && best.likeness >= ownQuestion;
    const coming =
      inDanger || own || named.length > 0 || contact !== undefined ? [] : this.#comingFor(tokens, places);
    const lost = !answered && named.length === 0 && coming.length === 0;
    const ours = this.#lexicon.isOurs(tokens);
    const elsewhere = lost && !ours ? this.#anythingElse() : named;
    const noGuideYet = coming.length > 0 || (lost && ours);
    const nearest = !answered || inDanger || noGuideYet || elsewhere.length > 0;
    const showing = {
      tokens: distinct,
      ranking: this.#ranking,
      training,
      bereaved: isBereaved(tokens),
      inDanger,
      urgent,
      guided: dangers.some(({ guide }) => guide !== undefined),
      few: nearest,
      nearest: coming.length > 0,
      // What is answered elsewhere, or by a number, has nothing near it here unless a guide answers just that.
      // Where nothing was recognised, the nearest is better than nothing.
      onlyOwn: named.length > 0 ? ownQuestion : contact ? contactLikeness : undefined,
    };
    const results = elsewhere.some(({ alone }) => alone)
      ? []
      : this.#results(
          withBesides(worthShowing(ranked, showing, limit), besides, urgent, limit),
          nearest ? undefined : distinct,
        ).map((each) =>
          noGuideYet ? { ...each, score: Math.round(each.score * nearestScore * 1000) / 1000 } : each,
        );
    return {
      query,
      shortened: between.length > 0,
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

  /** @param question what they answer; nothing where they are only the nearest */
  #results(shown: readonly Ranked[], question: readonly Token[] | undefined): SearchResult[] {
    const sentences = this.#answers.find(
      shown.map(({ text }) => text),
      question ?? [],
    );
    return shown.map((each, at) => {
      // The answer, and not one more guide, opens with what it says itself.
      const opening = question && at === 0 && each.text.opening ? { text: each.text.opening } : undefined;
      return this.#result(each, sentences[at] ?? opening);
    });
  }

  #result({ text, score }: Ranked, answer?: FoundSentence): SearchResult {
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
