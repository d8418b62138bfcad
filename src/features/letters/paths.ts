import { type Language, languagePrefix } from '../../ui/language.ts';

/** Every letter, by what one wants. */
export const lettersPath = (language: Language): string => `${languagePrefix(language)}/letters`;

/** The way to the right letter: stands where a letter would stand by its name, and is begun in the same way. */
export const whatIsWrong = 'what-is-wrong';
export const whatIsWrongPath = (language: Language): string => letterPath(language, whatIsWrong);

/** What a letter is for; a post begins one. */
export const letterPath = (language: Language, letter: string): string =>
  `${lettersPath(language)}/${letter}`;

/**
 * The page of a letter for who comes from a guide: the letter begins with the kind of problem that the guide is about.
 * @param about a kind of problem, as the choices of the letter name it
 */
export const letterPathAbout = (language: Language, letter: string, about: string | undefined): string =>
  `${letterPath(language, letter)}${about === undefined ? '' : `?about=${about}`}`;

/** The letter with gaps to fill by hand: as a page, and as a PDF. */
export const blankLetterPath = (language: Language, letter: string): string =>
  `${letterPath(language, letter)}/blank`;
export const blankLetterPdfPath = (letter: string): string => `${blankLetterPath('en', letter)}.pdf`;

/** The empty sheets that go with a letter of several homes, as a PDF. */
export const blankSheetsPdfPath = (letter: string): string => `${letterPath('en', letter)}/sheets.pdf`;

/** One letter of one person: the random id tells nothing, and opens nothing without the key. */
export const draftPath = (letter: string, draft: string): string => `${letterPath('en', letter)}/${draft}`;

/**
 * A step of it: a question, `which-landlord`, `before`, `advice`, `check`, `letter`, `edit`, `neighbours`, `next`, `take`,
 * `leave`, `another`, `elsewhere`; of the way to a letter a question, `found` (`found-2` …), `begin`, `leave`.
 */
export const draftStepPath = (letter: string, draft: string, step: string): string =>
  `${draftPath(letter, draft)}/${step}`;
