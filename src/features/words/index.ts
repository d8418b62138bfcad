export { faultsOfEntries, lexiconOf, noWords } from './known-words.ts';
export { Lexicon } from './lexicon.ts';
export { type Places, placesOf, senseKey, type Token } from './phrases.ts';
export { type Recognisable, type Recognised, Recogniser } from './recognise.ts';
export { remembering } from './remembering.ts';
export { sentencesOf } from './sentences-of.ts';
export { stemOf } from './stem.ts';
export { type Coming, type WordList, wordsKind } from './words-kind.ts';
export { wordsOf } from './words-of.ts';
