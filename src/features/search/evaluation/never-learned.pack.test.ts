import { expect, test } from 'vitest';
import { realSnapshot } from '../../../../test/real-pack.ts';
import { guideKind } from '../../guides/index.ts';
import { wordsOf } from '../../words/index.ts';
import { dangerExamplesKind, elsewhereExamplesKind } from '../examples-kind.ts';
import {
  asTypedSet,
  callersSet,
  examinersSet,
  neverLearnedGuidesSet,
  neverLearnedSet,
  storiesSet,
  testersSet,
  toldBesidesSet,
} from './question-sets.ts';

const bare = (line: string): string => wordsOf(line).join(' ');

/** Two or three words are said alike by everybody. */
const long = 4;

test('what is never learned stands in what is learned by chance alone, and hardly ever', async () => {
  const snapshot = await realSnapshot();
  const examples = [...snapshot.list(dangerExamplesKind), ...snapshot.list(elsewhereExamplesKind)];
  const guides = snapshot.list(guideKind);
  const learned = new Set(
    [...examples.flatMap(({ item }) => item.said), ...guides.flatMap(({ item }) => item.words)].map(bare),
  );
  const never = [
    ...[neverLearnedSet(), neverLearnedGuidesSet(), examinersSet(), testersSet()],
    ...[asTypedSet(), toldBesidesSet(), storiesSet(), callersSet()],
  ];
  for (const set of never) {
    const asked = set.map(({ q }) => bare(q)).filter((question) => question.split(' ').length >= long);
    expect(asked.filter((question) => learned.has(question)).length).toBeLessThan(asked.length / 50);
  }
});
