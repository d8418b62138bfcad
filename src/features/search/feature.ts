import type { Feature } from '../feature.ts';
import { askedPageKind } from './asked-page-kind.ts';
import { dangerExamplesKind, elsewhereExamplesKind } from './examples-kind.ts';
import { searchLearning } from './learning.ts';
import { otherWordsKind } from './other-words/other-words-kind.ts';
import { searchPath } from './paths.ts';
import { routes } from './routes.ts';

export const search: Feature = {
  name: 'search',
  kinds: [dangerExamplesKind, elsewhereExamplesKind, otherWordsKind, askedPageKind],
  routes,
  learnings: [searchLearning],
  fixedAddresses: [searchPath('en')],
};
