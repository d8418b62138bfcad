export { SearchLibrary } from './library.ts';
export { type Means, means } from './means.ts';
export type { SearchOutcome, SearchResult } from './outcome.ts';
export { type SearchText, searchTexts } from './texts.ts';
export { forgetUnanswered, listUnanswered } from './unanswered/unanswered-queries.ts';
