export { type SearchLibrary, type SearchOutcome, type SearchResult, searchLibrary } from './library.ts';
