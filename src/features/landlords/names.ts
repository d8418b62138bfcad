import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { type Landlord, landlordKind } from './kind.ts';
import { plainWords, tellingWords } from './telling-words.ts';

const listOf = (snapshot: Snapshot): readonly Landlord[] =>
  snapshot.list(landlordKind).map(({ item }) => item);

/** A name without what people leave out: "The Guinness Partnership Limited" is "guinness partnership". */
const bare = (name: string): string =>
  plainWords(name)
    .filter((word) => !['the', 'ltd', 'limited'].includes(word))
    .join(' ');

/** The landlord of the list with this very name, in capitals or not, with "Limited" or without. */
export const landlordNamed = (snapshot: Snapshot, name: string): Landlord | undefined => {
  const wanted = bare(name);
  return wanted === '' ? undefined : listOf(snapshot).find((one) => bare(one.name) === wanted);
};

const pairsOf = (word: string): string[] =>
  Array.from({ length: Math.max(word.length - 1, 0) }, (_, at) => word.slice(at, at + 2));

/** How alike two words are by the pairs of letters that they share: 0 to 1 (Dice's coefficient). */
const likeness = (one: string, other: string): number => {
  if (one === other) return 1;
  const left = pairsOf(other);
  const all = pairsOf(one);
  const total = all.length + left.length;
  let shared = 0;
  for (const pair of all) {
    const at = left.indexOf(pair);
    if (at === -1) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return total === 0 ? 0 : (2 * shared) / total;
};

/** How well a word that was typed fits a word of a name. A slip in its first letter is rare. */
const fit = (typed: string, word: string): number => {
  if (typed === word) return 1;
  if (typed.length >= 3 && word.startsWith(typed)) return 0.95;
  const alike = typed[0] === word[0] ? likeness(typed, word) : 0;
  return alike >= 0.55 ? alike : 0;
};

const initialsOf = (name: string): string =>
  plainWords(name)
    .filter((word) => word !== 'and' && word !== 'the')
    .map((word) => word[0])
    .join('');

/** "L&Q", "SNG": few letters that begin the words of a name. */
const isInitials = (typed: string, { name }: Landlord): boolean => {
  const letters = plainWords(typed)
    .filter((word) => word !== 'and')
    .join('');
  return letters.length >= 2 && letters.length <= 5 && initialsOf(name).startsWith(letters);
};

const closeness = (typed: string, words: readonly string[], landlord: Landlord): number => {
  if (isInitials(typed, landlord)) return 0.9;
  const { telling } = landlord;
  // "Home Group Limited" has only words that others have too: it is known by all of them together.
  if (telling.length === 0) return words.length === 0 ? likeness(bare(typed), bare(landlord.name)) : 0;
  if (words.length === 0) return 0;
  const fits = words.map((word) => Math.max(...telling.map((one) => fit(word, one))));
  const inWords = fits.reduce((sum, one) => sum + one, 0) / words.length;
  // In one piece, for who puts spaces elsewhere.
  const [one, other] = [words.join(''), telling.join('')];
  return Math.max(inWords, one[0] === other[0] ? likeness(one, other) : 0);
};

const closeEnough = 0.65;

/** The most that are offered: a list that can be read at a glance. */
const mostOffered = 6;

/** Landlords of the list whose names are like what was typed, the nearest first. */
export const landlordsLike = (snapshot: Snapshot, typed: string): readonly Landlord[] => {
  const words = tellingWords(typed);
  const whole = bare(typed);
  return listOf(snapshot)
    .map((landlord) => ({
      landlord,
      near: closeness(typed, words, landlord),
      whole: likeness(whole, bare(landlord.name)),
    }))
    .filter(({ near }) => near >= closeEnough)
    .sort((one, other) => other.near - one.near || other.whole - one.whole)
    .slice(0, mostOffered)
    .map(({ landlord }) => landlord);
};
