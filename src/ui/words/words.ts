/** Every word of the interface that stands in more than one language. English (`en.ts`) is the source. */
export interface Words {
  /** Round every page. */
  readonly frame: {
    readonly skip: string;
    readonly menu: string;
    readonly search: string;
    readonly searchHint: string;
    readonly trail: string;
    readonly home: string;
    readonly footer: string;
    readonly operator: (name: string) => string;
    readonly licence: string;
    readonly findHelp: string;
    readonly dates: string;
    readonly training: string;
    readonly about: string;
    readonly whoIsMyLandlord: string;
    readonly everyTimeLimit: string;
    readonly developers: string;
    readonly privacy: string;
    readonly accessibility: string;
    /** Says that this copy of the site is not the funded programme. */
    readonly demonstration: string;
    /** The name of the list of languages. */
    readonly languages: string;
    /** After the name of a page that is in English only: "(in English)". */
    readonly inEnglish: string;
    /** Above every page in this language; empty in English. */
    readonly draft: string;
    /** The English page changed after the translation was made; `day` is written out. */
    readonly stale: (day: string) => string;
    readonly readEnglish: string;
  };
  readonly exit: {
    /** "Exit this page", with a word before it that only a screen reader says. */
    readonly emergency: string;
    readonly button: string;
    readonly activated: string;
    readonly timedOut: string;
    readonly pressTwoMoreTimes: string;
    readonly pressOneMoreTime: string;
  };
  readonly home: {
    readonly search: string;
    readonly problems: string;
    readonly everyTopic: string;
    readonly inYourLanguage: string;
    readonly tenLines: string;
    readonly interpreter: string;
    readonly dates: string;
    readonly datesText: string;
    readonly workOutDates: string;
    readonly learn: string;
    readonly learnText: string;
    readonly seeTraining: string;
    readonly sent: string;
    readonly sentText: string;
    readonly notSureLandlord: string;
    readonly whoIsBehind: string;
  };
  readonly search: {
    readonly title: string;
    readonly label: string;
    readonly again: string;
    readonly hint: string;
    readonly helpNow: string;
    readonly notHere: string;
    readonly noGuideYet: string;
    readonly whoToContact: string;
    readonly results: (count: number) => string;
    readonly mayHelp: string;
    readonly nearest: string;
    readonly resultsInEnglish: string;
    readonly tryEnglish: string;
    /** Of what was typed, not everything was read. */
    readonly shortened: string;
    readonly guide: string;
    readonly module: string;
    readonly film: string;
    readonly limit: string;
    readonly letter: string;
    /** Pages that lead on by a few questions. */
    readonly way: string;
    readonly page: string;
    readonly ask: string;
    readonly askText: string;
  };
  readonly guide: {
    /** Above a guide that is in English only. */
    readonly onlyEnglish: string;
    /** What a phone or a person can do about it. */
    readonly onlyEnglishHelp: string;
    readonly onThisPage: string;
    /** The six headings of every guide, in their order. */
    readonly headings: readonly [string, string, string, string, string, string];
    readonly whatNext: string;
    readonly doIt: string;
    readonly learnIt: string;
    readonly ask: string;
    readonly useWords: string;
    readonly useWordsText: string;
    readonly watchFilm: string;
    readonly seeWhoHelps: string;
    readonly onPaper: string;
    readonly share: string;
    /** Over words that a resident can use as they are, and on the button that copies them. */
    readonly wordsToUse: string;
    readonly copyWords: string;
  };
  /** Lengths of time as the law gives them. */
  readonly length: Readonly<
    Record<'hours' | 'days' | 'working-days' | 'weeks' | 'months' | 'years', (count: number) => string>
  >;
  readonly danger: {
    /** Before the number of the emergency services. */
    readonly now: string;
    /** The page of everybody to ring. */
    readonly whoToRing: string;
    readonly call: (phone: string) => string;
    /** Above the translation of a block of danger, which stands below the English. */
    readonly draft: string;
  };
}
