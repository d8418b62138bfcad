/** The languages a page may be written in, as BCP 47 tags. English is the source of every other. */
export const languages = ['en', 'ar', 'bn', 'pl', 'pa', 'ro', 'so', 'ur'] as const;

export type Language = (typeof languages)[number];

/** What an address in this language begins with: nothing for English, `/bn` for Bengali. */
export const languagePrefix = (language: Language): string => (language === 'en' ? '' : `/${language}`);

/** How those who speak it write its name. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  ar: 'العربية',
  bn: 'বাংলা',
  pl: 'Polski',
  pa: 'ਪੰਜਾਬੀ',
  ro: 'Română',
  so: 'Soomaali',
  ur: 'اردو',
};

/** Which way it is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  language === 'ar' || language === 'ur' ? 'rtl' : 'ltr';
