import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Language } from '../../ui/language.ts';
import type { Elsewhere } from '../contacts/index.ts';
import type { Danger } from '../danger/index.ts';
import { type Coming, type Lexicon, Recogniser } from '../words/index.ts';
import { Answers } from './answer.ts';
import { elsewhereBelief, inDangerBelief } from './beliefs.ts';
import { ContactWanted } from './contact-wanted.ts';
import { Discerner } from './discern.ts';
import { fromBytes } from './learn-search.ts';
import { listsOf } from './lists.ts';
import { type Means, weightsWithout } from './means.ts';
import { OtherWordsBook } from './other-words/find-other-words.ts';
import { Ranking } from './ranking.ts';
import { Speller } from './spelling.ts';
import type { TextCard } from './texts.ts';

/** What the search of one snapshot is put together from. */
export interface LibraryParts {
  readonly snapshot: Snapshot;
  readonly language: Language;
  readonly without: ReadonlySet<Means>;
  readonly lexicon: Lexicon;
  readonly speller: Speller;
  readonly ranking: Ranking;
  readonly answers: Answers;
  readonly dangers: Discerner<Danger>;
  readonly elsewhere: Discerner<Elsewhere>;
  readonly coming: ReadonlyMap<string, Coming>;
  readonly comingWords: Recogniser;
  readonly contacts: ContactWanted;
  readonly otherWords: OtherWordsBook;
  readonly guides: ReadonlyMap<string, TextCard>;
}

/** Makes them one after the other: after each, whoever waits for an answer may have it first. */
export function* libraryParts(
  snapshot: Snapshot,
  language: Language,
  bytes: Uint8Array,
  without: ReadonlySet<Means>,
): Generator<void, LibraryParts> {
  const learned = fromBytes(bytes);
  yield;
  const lists = listsOf(snapshot, language, without);
  const { lexicon } = lists;
  yield;
  const speller = new Speller(learned.spelling, lexicon.plain);
  yield;
  const ranking = new Ranking(learned.cards, learned.ranking, lexicon, weightsWithout(without));
  yield;
  const answers = new Answers(learned.answers, ranking);
  yield;
  const dangerWords = yield* Recogniser.inSteps(lists.dangers, lexicon);
  const dangers = new Discerner(lists.dangers, dangerWords, learned.dangers, inDangerBelief);
  yield;
  const elsewhereWords = yield* Recogniser.inSteps(lists.elsewhere, lexicon);
  const elsewhere = new Discerner(lists.elsewhere, elsewhereWords, learned.elsewhere, elsewhereBelief);
  yield;
  const coming = lists.coming.map((entry) => ({ ...entry, id: entry.guide, not: [] }));
  const comingWords = Recogniser.of(coming, lexicon);
  yield;
  const contacts = new ContactWanted(lists.contacts, lexicon);
  yield;
  const otherWords = yield* OtherWordsBook.inSteps(snapshot);
  yield;
  return {
    snapshot,
    language,
    without,
    lexicon,
    speller,
    ranking,
    answers,
    dangers,
    elsewhere,
    coming: new Map(coming.map((entry) => [entry.id, entry])),
    comingWords,
    contacts,
    otherWords,
    guides: new Map(
      learned.cards.flatMap(
        (card): Array<[string, TextCard]> => (card.kind === 'guide' ? [[card.slug, card]] : []),
      ),
    ),
  };
}
