import type { Words } from './words.ts';

const plural = new Intl.PluralRules('ro');

/** From 20 on, "de" stands before the noun: 19 zile, 20 de zile, 101 zile. */
const counted =
  (one: string, more: string) =>
  (count: number): string => {
    const rule = plural.select(count);
    if (rule === 'one') return `${count} ${one}`;
    return rule === 'few' ? `${count} ${more}` : `${count} de ${more}`;
  };

export const ro: Words = {
  frame: {
    skip: 'Treceți la conținutul principal',
    menu: 'Meniu',
    search: 'Căutare',
    searchHint: 'Cu cuvintele dumneavoastră',
    trail: 'Unde vă aflați',
    home: 'Prima pagină',
    footer: 'Despre acest site',
    operator: (name) => `Această copie este administrată de ${name}.`,
    licence: 'Tot ce este scris aici poate fi copiat și dat mai departe sub licența',
    findHelp: 'Găsiți ajutor',
    dates: 'Termene',
    training: 'Cursuri',
    about: 'Despre noi',
    whoIsMyLandlord: 'Cine este proprietarul meu (landlord)?',
    everyTimeLimit: 'Toate termenele',
    developers: 'Pentru programatori',
    privacy: 'Confidențialitate',
    accessibility: 'Accesibilitate',
    demonstration:
      'Aceasta este o copie demonstrativă. Nu este programul finanțat și nu este un sfat ' +
      'pentru cazul dumneavoastră.',
    languages: 'Alte limbi',
    inEnglish: '(în engleză)',
    draft: 'Traducere provizorie, încă neverificată de un vorbitor de limba română.',
    stale: (day) => `Pagina în engleză s-a schimbat pe ${day}. Schimbarea nu este încă în această traducere.`,
    readEnglish: 'Citiți această pagină în engleză',
  },
  exit: {
    emergency: 'Urgență',
    button: 'Ieșiți de pe această pagină',
    activated: 'Se încarcă.',
    timedOut: 'Timpul pentru ieșirea de pe această pagină a trecut.',
    pressTwoMoreTimes: 'Shift. Mai apăsați de 2 ori ca să ieșiți.',
    pressOneMoreTime: 'Shift. Mai apăsați o dată ca să ieșiți.',
  },
  home: {
    search: 'Ce nu este în regulă? Spuneți cu cuvintele dumneavoastră',
    problems: 'Cu ce vin oamenii cel mai des',
    everyTopic: 'Vedeți toate subiectele',
    inYourLanguage: 'În limba dumneavoastră',
    tenLines: 'Drepturile dumneavoastră în zece puncte',
    interpreter: 'Cum să cereți un interpret',
    dates: 'Până când trebuie să acționeze proprietarul (landlord)?',
    datesText:
      'Spuneți ce s-a întâmplat. Primiți fiecare termen, de ce este acela și ce să spuneți ' +
      'când nu este respectat.',
    workOutDates: 'Calculați termenele',
    learn: 'Aflați ce drepturi aveți',
    learnText: 'Filme scurte și pași, de citit sau de urmărit oricând. Nu aveți nevoie de cont.',
    seeTraining: 'Vedeți cursurile',
    sent: 'V-a trimis aici proprietarul?',
    sentText: 'Puteți citi și urmări tot ce este aici. Proprietarul nu află că ați venit sau ce ați citit.',
    notSureLandlord: 'Nu știți sigur cine este proprietarul?',
    whoIsBehind: 'Cine este în spatele acestui site?',
  },
  search: {
    title: 'Căutare',
    label: 'Care este problema?',
    again: 'Căutați altceva',
    hint:
      'Folosiți cuvintele dumneavoastră. Greșelile de scriere nu contează. Nu păstrăm ce scrieți. ' +
      'Browserul dumneavoastră ar putea să păstreze ce scrieți.',
    helpNow: 'Ajutor acum',
    notHere: 'Aici nu există un răspuns la asta',
    noGuideYet: 'Nu avem încă un ghid despre asta',
    whoToContact: 'Cu cine să luați legătura',
    results: counted('rezultat', 'rezultate'),
    mayHelp: 'Ghiduri care pot ajuta',
    nearest: 'Ce avem cel mai apropiat',
    resultsInEnglish: 'Ghidurile sunt în engleză.',
    tryEnglish:
      'Poate găsim mai multe dacă scrieți unul sau două cuvinte în engleză, de exemplu „damp” (umezeală) ' +
      'sau „repair” (reparație).',
    shortened:
      'Textul a fost lung, așa că am citit în întregime doar începutul și sfârșitul. Întrebați despre un singur lucru, în una sau două propoziții, și poate găsim mai multe.',
    guide: 'Ghid',
    module: 'Parte din curs',
    film: 'Film',
    limit: 'Termen',
    letter: 'Scrisoare',
    way: 'Câteva întrebări',
    page: 'Pagină',
    ask: 'Întrebați pe cineva',
    askText:
      'Aceste organizații dau sfaturi gratuite despre locuințe. ' +
      'Nu e nevoie să știți cum se numește problema.',
  },
  guide: {
    onlyEnglish: 'Acest ghid este numai în engleză.',
    onlyEnglishHelp:
      'Poate că browserul dumneavoastră îl poate traduce: căutați „Translate” (Traducere) în meniul lui. ' +
      'O mașină poate greși, așa că verificați cu cineva înainte să vă bazați pe traducere.',
    onThisPage: 'Pe această pagină',
    headings: [
      'Cine trebuie să rezolve și cât poate dura',
      'Ce să faceți acum',
      'Dacă problema nu este rezolvată',
      'Ce să păstrați',
      'Cine poate ajuta',
      'Pe ce lege se bazează',
    ],
    whatNext: 'Ce urmează',
    doIt: 'Faceți',
    learnIt: 'Învățați',
    ask: 'Întrebați',
    useWords: 'Folosiți cuvintele de mai sus',
    useWordsText: 'Copiați-le, completați spațiile goale și trimiteți-le.',
    watchFilm: 'Urmăriți această parte a filmului',
    seeWhoHelps: 'Vedeți cine poate ajuta',
    onPaper: 'Pe hârtie',
    wordsToUse: 'Cuvinte pe care le puteți folosi',
    copyWords: 'Copiați aceste cuvinte',
    share: 'Dați mai departe această pagină',
  },
  length: {
    hours: counted('oră', 'ore'),
    days: counted('zi', 'zile'),
    'working-days': counted('zi lucrătoare', 'zile lucrătoare'),
    weeks: counted('săptămână', 'săptămâni'),
    months: counted('lună', 'luni'),
    years: counted('an', 'ani'),
  },
  danger: {
    now: 'Sunteți în pericol acum? Sunați la:',
    whoToRing: 'Pe cine sunați acum',
    call: (phone) => `Sunați la ${phone}`,
    draft: 'Traducere provizorie. Contează textul în engleză de mai sus și numărul de telefon.',
  },
};
