import { type Language, languagePrefix } from '../../ui/language.ts';

export const trainingPath = (language: Language): string => `${languagePrefix(language)}/training`;

/** What somebody needs to run a module in a room, as PDFs. */
export const kitPath = (module: string): string => `/training/${module}/kit.pdf`;
export const slidesPath = (module: string): string => `/training/${module}/slides.pdf`;

/** The day on which a module opens, for a calendar. */
export const opensCalendarPath = (module: string): string => `/training/${module}/opens.ics`;

export const modulesApiPath = (): string => '/api/v1/modules';
export const moduleApiPath = (module: string): string => `/api/v1/modules/${module}`;

/** The questions of a module, and where their answers go. */
export const checkPath = (module: string): string => `/training/${module}/check`;

/** The questions for somebody who may have to leave at once. */
export const checkPathWithExit = (module: string): string => `${checkPath(module)}?exit=1`;

/** Everything of a module in one file, to keep and to watch without internet. */
export const keepPath = (module: string): string => `/training/${module}/module.zip`;

/** Sheets to fill in, as a PDF. */
export const worksheetsPath = (module: string): string => `/training/${module}/worksheets.pdf`;
export const largeWorksheetsPath = (module: string): string => `${worksheetsPath(module)}?print=large`;

export const modulePath = (language: Language, module: string): string =>
  `${languagePrefix(language)}/training/${module}`;

/** Leads from a film to the module that shows it. */
export const moduleOfFilmPath = (language: Language, film: string): string =>
  `${languagePrefix(language)}/films/${film}/module`;

/** The module for somebody who came from a guide with exit-this-page: it keeps the way out. */
export const modulePathWithExit = (language: Language, module: string): string =>
  `${modulePath(language, module)}?exit=1`;
