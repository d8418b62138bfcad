import { type Language, languagePrefix } from '../../ui/language.ts';

export const filmPath = (language: Language, film: string): string =>
  `${languagePrefix(language)}/films/${film}`;

export const captionsPath = (language: Language, film: string): string =>
  `${languagePrefix(language)}/films/${film}/captions.vtt`;

export const chaptersPath = (language: Language, film: string): string =>
  `${languagePrefix(language)}/films/${film}/chapters.vtt`;

/** The film at one of the seconds at which its words begin. */
export const filmSecondPath = (language: Language, film: string, second: number): string =>
  `${filmPath(language, film)}#film-${film}-${second}`;

/** The film in words: a page of its own, and files of it. */
export const transcriptPath = (language: Language, film: string): string =>
  `${filmPath(language, film)}/transcript`;
export const transcriptTextPath = (film: string): string => `/films/${film}/transcript.txt`;
export const transcriptWordPath = (film: string): string => `/films/${film}/transcript.docx`;
export const transcriptPdfPath = (film: string): string => `/films/${film}/transcript.pdf`;

/** Picture, sound or poster: the first letters of the digest make the address change with the bytes. */
export const filmFilePath = (film: string, digest: string, name: string): string =>
  `/films/${film}/${digest.slice(0, 12)}/${name}`;

/** What other sites may show of a film, and the page that tells how. */
export const embeddedFilmPath = (film: string): string => `/embed/films/${film}`;
export const embedFilmsPath = (): string => '/embed/films';
/** How one file of a film leads to another of the same film: from address to address, as `filmFilePath` writes them. */
export const besideFilmFile = (digest: string, name: string): string => `../${digest.slice(0, 12)}/${name}`;

/** The place of a chapter in a page that shows its film. */
export const chapterAnchor = (chapter: string): string => `chapter-${chapter}`;
