import { type Language, languagePrefix } from '../../ui/language.ts';

export const topicsPath = (language: Language): string => `${languagePrefix(language)}/topics`;

export const topicPath = (language: Language, topic: string): string =>
  `${languagePrefix(language)}/topics/${topic}`;

/** The guide as a PDF; with `large`, in large print. */
export const guidePdfPath = (language: Language, guide: string, large = false): string =>
  `${languagePrefix(language)}/guides/${guide}.pdf${large ? '?print=large' : ''}`;

export const guidePath = (language: Language, guide: string): string =>
  `${languagePrefix(language)}/guides/${guide}`;
