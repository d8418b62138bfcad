import { type Language, languagePrefix } from '../../ui/language.ts';

export const filmPath = (language: Language, film: string): string =>
  `${languagePrefix(language)}/films/${film}`;

export const captionsPath = (language: Language, film: string): string =>
  `${languagePrefix(language)}/films/${film}/captions.vtt`;

export const chaptersPath = (language: Language, film: string): string =>
  `${languagePrefix(language)}/films/${film}/chapters.vtt`;

/** Picture, sound or poster: the first letters of the digest make the address change with the bytes. */
export const filmFilePath = (film: string, digest: string, name: string): string =>
  `/films/${film}/${digest.slice(0, 12)}/${name}`;

/** The place of a chapter in a page that shows its film. */
export const chapterAnchor = (chapter: string): string => `chapter-${chapter}`;
