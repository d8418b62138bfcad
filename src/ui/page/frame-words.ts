import type { Language } from '../language.ts';

/** The words that stand round every page. */
export interface FrameWords {
  readonly siteName: string;
  readonly skip: string;
  readonly menu: string;
  readonly search: string;
  readonly searchHint: string;
  readonly trail: string;
  readonly home: string;
  readonly footer: string;
  readonly operator: (name: string) => string;
  readonly licence: string;
  readonly licenceName: string;
}

export const frameWords: Readonly<Record<Language, FrameWords>> = {
  en: {
    siteName: 'Four Million Homes',
    skip: 'Skip to main content',
    menu: 'Menu',
    search: 'Search',
    searchHint: 'In your own words',
    trail: 'Where you are',
    home: 'Home',
    footer: 'About this site',
    operator: (name) => `This copy is run by ${name}.`,
    licence: 'Everything written here may be copied and shared under',
    licenceName: 'CC BY 4.0',
  },
};
