import { expect, test } from 'vitest';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { guideKind } from '../guides/index.ts';
import { realSnapshot } from './evaluation/real-pack.ts';
import { SearchLibrary } from './library.ts';

/** The same pack with one more guide, under another guide's text. */
const withGuide = (snapshot: Snapshot, slug: string): Snapshot => ({
  ...snapshot,
  list: (kind, language) => {
    const entries = snapshot.list(kind, language);
    const [first] = entries;
    return kind.name === guideKind.name && first ? [...entries, { ...first, key: slug }] : entries;
  },
});

test('an entry counts until a guide of its name exists', async () => {
  const snapshot = await realSnapshot();
  const missing = new SearchLibrary(snapshot, 'en').search('scrutiny panel', 5).coming[0]?.guide;
  // Every guide of the list may have been written by now: then there is nothing to show.
  if (missing === undefined) return;
  const after = new SearchLibrary(withGuide(snapshot, missing), 'en').search('scrutiny panel', 5);
  expect(after.coming.map(({ guide }) => guide)).not.toContain(missing);
});
