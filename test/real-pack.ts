import type { Snapshot } from '../src/adapters/content/snapshot.ts';
import { ownPack } from '../src/adapters/content/snapshot-for-tests.ts';
import { kinds } from '../src/app/features.ts';
import { guideKind } from '../src/features/guides/index.ts';
import { dangerExamplesKind, elsewhereExamplesKind } from '../src/features/search/examples-kind.ts';
import { searchLearning } from '../src/features/search/learning.ts';
import type { SearchLibrary } from '../src/features/search/library.ts';
import { allSteps } from '../src/features/words/index.ts';
import { learnOnce } from './learn-once.ts';

/** With all kinds, as the build reads it: what is learned of it is the same. */
const packOn = ownPack(kinds);

/** The programme's own pack as search sees it. */
export const realSnapshot = (day = '2026-11-23'): Promise<Snapshot> => packOn(day);

/** The pack, and what search learned of it. */
export const learnedPack = async (): Promise<{ snapshot: Snapshot; bytes: Uint8Array }> => {
  const snapshot = await realSnapshot();
  return { snapshot, bytes: await learnOnce(searchLearning, snapshot) };
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
