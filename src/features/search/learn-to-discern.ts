import { type Lexicon, type Recognisable, Recogniser, type Token } from '../words/index.ts';
import { type ExampleTables, learnExamples } from './by-example.ts';
import { clausesOf } from './clauses.ts';
import type { Belief } from './discern.ts';
import { type Examples, noneOfThem } from './examples-kind.ts';
import { inOneBreath } from './in-one-breath.ts';
import type { Read } from './meaning.ts';
import type { Speller } from './spelling.ts';

/** So many sentences about nothing of this are enough to learn from. */
const mostOthers = 12_000;

/** So many of a list at most, taken from all of it. */
const everyNth = <Item>(list: readonly Item[], most: number): Item[] => {
  const step = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_, at) => at % step === 0);
};

/**
 * Learns to tell items apart from examples; nothing where there are none.
 * @param others sentences that are hardly about any of the items; those with words of the lists are left out
 * @param speller reads misspelt words of the examples as it will read those of questions
 */
export const learnToDiscern = (
  items: readonly Recognisable[],
  examples: readonly Examples[],
  others: ReadonlyArray<readonly Token[]>,
  { lexicon, speller, belief }: { lexicon: Lexicon; speller?: Speller | undefined; belief: Belief },
): ExampleTables | undefined => {
  if (examples.length === 0) return undefined;
  const lists = Recogniser.of(items, lexicon);
  const recognised = (tokens: readonly Token[]): Read => ({ tokens, listed: lists.recognise(tokens) });
  // As the question will be read in which they are looked for.
  const read = (line: string): Read => recognised(lexicon.read(line, speller));
  // An entry of a list would only learn to believe itself.
  const asSaid = (entry: string): Read => ({ tokens: lexicon.read(entry), listed: [] });
  // Of a calm story every clause is calm, and is heard by itself too.
  const inClauses = (one: Read): Read[] => [
    one,
    ...(belief.byClause ? clausesOf(one.tokens, one.listed) : []),
  ];
  const said = new Map(examples.map((one) => [one.id, one.said]));
  const some = items.map(({ id, words }) => ({
    id,
    said: [...(said.get(id) ?? []).map(read), ...(belief.learnsLists ? words.map(asSaid) : [])],
  }));
  const calm = [...(said.get(noneOfThem) ?? []), ...items.flatMap(({ not }) => not)].map(read);
  const unlisted = everyNth(others, mostOthers)
    .map(recognised)
    .filter(({ listed }) => listed.length === 0);
  const together = belief.byClause ? inOneBreath(some, [...calm, ...unlisted]) : undefined;
  return learnExamples(
    some.map(({ id, said: own }, at) => ({ id, said: [...own, ...(together?.examples[at]?.said ?? [])] })),
    [...calm.flatMap(inClauses), ...unlisted.flatMap(inClauses), ...(together?.none ?? [])],
    belief.byEar,
  );
};
