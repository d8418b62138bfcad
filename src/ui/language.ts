/** The languages a page may be written in, as BCP 47 tags. English is the source of every other. */
export const languages = ['en'] as const;

export type Language = (typeof languages)[number];

/** What an address in this language begins with: nothing for English, `/bn` for Bengali. */
export const languagePrefix = (language: Language): string => (language === 'en' ? '' : `/${language}`);
