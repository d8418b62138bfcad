import { type Language, languagePrefix } from '../../ui/language.ts';

/** Every block of danger; in English with the words that bring it up. */
export const dangerListPath = (language: Language): string => `${languagePrefix(language)}/danger`;
export const dangerApiPath = (): string => '/api/v1/danger';
