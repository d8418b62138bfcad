import type { Words } from './words.ts';

/** After a number Somali has one form for one and one for more; some nouns stay as they are. */
const counted =
  (one: string, other: string) =>
  (count: number): string =>
    `${count} ${count === 1 ? one : other}`;

export const so: Words = {
  frame: {
    skip: 'U gudub qaybta ugu weyn ee bogga',
    menu: 'Liiska',
    search: 'Raadi',
    searchHint: 'Erayadaada ku qor',
    trail: 'Halka aad joogto',
    home: 'Bogga hore',
    footer: 'Ku saabsan website-kan',
    operator: (name) => `Nuqulkan waxaa maamula ${name}.`,
    licence: 'Wax kasta oo halkan ku qoran waa la koobiyeyn karaa, waana la wadaagi karaa, iyadoo la raacayo',
    findHelp: 'Hel caawimaad',
    dates: 'Taariikhaha',
    training: 'Tababar',
    about: 'Nagu saabsan',
    whoIsMyLandlord: 'Waa ayo landlord-kaygu?',
    everyTimeLimit: 'Dhammaan waqtiyada kama dambaysta ah',
    developers: 'Dadka sameeya barnaamijyada kombiyuutarka',
    privacy: 'Asturnaanta xogta',
    accessibility: 'Fududaynta isticmaalka ee qof walba',
    demonstration:
      'Kani waa nuqul tusaale ah. Ma aha barnaamijka la maalgeliyey, mana aha talo ku saabsan kiiskaaga.',
    languages: 'Luqado kale',
    inEnglish: '(Af-Ingiriisi)',
    draft: 'Turjumaad qabyo ah oo uusan weli hubin qof ku hadla Af-Soomaaliga.',
    stale: (day) =>
      `Bogga Af-Ingiriisiga ah waxaa wax laga beddelay ${day}. Turjumaaddan weli kuma jiro isbeddelkaas.`,
    readEnglish: 'Boggan ku akhri Af-Ingiriisi',
  },
  exit: {
    emergency: 'Xaalad degdeg ah',
    button: 'Ka bax boggan',
    activated: 'Waa la soo furayaa.',
    timedOut: 'Waqtigii lagaga bixi lahaa boggan wuu dhammaaday.',
    pressTwoMoreTimes: 'Shift, riix 2 jeer oo kale si aad uga baxdo.',
    pressOneMoreTime: 'Shift, riix 1 mar oo kale si aad uga baxdo.',
  },
  home: {
    search: 'Maxaa khaldan? Erayadaada ku sheeg',
    problems: 'Dhibaatooyinka ay dadku inta badan la yimaadaan',
    everyTopic: 'Eeg dhammaan mowduucyada',
    inYourLanguage: 'Luqaddaada',
    tenLines: 'Xuquuqdaada oo ku qoran toban sadar',
    interpreter: 'Sida loo codsado turjubaan',
    dates: 'Waa goorma waqtiga ugu dambeeya ee ay tahay in landlord-kaagu (mulkiilaha guriga) wax qabto?',
    datesText:
      'Sheeg waxa dhacay. Waxaad helaysaa taariikh kasta, sababta ay taariikhdaas u tahay, iyo waxa aad dhahdo haddii taariikhdaas la dhaafo.',
    workOutDates: 'Xisaabi taariikhahaaga',
    learn: 'Baro xuquuqdaada',
    learnText:
      'Filimo gaagaaban iyo tallaabooyin aad akhrisan karto ama daawan karto waqti kasta. Akoon looma baahna.',
    seeTraining: 'Eeg tababarka',
    sent: 'Ma landlord-kaaga ayaa halkan ku soo diray?',
    sentText:
      'Wax kasta oo halkan ku jira waad akhrisan kartaa, waadna daawan kartaa. Landlord-kaagu ma ogaanayo inaad timid, mana ogaanayo waxa aad akhriday.',
    notSureLandlord: 'Ma hubtid cidda landlord-kaaga ah?',
    whoIsBehind: 'Yaa ka dambeeya website-kan?',
  },
  search: {
    title: 'Raadi',
    label: 'Waa maxay dhibaatadu?',
    again: 'Wax kale raadi',
    hint: 'Isticmaal erayadaada. Haddii higgaaddu khaldan tahay, dhib ma leh. Annagu ma kaydinno waxa aad qorto. Browser-kaaga ayaa laga yaabaa inuu kaydiyo.',
    helpNow: 'Caawimaad hadda ah',
    notHere: 'Tan jawaabteedu halkan kuma jirto',
    noGuideYet: 'Weli hage kama hayno arrintan',
    whoToContact: 'Cidda aad la xiriirto',
    results: counted('natiijo', 'natiijo'),
    mayHelp: 'Hagayaal laga yaabo inay ku caawiyaan',
    nearest: 'Waxa ugu dhow ee aan hayno',
    resultsInEnglish: 'Hagayaashu waxay ku qoran yihiin Af-Ingiriisi.',
    tryEnglish:
      'Waxaa laga yaabaa inaan wax badan helno haddii aad qorto hal ama laba eray oo Af-Ingiriisi ah, sida “damp” (qoyaan) ama “repair” (dayactir).',
    shortened:
      'Qoraalku wuu dheeraa, markaa waxaan si buuxda u akhrinay oo keliya bilowga iyo dhammaadka. Hal arrin ku weydii hal ama laba weedhood, waxaana laga yaabaa inaan wax badan helno.',
    guide: 'Hage',
    module: 'Cashar tababar ah',
    film: 'Filim',
    limit: 'Waqti kama dambays ah',
    letter: 'Warqad',
    way: 'Dhowr su’aalood',
    page: 'Bog',
    ask: 'Qof weydii',
    askText:
      'Kuwani waxay bixiyaan talo bilaash ah oo ku saabsan guryaha. Uma baahnid inaad garanayso magaca dhibaatadaada.',
  },
  guide: {
    onlyEnglish: 'Hagahani wuxuu ku qoran yahay Af-Ingiriisi oo keliya.',
    onlyEnglishHelp:
      'Waxaa laga yaabaa inuu browser-kaagu turjumi karo: liiskiisa (menu) ka raadi “Translate” (turjum). Mashiinku wuu khaldami karaa, markaa qof la hubi inta aadan ku tiirsan.',
    onThisPage: 'Waxa boggan ku jira',
    headings: [
      'Cidda ay hawshu saaran tahay, iyo inta ay qaadan karto',
      'Waxa aad hadda samayso',
      'Haddii aan la hagaajin',
      'Waxa aad kaydsato',
      'Cidda ku caawin karta',
      'Sharciga ay ku salaysan tahay',
    ],
    whatNext: 'Maxaa xiga',
    doIt: 'Samee',
    learnIt: 'Baro',
    ask: 'Weydii',
    useWords: 'Isticmaal erayada kore',
    useWordsText: 'Koobi ka qaado, meelaha bannaan buuxi, dabadeed dir.',
    watchFilm: 'Daawo qaybtan filimka',
    seeWhoHelps: 'Eeg cidda ku caawin karta',
    onPaper: 'Warqad ahaan',
    wordsToUse: 'Erayo aad isticmaali karto',
    copyWords: 'Nuqul erayadan',
    share: 'Boggan la wadaag dad kale',
  },
  length: {
    hours: counted('saac', 'saacadood'),
    days: counted('maalin', 'maalmood'),
    'working-days': counted('maalin shaqo', 'maalmood oo shaqo'),
    weeks: counted('toddobaad', 'toddobaad'),
    months: counted('bil', 'bilood'),
    years: counted('sano', 'sano'),
  },
  danger: {
    now: 'Khatar ma ku jirtaa hadda? Wac:',
    whoToRing: 'Cidda aad hadda wacayso',
    call: (phone) => `Wac ${phone}`,
    draft: 'Turjumaad qabyo ah. Waxa la raacayo waa qoraalka Af-Ingiriisiga ah ee kore iyo lambarka.',
  },
};
