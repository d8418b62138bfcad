import type { Words } from './words.ts';

const plural = new Intl.PluralRules('pl');

/** One is 1, few is 2 to 4, 22 to 24 and so on, many is the rest. */
const counted =
  (one: string, few: string, many: string) =>
  (count: number): string => {
    const rule = plural.select(count);
    if (rule === 'one') return `${count} ${one}`;
    return `${count} ${rule === 'few' ? few : many}`;
  };

export const pl: Words = {
  frame: {
    skip: 'Przejdź do głównej treści',
    menu: 'Menu',
    search: 'Szukaj',
    searchHint: 'Własnymi słowami',
    trail: 'Gdzie Państwo są',
    home: 'Strona główna',
    footer: 'O tej stronie',
    operator: (name) => `Tę kopię strony prowadzi ${name}.`,
    licence: 'Wszystko, co jest tu napisane, można kopiować i udostępniać na licencji',
    findHelp: 'Gdzie szukać pomocy',
    dates: 'Terminy',
    training: 'Szkolenie',
    about: 'O nas',
    whoIsMyLandlord: 'Kto jest moim landlordem (właścicielem mieszkania)?',
    everyTimeLimit: 'Wszystkie terminy',
    developers: 'Dla programistów',
    privacy: 'Prywatność',
    accessibility: 'Dostępność',
    demonstration: 'To jest kopia pokazowa. Nie jest to finansowany program ani porada w Państwa sprawie.',
    languages: 'Inne języki',
    inEnglish: '(po angielsku)',
    draft: 'Tłumaczenie robocze, jeszcze niesprawdzone przez osobę mówiącą po polsku.',
    stale: (day) => `Strona po angielsku zmieniła się ${day}. W tym tłumaczeniu nie ma jeszcze tej zmiany.`,
    readEnglish: 'Ta strona po angielsku',
  },
  exit: {
    emergency: 'W nagłej sytuacji',
    button: 'Wyjście z tej strony',
    activated: 'Ładowanie.',
    timedOut: 'Minął czas na wyjście z tej strony.',
    pressTwoMoreTimes: 'Shift. Aby wyjść, proszę nacisnąć jeszcze 2 razy.',
    pressOneMoreTime: 'Shift. Aby wyjść, proszę nacisnąć jeszcze 1 raz.',
  },
  home: {
    search: 'Co jest nie tak? Proszę napisać własnymi słowami',
    problems: 'Z czym ludzie przychodzą najczęściej',
    everyTopic: 'Wszystkie tematy',
    inYourLanguage: 'W Państwa języku',
    tenLines: 'Państwa prawa w dziesięciu punktach',
    interpreter: 'Jak poprosić o tłumacza',
    dates: 'Do kiedy landlord (właściciel mieszkania) musi coś zrobić?',
    datesText:
      'Proszę podać, co się stało. Zobaczą Państwo każdy termin, dlaczego jest właśnie taki ' +
      'i co powiedzieć, gdy nie zostanie dotrzymany.',
    workOutDates: 'Obliczanie terminów',
    learn: 'Proszę poznać swoje prawa',
    learnText: 'Krótkie filmy i kroki, które można czytać lub oglądać o każdej porze. Nie trzeba mieć konta.',
    seeTraining: 'Przejdź do szkolenia',
    sent: 'Przysłał tu Państwa landlord?',
    sentText:
      'Mogą Państwo przeczytać i obejrzeć tu wszystko. Landlord nie dowiaduje się, że Państwo tu byli, ' +
      'ani co Państwo czytali.',
    notSureLandlord: 'Nie są Państwo pewni, kto jest Państwa landlordem?',
    whoIsBehind: 'Kto za tym stoi?',
  },
  search: {
    title: 'Szukaj',
    label: 'Jaki jest problem?',
    again: 'Szukanie czegoś innego',
    hint:
      'Proszę pisać własnymi słowami. Pisownia nie ma znaczenia. Nie przechowujemy ' +
      'tego, co Państwo wpisują. Państwa przeglądarka może to zapisać.',
    helpNow: 'Pomoc teraz',
    notHere: 'Tutaj nie ma na to odpowiedzi',
    noGuideYet: 'Nie mamy jeszcze poradnika na ten temat',
    whoToContact: 'Z kim się skontaktować',
    results: counted('wynik', 'wyniki', 'wyników'),
    mayHelp: 'Poradniki, które mogą pomóc',
    nearest: 'To, co mamy najbardziej podobnego',
    resultsInEnglish: 'Poradniki są po angielsku.',
    tryEnglish:
      'Możliwe, że znajdziemy więcej, jeśli wpiszą Państwo jedno lub dwa angielskie słowa, ' +
      'na przykład „damp” (wilgoć) albo „repair” (naprawa).',
    shortened:
      'Tekst był długi, więc w całości przeczytaliśmy tylko jego początek i koniec. Jeśli zapytają Państwo o jedną sprawę, w jednym lub dwóch zdaniach, możliwe, że znajdziemy więcej.',
    guide: 'Poradnik',
    module: 'Część szkolenia',
    film: 'Film',
    limit: 'Termin',
    letter: 'List',
    way: 'Kilka pytań',
    page: 'Strona',
    ask: 'Kogo zapytać',
    askText:
      'Te organizacje udzielają bezpłatnych porad mieszkaniowych. Nie trzeba znać nazwy swojego problemu.',
  },
  guide: {
    onlyEnglish: 'Ten poradnik jest tylko po angielsku.',
    onlyEnglishHelp:
      'Możliwe, że Państwa przeglądarka potrafi go przetłumaczyć: proszę poszukać w jej menu słowa ' +
      '„Translate” (Tłumacz). Maszyna może się pomylić, więc proszę to z kimś sprawdzić, ' +
      'zanim Państwo jej zaufają.',
    onThisPage: 'Na tej stronie',
    headings: [
      'Czyje to zadanie i ile czasu może to zająć',
      'Co zrobić teraz',
      'Jeśli problem nie zostanie rozwiązany',
      'Co zachować',
      'Kto może pomóc',
      'Z jakiego prawa to wynika',
    ],
    whatNext: 'Co dalej',
    doIt: 'Do zrobienia',
    learnIt: 'Do nauki',
    ask: 'Kogo zapytać',
    useWords: 'Proszę użyć słów podanych wyżej',
    useWordsText: 'Proszę je skopiować, uzupełnić puste miejsca i wysłać.',
    watchFilm: 'Proszę obejrzeć tę część filmu',
    seeWhoHelps: 'Kto może pomóc',
    onPaper: 'Na papierze',
    wordsToUse: 'Słowa, których można użyć',
    copyWords: 'Kopiuj te słowa',
    share: 'Udostępnij tę stronę',
  },
  // Said where the number is the subject or the object ("ma 24 godziny"), not after "w ciągu".
  length: {
    hours: counted('godzina', 'godziny', 'godzin'),
    days: counted('dzień', 'dni', 'dni'),
    'working-days': counted('dzień roboczy', 'dni robocze', 'dni roboczych'),
    weeks: counted('tydzień', 'tygodnie', 'tygodni'),
    months: counted('miesiąc', 'miesiące', 'miesięcy'),
    years: counted('rok', 'lata', 'lat'),
  },
  danger: {
    now: 'Niebezpieczeństwo? Proszę dzwonić:',
    whoToRing: 'Do kogo zadzwonić teraz',
    call: (phone) => `Proszę dzwonić: ${phone}`,
    draft: 'Tłumaczenie robocze. Liczy się tekst angielski powyżej i numer telefonu.',
  },
};
