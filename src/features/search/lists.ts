import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Language } from '../../ui/language.ts';
import { type Contact, contactKind, type Elsewhere, elsewhereKind } from '../contacts/index.ts';
import { type Danger, dangerKind } from '../danger/index.ts';
import { guideKind } from '../guides/index.ts';
import { type Coming, Lexicon, lexiconOf, noWords, wordsKind } from '../words/index.ts';
import type { Means } from './means.ts';

/** What people wrote down for search: read from the snapshot both to learn and to answer, for it takes no time. */
export interface Lists {
  readonly lexicon: Lexicon;
  readonly dangers: readonly Danger[];
  readonly elsewhere: readonly Elsewhere[];
  readonly contacts: readonly Contact[];
  /** Guides that do not exist yet. */
  readonly coming: readonly Coming[];
  /** Every word of these lists is spelt right. */
  readonly entries: readonly string[];
}

/** @param without means that are left out, to measure what each adds */
export const listsOf = (snapshot: Snapshot, language: Language, without: ReadonlySet<Means>): Lists => {
  const words = snapshot.find(wordsKind, 'words') ?? noWords;
  const list = without.has('senses') ? { ...words, senses: noWords.senses } : words;
  const dangers = snapshot.list(dangerKind).map(({ item }) => item);
  const elsewhere = snapshot.list(elsewhereKind).map(({ item }) => item);
  const contacts = snapshot.list(contactKind).map(({ item }) => item);
  const guides = new Set(snapshot.list(guideKind, language).map(({ key }) => key));
  return {
    lexicon: without.has('stems') ? new Lexicon(list, (word) => word) : lexiconOf(list),
    dangers,
    elsewhere,
    contacts,
    coming: list.coming.filter(({ guide }) => !guides.has(guide)),
    entries: [
      ...dangers.flatMap((danger) => [...danger.words, ...danger.not]),
      ...elsewhere.flatMap((place) => [...place.words, ...place.not, ...place.unless]),
      ...list.coming.flatMap((one) => one.words),
      ...list.senses.flatMap((sense) => sense.words),
      ...contacts.map(({ name }) => name),
    ],
  };
};
