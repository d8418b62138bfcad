import { type Language, languagePrefix } from '../../ui/language.ts';

export const topicsPath = (language: Language): string => `${languagePrefix(language)}/topics`;

export const topicPath = (language: Language, topic: string): string =>
  `${languagePrefix(language)}/topics/${topic}`;

/** The guide as a PDF: as usual, in large print, or the main things on one page. */
export const guidePdfPath = (guide: string, print: 'usual' | 'large' | 'page' = 'usual'): string =>
  `/guides/${guide}.pdf${print === 'usual' ? '' : `?print=${print}`}`;

/** Short enough to be typed from paper. */
export const shortPath = (short: string): string => `/g/${short}`;

/** Several guides in one PDF: where they are chosen, and the file. */
export const guidePackPath = (ticked: readonly string[] = []): string =>
  `/guides/pack${ticked.length > 0 ? `?guide=${ticked.join(',')}` : ''}`;
export const guidePackPdfPath = (): string => '/guides/pack.pdf';

export const easyReadPath = (language: Language, guide: string): string =>
  `${languagePrefix(language)}/guides/${guide}/easy-read`;

/** Where "Was this useful?" is answered. */
export const usefulPath = (guide: string): string => `/guides/${guide}/useful`;

/** What other sites may show of a guide, and the page that tells how. */
export const embedPath = (guide: string): string => `/embed/guides/${guide}`;
export const webmastersPath = (): string => '/embed';

export const guidePath = (language: Language, guide: string): string =>
  `${languagePrefix(language)}/guides/${guide}`;

/** What has changed in the library, as a page and as an Atom feed. */
export const changesPath = (language: Language): string => `${languagePrefix(language)}/guides/changes`;
export const changesFeedPath = (): string => '/guides/changes.atom';

export const guidesApiPath = (): string => '/api/v1/guides';
export const guideApiPath = (guide: string): string => `/api/v1/guides/${guide}`;
