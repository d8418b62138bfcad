import { remembering } from './remembering.ts';

/**
 * Porter's stemmer (M. F. Porter, An algorithm for suffix stripping, Program 14 no. 3, 1980):
 * repair, repairs, repaired and repairing become one stem. Words in other scripts stay as they are.
 */

const consonant = '[^aeiou]';
const vowel = '[aeiouy]';
const consonants = `${consonant}[^aeiouy]*`;
const vowels = `${vowel}[aeiou]*`;

const measureOverZero = new RegExp(`^(${consonants})?${vowels}${consonants}`);
const measureOne = new RegExp(`^(${consonants})?${vowels}${consonants}(${vowels})?$`);
const measureOverOne = new RegExp(`^(${consonants})?${vowels}${consonants}${vowels}${consonants}`);
const hasVowel = new RegExp(`^(${consonants})?${vowel}`);
const endsShort = new RegExp(`^${consonants}${vowel}[^aeiouwxy]$`);
const endsDouble = /([^aeiouylsz])\1$/;

const second: ReadonlyArray<readonly [string, string]> = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['iser', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['isation', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
];

const third: ReadonlyArray<readonly [string, string]> = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['alise', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];

const fourth = 'al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize ise'.split(' ');

const replaceEnding = (word: string, endings: ReadonlyArray<readonly [string, string]>): string => {
  for (const [ending, other] of endings) {
    if (!word.endsWith(ending)) continue;
    const root = word.slice(0, -ending.length);
    return measureOverZero.test(root) ? root + other : word;
  }
  return word;
};

const withoutPlural = (word: string): string => {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
};

const withoutPast = (word: string): string => {
  if (word.endsWith('eed')) return measureOverZero.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const root = /^(.+?)(?:ed|ing)$/.exec(word)?.[1];
  if (root === undefined || !hasVowel.test(root)) return word;
  if (/(?:at|bl|iz)$/.test(root)) return `${root}e`;
  if (endsDouble.test(root)) return root.slice(0, -1);
  return endsShort.test(root) ? `${root}e` : root;
};

const withoutFourth = (word: string): string => {
  const ion = /^(.+[st])ion$/.exec(word)?.[1];
  if (ion !== undefined) return measureOverOne.test(ion) ? ion : word;
  const ending = fourth.filter((other) => word.endsWith(other)).sort((a, b) => b.length - a.length)[0];
  if (ending === undefined) return word;
  const root = word.slice(0, -ending.length);
  return measureOverOne.test(root) ? root : word;
};

const withoutLastE = (word: string): string => {
  const root = word.slice(0, -1);
  const may = measureOverOne.test(root) || (measureOne.test(root) && !endsShort.test(root));
  const shorter = word.endsWith('e') && may ? root : word;
  return shorter.endsWith('ll') && measureOverOne.test(shorter) ? shorter.slice(0, -1) : shorter;
};

const stemAnew = (word: string): string => {
  // Every landlord's name and every body's has "housing" in it; that says nothing of a house.
  if (word === 'housing') return word;
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  // A first y is a consonant; a capital keeps the patterns from reading it as a vowel.
  let stem = word.startsWith('y') ? `Y${word.slice(1)}` : word;
  stem = withoutPast(withoutPlural(stem));
  if (/.y$/.test(stem) && hasVowel.test(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`;
  stem = withoutLastE(withoutFourth(replaceEnding(replaceEnding(stem, second), third)));
  return stem.toLowerCase();
};

/** The stem of a word in small letters. */
export const stemOf = remembering(stemAnew, 50_000);
