import { wordsOf } from '../words/index.ts';

/** Scripts that English is not written in. */
const otherScript =
  /[\p{Script=Arabic}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Ethiopic}]/u;

/** Letters of Polish, Romanian, Turkish, Czech and others that stand in no English word. */
const otherLetter = /[ąćęłńśźżăâîșşțţğıčěřšž]/;

/** Small words of languages that many residents write; none of them is an English word. */
const functionWords = new Set(
  [
    // Spanish and Portuguese
    'el los las una unos del con para por que como pero porque tengo necesito quiero hola ayuda casa mi muy',
    'esta estoy gracias senhor preciso tenho não com uma meu minha',
    // Polish
    'nie jest się sie mam mój moj moja moje jak czy dla proszę prosze pomoc pomocy potrzebuję potrzebuje dzień dzien dobry w z mieszkanie mieszkaniu czynsz',
    // Romanian
    'este sunt nu și și am apa caldă calda pentru cu cum ajutor chirie casă acasă vreau trebuie avem rog buna bună',
    // Somali
    'waxaan waa iyo ka guriga guri kirada fadlan caawimaad maxaa aan ma ii ku soo',
    // Urdu, Punjabi and Hindi in Latin letters
    'hai hain mera meri mujhe kya nahi nahin ghar ka ki ko se madad chahiye kiraya',
  ]
    .join(' ')
    .split(' '),
);

/** English words and short forms that also stand in the list above. */
const alsoEnglish = new Set([
  'am',
  'w',
  'z',
  'el',
  'mi',
  'ma',
  'ka',
  'se',
  'com',
  'casa',
  'con',
  'para',
  'ii',
]);

/**
 * Whether a question is written in another language than English. Careful: it takes two function words, or words with
 * letters, that English does not have, and more than a third of all words; names and single words are never enough.
 */
export const isOtherLanguage = (question: string): boolean => {
  const words = wordsOf(question);
  const script = words.filter((word) => otherScript.test(word)).length;
  if (script > 0 && script * 2 >= words.length) return true;
  const met = words.filter((word) => functionWords.has(word) || otherLetter.test(word));
  const sure = met.filter((word) => !alsoEnglish.has(word));
  return sure.length >= 2 && met.length * 3 > words.length;
};

/** Whether half of the words of a question are words of this library. */
export const isMostlyEnglish = (question: string, knows: (word: string) => boolean): boolean => {
  const words = wordsOf(question);
  return words.filter(knows).length * 2 >= words.length;
};
