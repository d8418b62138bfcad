import { type Language, languagePrefix } from '../../ui/language.ts';

/** The search page; with words, the page of what was found for them. */
export const searchPath = (language: Language, question = ''): string =>
  `${languagePrefix(language)}/search${question === '' ? '' : `?q=${encodeURIComponent(question)}`}`;

export const searchApiPath = (): string => '/api/v1/search';
