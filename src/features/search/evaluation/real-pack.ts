import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { ownPack } from '../../../adapters/content/snapshot-for-tests.ts';
import { contactKind, elsewhereKind } from '../../contacts/index.ts';
import { dangerKind } from '../../danger/index.ts';
import { limitKind } from '../../deadlines/index.ts';
import { filmKind, transcriptKind } from '../../films/index.ts';
import { guideKind, topicKind } from '../../guides/index.ts';
import { letterKind } from '../../letters/index.ts';
import { moduleKind } from '../../modules/index.ts';
import { allSteps, wordsKind } from '../../words/index.ts';
import { askedPageKind } from '../asked-page-kind.ts';
import { dangerExamplesKind, elsewhereExamplesKind } from '../examples-kind.ts';
import { searchLearning } from '../learning.ts';
import type { SearchLibrary } from '../library.ts';
import { otherWordsKind } from '../other-words/other-words-kind.ts';

const packOn = ownPack([
  topicKind,
  contactKind,
  dangerKind,
  limitKind,
  guideKind,
  letterKind,
  moduleKind,
  filmKind,
  transcriptKind,
  wordsKind,
  elsewhereKind,
  dangerExamplesKind,
  elsewhereExamplesKind,
  otherWordsKind,
  askedPageKind,
]);

/** The programme's own pack as search sees it. */
export const realSnapshot = (day = '2026-11-23'): Promise<Snapshot> => packOn(day);

/** What search learned of the pack, and the milliseconds that it took: learned once for all tests of a process. */
export interface LearnedPack {
  readonly snapshot: Snapshot;
  readonly bytes: Uint8Array;
  readonly milliseconds: number;
}

let learnedOnce: Promise<LearnedPack> | undefined;

export const learnedPack = (): Promise<LearnedPack> => {
  learnedOnce ??= realSnapshot().then((snapshot) => {
    const from = performance.now();
    const bytes = searchLearning.learn(snapshot);
    return { snapshot, bytes, milliseconds: performance.now() - from };
  });
  return learnedOnce;
};

/** The search of the whole pack. */
export const realLibrary = async (): Promise<SearchLibrary> => {
  const { snapshot, bytes } = await learnedPack();
  return allSteps(searchLearning.takeUp(bytes, snapshot));
};

/** The same pack without the sentences of danger and of what is answered elsewhere: they take most of the learning. */
export const withoutExamples = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  list: (kind, language) =>
    kind.name === dangerExamplesKind.name || kind.name === elsewhereExamplesKind.name
      ? []
      : snapshot.list(kind, language),
});

/** The same pack before one of its guides was written, and without examples. */
export const withoutGuide = (snapshot: Snapshot, slug: string): Snapshot => {
  const rest = withoutExamples(snapshot);
  return {
    ...rest,
    list: (kind, language) => {
      const entries = rest.list(kind, language);
      return kind.name === guideKind.name ? entries.filter(({ key }) => key !== slug) : entries;
    },
  };
};
