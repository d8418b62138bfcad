import { type Language, languagePrefix } from '../../ui/language.ts';

/** The search page; with words, the page of what was found for them. */
export const searchPath = (language: Language, question = ''): string =>
  `${languagePrefix(language)}/search${question === '' ? '' : `?q=${encodeURIComponent(question)}`}`;

/** What the search box offers while one types; fetched once, so that nothing typed leaves the device. */
export const suggestionsPath = (): string => '/search/suggestions.json';

export const searchApiPath = (): string => '/api/v1/search';
