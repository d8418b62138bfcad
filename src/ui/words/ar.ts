import type { Words } from './words.ts';

const plural = new Intl.PluralRules('ar');

/** One and two are words alone; the others follow the number: few is 3 to 10, many is 11 to 99. */
interface Forms {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

const counted =
  (forms: Forms) =>
  (count: number): string => {
    const rule = plural.select(count);
    if (rule === 'one' || rule === 'two') return forms[rule];
    return `${count} ${forms[rule === 'zero' ? 'other' : rule]}`;
  };

const results = counted({
  one: 'نتيجة واحدة',
  two: 'نتيجتان',
  few: 'نتائج',
  many: 'نتيجة',
  other: 'نتيجة',
});

export const ar: Words = {
  frame: {
    skip: 'انتقل إلى المحتوى الرئيسي',
    menu: 'القائمة',
    search: 'بحث',
    searchHint: 'بكلماتك أنت',
    trail: 'أين أنت في الموقع',
    home: 'الصفحة الأولى',
    footer: 'عن هذا الموقع',
    operator: (name) => `تدير هذه النسخة جهة اسمها ${name}.`,
    licence: 'كل ما هو مكتوب هنا يمكن نسخه ومشاركته بموجب هذه الرخصة:',
    findHelp: 'ابحث عن مساعدة',
    dates: 'المواعيد',
    training: 'التدريب',
    about: 'من نحن',
    whoIsMyLandlord: 'من هو المؤجر (landlord)؟',
    everyTimeLimit: 'كل المهل الزمنية',
    developers: 'للمطورين',
    privacy: 'الخصوصية',
    accessibility: 'سهولة الاستخدام للجميع',
    demonstration: 'هذه نسخة للعرض فقط. هي ليست البرنامج المموَّل، وليست نصيحة بشأن حالتك.',
    languages: 'لغات أخرى',
    inEnglish: '(بالإنجليزية)',
    draft: 'مسودة ترجمة لم يراجعها بعد شخص يتكلم العربية.',
    stale: (day) => `تغيرت الصفحة الإنجليزية في ${day}. هذا التغيير ليس في هذه الترجمة بعد.`,
    readEnglish: 'اقرأ هذه الصفحة بالإنجليزية',
  },
  exit: {
    emergency: 'طوارئ',
    button: 'اخرج من هذه الصفحة',
    activated: 'جارٍ التحميل.',
    timedOut: 'انتهى وقت الخروج من هذه الصفحة.',
    pressTwoMoreTimes: 'اضغط Shift مرتين أخريين للخروج.',
    pressOneMoreTime: 'اضغط Shift مرة واحدة أخرى للخروج.',
  },
  home: {
    search: 'ما المشكلة؟ اكتبها بكلماتك أنت',
    problems: 'أكثر المشاكل التي يأتي بها الناس',
    everyTopic: 'انظر كل المواضيع',
    inYourLanguage: 'بلغتك',
    tenLines: 'حقوقك في عشرة أسطر',
    interpreter: 'كيف تطلب مترجمًا',
    dates: 'ما آخر موعد يجب أن يتصرف فيه المؤجر (landlord)؟',
    datesText:
      'قل ما الذي حدث. ستحصل على كل موعد، ولماذا هو في ذلك اليوم، وماذا تقول إذا فات الموعد ولم يحدث شيء.',
    workOutDates: 'احسب مواعيدك',
    learn: 'تعرّف على حقوقك',
    learnText: 'أفلام قصيرة وخطوات يمكنك قراءتها أو مشاهدتها في أي وقت. لا تحتاج إلى حساب.',
    seeTraining: 'انظر التدريب',
    sent: 'هل أرسلك المؤجر (landlord) إلى هنا؟',
    sentText: 'يمكنك أن تقرأ وتشاهد كل شيء هنا. لا يعرف المؤجر أنك جئت إلى هنا، ولا ماذا قرأت.',
    notSureLandlord: 'لا تعرف بالضبط من هو المؤجر؟',
    whoIsBehind: 'من يقف وراء هذا الموقع؟',
  },
  search: {
    title: 'بحث',
    label: 'ما المشكلة؟',
    again: 'ابحث عن شيء آخر',
    hint: 'استخدم كلماتك أنت. الأخطاء الإملائية لا تهم. نحن لا نحفظ ما تكتبه. قد يحفظه متصفحك.',
    helpNow: 'مساعدة الآن',
    notHere: 'لا يوجد جواب عن هذا هنا',
    noGuideYet: 'ليس لدينا دليل عن هذا بعد',
    whoToContact: 'بمن تتصل',
    results: (count) => (count === 0 ? 'لا نتائج' : results(count)),
    mayHelp: 'أدلة قد تساعدك',
    nearest: 'أقرب ما لدينا',
    resultsInEnglish: 'الأدلة مكتوبة بالإنجليزية.',
    tryEnglish: 'قد نجد أكثر إذا كتبت كلمة أو كلمتين بالإنجليزية، مثل «damp» (رطوبة) أو «repair» (تصليح).',
    shortened:
      'كان النص طويلاً، فلم نقرأ كاملاً إلا أوله وآخره. اسأل عن أمر واحد في جملة أو جملتين، فقد نجد أكثر.',
    guide: 'دليل',
    module: 'وحدة تدريب',
    film: 'فيلم',
    limit: 'مهلة زمنية',
    letter: 'رسالة',
    way: 'بضعة أسئلة',
    page: 'صفحة',
    ask: 'اسأل أحدًا',
    askText: 'هذه الجهات تقدم نصائح مجانية عن السكن. لا يلزم أن تعرف اسم مشكلتك.',
  },
  guide: {
    onlyEnglish: 'هذا الدليل بالإنجليزية فقط.',
    onlyEnglishHelp:
      'قد يستطيع متصفحك ترجمته: ابحث عن «Translate» (ترجمة) في قائمته. قد تخطئ الآلة، لذلك اسأل أحدًا قبل أن تعتمد على ترجمتها.',
    onThisPage: 'في هذه الصفحة',
    headings: [
      'من المسؤول عن هذا، وكم من الوقت يمكن أن يأخذ',
      'ماذا تفعل الآن',
      'إذا لم تُحل المشكلة',
      'بماذا تحتفظ',
      'من يمكنه المساعدة',
      'القانون وراء هذا',
    ],
    whatNext: 'ما الخطوة التالية',
    doIt: 'افعل',
    learnIt: 'تعلّم',
    ask: 'اسأل',
    useWords: 'استخدم الكلمات المكتوبة أعلاه',
    useWordsText: 'انسخها، واملأ الفراغات، وأرسلها.',
    watchFilm: 'شاهد هذا الجزء من الفيلم',
    seeWhoHelps: 'انظر من يمكنه المساعدة',
    onPaper: 'على الورق',
    wordsToUse: 'كلمات يمكنك استعمالها',
    copyWords: 'انسخ هذه الكلمات',
    share: 'شارك هذه الصفحة',
  },
  // The dual stands as it does after "within": خلال يومين.
  length: {
    hours: counted({ one: 'ساعة واحدة', two: 'ساعتين', few: 'ساعات', many: 'ساعة', other: 'ساعة' }),
    days: counted({ one: 'يوم واحد', two: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم' }),
    'working-days': counted({
      one: 'يوم عمل واحد',
      two: 'يومَي عمل',
      few: 'أيام عمل',
      many: 'يوم عمل',
      other: 'يوم عمل',
    }),
    weeks: counted({ one: 'أسبوع واحد', two: 'أسبوعين', few: 'أسابيع', many: 'أسبوعًا', other: 'أسبوع' }),
    months: counted({ one: 'شهر واحد', two: 'شهرين', few: 'أشهر', many: 'شهرًا', other: 'شهر' }),
    years: counted({ one: 'سنة واحدة', two: 'سنتين', few: 'سنوات', many: 'سنة', other: 'سنة' }),
  },
  danger: {
    now: 'هل أنت في خطر الآن؟ اتصل بالرقم:',
    whoToRing: 'بمن تتصل الآن',
    // A number in groups would stand back to front among Arabic letters: it is set apart as left to right.
    call: (phone) => `اتصل على \u2066${phone}\u2069`,
    draft: 'مسودة ترجمة. المعتمد هو النص الإنجليزي أعلاه ورقم الهاتف.',
  },
};
