import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { Recogniser } from '../../words/index.ts';
import { elsewhereBelief, inDangerBelief, ownQuestions } from '../beliefs.ts';
import { ByExample } from '../by-example.ts';
import { dangerExamplesKind, elsewhereExamplesKind, noneOfThem } from '../examples-kind.ts';
import { learnToDiscern } from '../learn-to-discern.ts';
import { listsOf } from '../lists.ts';
import { learnSpelling, Speller } from '../spelling.ts';
import { searchTexts } from '../texts.ts';
import { vocabulary } from '../vocabulary.ts';
import { folds, isInFold } from './folds.ts';

/** How well sentences that were kept back are told by what the rest taught. */
export interface KeptBack {
  readonly of: 'danger' | 'elsewhere';
  /** How many were asked that are about something, and about nothing. */
  readonly some: number;
  readonly none: number;
  /** The share that is seen where the share `alarms` of the others is taken for something too. */
  readonly seen: ReadonlyArray<{ readonly alarms: number; readonly recall: number }>;
  /** How often one about nothing stands above one about something: the area above the curve of seen against alarms. */
  readonly lost: number;
}

const alarmsLooked = [0.02, 0.05, 0.1];

/** How many sentences stand under `said` of each name: what patterns say is only learned. */
const countsOf = (of: KeptBack['of']): ReadonlyMap<string, number> => {
  const { examples } = parse(readFileSync(`content/${of}-examples.yaml`, 'utf8')) as {
    examples: ReadonlyArray<Readonly<Record<string, unknown>> & { readonly said: readonly string[] }>;
  };
  return new Map(examples.map((one) => [String(one[of]), one.said.length]));
};

/** Keeps a fifth of the sentences back, five times, and asks them of what the rest taught. */
export const askKeptBack = (snapshot: Snapshot, of: KeptBack['of']): KeptBack => {
  const { lexicon, dangers, elsewhere, entries } = listsOf(snapshot, 'en', new Set());
  const spelling = learnSpelling(vocabulary(searchTexts(snapshot, 'en'), entries, lexicon.plain));
  const speller = new Speller(spelling, lexicon.plain);
  const [calm, here] = ownQuestions(snapshot, 'en', lexicon);
  const [items, kind, others, belief] =
    of === 'danger'
      ? ([dangers, dangerExamplesKind, calm, inDangerBelief] as const)
      : ([elsewhere, elsewhereExamplesKind, here, elsewhereBelief] as const);
  const lists = Recogniser.of(items, lexicon);
  const counts = countsOf(of);
  const all = snapshot.list(kind).map(({ item }) => item);
  const some: number[] = [];
  const none: number[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const isKeptBack = (id: string, at: number): boolean => at < (counts.get(id) ?? 0) && isInFold(at, fold);
    const taught = all.map(({ id, said }) => ({ id, said: said.filter((_, at) => !isKeptBack(id, at)) }));
    const learned = learnToDiscern(items, taught, others, { lexicon, speller, belief });
    if (!learned) throw new Error(`There are no examples of ${of}.`);
    const judge = new ByExample(
      items.map(({ id }) => id),
      learned,
    );
    for (const { id, said } of all)
      for (const line of said.filter((_, at) => isKeptBack(id, at))) {
        const tokens = lexicon.read(line, speller);
        const { any } = judge.hear({ tokens, listed: lists.recognise(tokens) });
        (id === noneOfThem ? none : some).push(any);
      }
  }
  none.sort((one, other) => other - one);
  const seen = alarmsLooked.map((alarms) => {
    const from = none[Math.floor(none.length * alarms)] ?? 1;
    return { alarms, recall: some.filter((any) => any > from).length / some.length };
  });
  let above = 0;
  for (const any of some) {
    const at = none.findIndex((other) => other < any);
    above += at === -1 ? none.length : at;
  }
  return { of, some: some.length, none: none.length, seen, lost: above / some.length / none.length };
};
