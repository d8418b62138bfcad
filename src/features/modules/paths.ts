import { type Language, languagePrefix } from '../../ui/language.ts';

export const trainingPath = (language: Language): string => `${languagePrefix(language)}/training`;

export const modulePath = (language: Language, module: string): string =>
  `${languagePrefix(language)}/training/${module}`;
