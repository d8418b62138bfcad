import { type Language, languagePrefix } from '../../ui/language.ts';

export const homePath = (language: Language): string => languagePrefix(language) || '/';

export const aboutPath = (language: Language): string => `${languagePrefix(language)}/about`;

export const privacyPath = (language: Language): string => `${languagePrefix(language)}/privacy`;

export const accessibilityPath = (language: Language): string => `${languagePrefix(language)}/accessibility`;

export const whoIsMyLandlordPath = (language: Language): string =>
  `${languagePrefix(language)}/who-is-my-landlord`;

/** The main things in ten lines, in every language. */
export const yourRightsPath = (language: Language): string => `${languagePrefix(language)}/your-rights`;

/** How to ask for an interpreter, in every language. */
export const interpreterPath = (language: Language): string => `${languagePrefix(language)}/interpreter`;

/** What this phone keeps, and how to clear it. */
export const phonePath = (language: Language): string => `${languagePrefix(language)}/this-phone`;

export const galleryPath = (language: Language): string => `${languagePrefix(language)}/gallery`;
