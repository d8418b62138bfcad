import { type Language, languagePrefix } from '../../ui/language.ts';

export const topicsPath = (language: Language): string => `${languagePrefix(language)}/topics`;

export const topicPath = (language: Language, topic: string): string =>
  `${languagePrefix(language)}/topics/${topic}`;

export const guidePath = (language: Language, guide: string): string =>
  `${languagePrefix(language)}/guides/${guide}`;
