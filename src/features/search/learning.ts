import { createHash } from 'node:crypto';
import type { Learning } from '../feature.ts';
import { learnSearch, toBytes } from './learn-search.ts';
import { SearchLibrary } from './library.ts';
import { eachSearchText } from './texts.ts';

/** The search of the whole library, in English: other languages are understood by their own words. */
export const searchLearning: Learning<SearchLibrary> = {
  name: 'search',
  // Every day has an identity of its own, but texts turn on few days.
  *learnedOf(snapshot) {
    const texts = createHash('sha256');
    for (const text of eachSearchText(snapshot, 'en')) {
      texts.update(JSON.stringify(text));
      yield;
    }
    return `${snapshot.contents} ${texts.digest('base64url')}`;
  },
  learn: (snapshot) => toBytes(learnSearch(snapshot, 'en')),
  takeUp: (bytes, snapshot) => SearchLibrary.takeUp(snapshot, 'en', bytes),
};
