import { type Language, languagePrefix } from '../../ui/language.ts';

/** Which body can decide: the first question. */
export const whichBodyPath = (language: Language): string => `${languagePrefix(language)}/which-body`;

/** A later question, or what it leads to, by its id. Each is the same for everybody, and says nothing of who asks. */
export const whichBodyStepPath = (language: Language, step: string): string =>
  `${whichBodyPath(language)}/${step}`;
