import { type Language, languagePrefix } from '../../ui/language.ts';

export const topicsPath = (language: Language): string => `${languagePrefix(language)}/topics`;

export const topicPath = (language: Language, topic: string): string =>
  `${languagePrefix(language)}/topics/${topic}`;

/** The guide as a PDF; with `large`, in large print. */
export const guidePdfPath = (language: Language, guide: string, large = false): string =>
  `${languagePrefix(language)}/guides/${guide}.pdf${large ? '?print=large' : ''}`;

export const guidePath = (language: Language, guide: string): string =>
  `${languagePrefix(language)}/guides/${guide}`;

/** What has changed in the library, as a page and as an Atom feed. */
export const changesPath = (language: Language): string => `${languagePrefix(language)}/guides/changes`;
export const changesFeedPath = (): string => '/guides/changes.atom';

export const guidesApiPath = (): string => '/api/v1/guides';
export const guideApiPath = (guide: string): string => `/api/v1/guides/${guide}`;
