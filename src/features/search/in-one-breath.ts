import type { ReadExamples } from './by-example.ts';
import { chanceGame } from './lots.ts';
import type { Read } from './meaning.ts';

/** So many of all sentences are said in one breath with another: more of them, and short ones are heard less well. */
const share = 0.3;

/** A longer sentence is hardly said in one breath with another. */
const longest = 16;

const isShort = ({ tokens }: Read): boolean => tokens.length <= longest;

const joined = (one: Read, other: Read): Read => ({
  tokens: [...one.tokens, ...other.tokens],
  listed: [...one.listed, ...other.listed.filter(({ id }) => !one.listed.some((own) => own.id === id))],
});

/** What is taught besides each sentence by itself. */
export interface InOneBreath {
  readonly examples: readonly ReadExamples[];
  readonly none: readonly Read[];
}

/**
 * Sentences as people say them who have more than one trouble: "my complaint is late and my husband hits me". Some
 * examples are joined, before or behind, with a sentence about nothing of this, and as many of those with each other;
 * which, is drawn by lot, the same at every start.
 * @param none sentences that are about none of the things
 */
export const inOneBreath = (examples: readonly ReadExamples[], none: readonly Read[]): InOneBreath => {
  const others = none.filter(isShort);
  const lot = chanceGame(11);
  const withOther = (one: Read): Read[] => {
    const other = others[Math.floor(lot() * others.length)];
    if (!other) return [];
    return [lot() < 0.5 ? joined(one, other) : joined(other, one)];
  };
  const some = examples.map(({ id, said }) => ({
    id,
    said: said.filter((one) => isShort(one) && lot() < share).flatMap(withOther),
  }));
  const count = some.reduce((sum, { said }) => sum + said.length, 0);
  const calm = Array.from({ length: count }, () => others[Math.floor(lot() * others.length)]);
  return { examples: some, none: calm.flatMap((one) => (one ? withOther(one) : [])) };
};
