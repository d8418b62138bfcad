import type { ReadExamples } from './by-example.ts';
import { chanceGame, hashMore, hashOf } from './lots.ts';
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

/** The lots of a sentence hang on its words alone: whatever else is taught, it draws the same. */
const lotsOf = ({ tokens }: Read): (() => number) =>
  chanceGame(tokens.reduce((hash, { word }) => hashMore(hash, word), hashOf('in one breath')));

/**
 * Sentences about nothing, each at a place from 0 to 1 that it draws by itself (a ring of D. Karger and others,
 * Consistent hashing and random trees, 1997): one more joins with those that lie before it, and all others stay with whom
 * they were.
 */
class Others {
  readonly #ring: ReadonlyArray<{ readonly at: number; readonly read: Read }>;

  constructor(others: readonly Read[]) {
    this.#ring = others
      .map((read) => ({ at: lotsOf(read)(), read }))
      .toSorted((one, other) => one.at - other.at);
  }

  /** The first at a place or behind it. */
  from(place: number): Read | undefined {
    let [low, high] = [0, this.#ring.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ring[middle]?.at ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return (this.#ring[low] ?? this.#ring[0])?.read;
  }
}

/** What is taught besides each sentence by itself. */
export interface InOneBreath {
  readonly examples: readonly ReadExamples[];
  readonly none: readonly Read[];
}

/**
 * Sentences as people say them who have more than one trouble: "my complaint is late and my husband hits me". Some
 * examples are joined, before or behind, with a sentence about nothing of this, and about as many of those with each
 * other; which, each draws by lot, the same at every start and whatever is taught besides.
 * @param none sentences that are about none of the things
 */
export const inOneBreath = (examples: readonly ReadExamples[], none: readonly Read[]): InOneBreath => {
  const short = none.filter(isShort);
  const others = new Others(short);
  const drawn = (from: readonly Read[], part: number): Read[] =>
    from.flatMap((one) => {
      const lot = lotsOf(one);
      // The first is its own place on the ring.
      lot();
      if (lot() >= part) return [];
      const other = others.from(lot());
      if (!other) return [];
      return [lot() < 0.5 ? joined(one, other) : joined(other, one)];
    });
  const some = examples.map(({ id, said }) => ({ id, said: drawn(said.filter(isShort), share) }));
  const count = some.reduce((sum, { said }) => sum + said.length, 0);
  return { examples: some, none: drawn(short, count / Math.max(1, short.length)) };
};
