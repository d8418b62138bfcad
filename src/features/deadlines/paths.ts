import { type Language, languagePrefix } from '../../ui/language.ts';

/** The calculator: what has happened in, every date out. */
export const deadlinesPath = (language: Language): string => `${languagePrefix(language)}/deadlines`;

/** The questions about one subject, such as "complaint". */
export const deadlineSubjectPath = (language: Language, subject: string): string =>
  `${languagePrefix(language)}/deadlines/${subject}`;

/** The answers of the calculator as a file: `calendar` or `card`. */
export const deadlineFilePath = (language: Language, subject: string, file: string): string =>
  `${languagePrefix(language)}/deadlines/${subject}/${file}`;

/** Every time limit. */
export const lawPath = (language: Language): string => `${languagePrefix(language)}/law`;

export const limitPath = (language: Language, limit: string): string =>
  `${languagePrefix(language)}/law/${limit}`;

/** Worked cases, with what this copy answers. */
export const scenariosPath = (language: Language): string => `${languagePrefix(language)}/law/scenarios`;

/** The worked cases of one theme. */
export const scenarioFilePath = (language: Language, theme: string): string =>
  `${languagePrefix(language)}/law/scenarios/${theme}`;

export const timeLimitsApiPath = (): string => '/api/v1/time-limits';
export const timeLimitApiPath = (limit: string): string => `/api/v1/time-limits/${limit}`;
export const dueApiPath = (limit: string): string => `/api/v1/time-limits/${limit}/due`;
export const deadlinesApiPath = (): string => '/api/v1/deadlines';
