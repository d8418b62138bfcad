import type { Learning } from '../feature.ts';
import { learnSearch, toBytes } from './learn-search.ts';
import { SearchLibrary } from './library.ts';

/** The search of the whole library, in English: other languages are understood by their own words. */
export const searchLearning: Learning<SearchLibrary> = {
  name: 'search',
  learn: (snapshot) => toBytes(learnSearch(snapshot, 'en')),
  takeUp: (bytes, snapshot) => SearchLibrary.takeUp(snapshot, 'en', bytes),
};
