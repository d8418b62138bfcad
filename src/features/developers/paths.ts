import { type Language, languagePrefix } from '../../ui/language.ts';

export const developersPath = (language: Language): string => `${languagePrefix(language)}/developers`;

export const openApiPath = (): string => '/api/v1/openapi.json';
