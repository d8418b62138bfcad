import { type Language, languagePrefix } from '../../ui/language.ts';

export const homePath = (language: Language): string => languagePrefix(language) || '/';

export const aboutPath = (language: Language): string => `${languagePrefix(language)}/about`;

export const privacyPath = (language: Language): string => `${languagePrefix(language)}/privacy`;

export const accessibilityPath = (language: Language): string => `${languagePrefix(language)}/accessibility`;

export const whoIsMyLandlordPath = (language: Language): string =>
  `${languagePrefix(language)}/who-is-my-landlord`;

export const galleryPath = (language: Language): string => `${languagePrefix(language)}/gallery`;
