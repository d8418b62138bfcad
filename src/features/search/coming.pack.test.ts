import { expect, test } from 'vitest';
import { realSnapshot, withoutExamples, withoutGuide } from '../../../test/real-pack.ts';
import { SearchLibrary } from './library.ts';

test('an entry counts until a guide of its name exists', { timeout: 30_000 }, async () => {
  const snapshot = await realSnapshot();
  const comingIn = (library: SearchLibrary): string[] =>
    library.search('scrutiny panel', 5).coming.map(({ guide }) => guide);
  expect(comingIn(SearchLibrary.of(withoutGuide(snapshot, 'scrutiny-panels'), 'en'))).toContain(
    'scrutiny-panels',
  );
  expect(comingIn(SearchLibrary.of(withoutExamples(snapshot), 'en'))).toEqual([]);
});
