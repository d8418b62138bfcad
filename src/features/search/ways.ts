import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { guidanceKind, lettersTextKind } from '../letters/index.ts';
import { lettersPath, whatIsWrongPath } from '../letters/paths.ts';
import { whichBodyKind } from '../which-body/index.ts';
import { whichBodyPath } from '../which-body/paths.ts';
import { wordsOf } from '../words/index.ts';
import type { SearchOutcome, SearchResult } from './outcome.ts';

interface Way {
  readonly result: SearchResult;
  /** How residents ask for it, each one run of words. */
  readonly phrases: readonly string[];
}

const spoken = (text: string): string => ` ${wordsOf(text).join(' ')} `;

/** The ways that lead on by questions: letters, the way to the right one, and which body decides. */
const waysIn = (snapshot: Snapshot): readonly Way[] =>
  [
    { entry: snapshot.find(lettersTextKind, 'letters'), slug: 'letters', url: lettersPath('en') },
    {
      entry: snapshot.find(guidanceKind, 'what-is-wrong'),
      slug: 'what-is-wrong',
      url: whatIsWrongPath('en'),
    },
    { entry: snapshot.find(whichBodyKind, 'which-body'), slug: 'which-body', url: whichBodyPath('en') },
  ].flatMap(({ entry, slug, url }) =>
    entry
      ? [
          {
            result: {
              ...{ kind: 'way', slug, topic: 'letters', url, score: 1 },
              ...{ title: entry.title, summary: entry.summary },
            } as const,
            phrases: entry.words.map(spoken),
          },
        ]
      : [],
  );

const known = new WeakMap<Snapshot, readonly Way[]>();

const waysOf = (snapshot: Snapshot): readonly Way[] => {
  const ways = known.get(snapshot) ?? waysIn(snapshot);
  known.set(snapshot, ways);
  return ways;
};

/**
 * Puts a way that was asked for in its own words before what was found. Danger stays alone.
 * @param limit how many results at most
 */
export const withWays = (outcome: SearchOutcome, snapshot: Snapshot, limit: number): SearchOutcome => {
  const question = spoken(outcome.query);
  const ways = waysOf(snapshot).filter(({ phrases }) => phrases.some((phrase) => question.includes(phrase)));
  if (ways.length === 0 || outcome.dangers.length > 0) return outcome;
  const results = [...ways.map(({ result }) => result), ...outcome.results].slice(0, limit);
  return { ...outcome, noGuideYet: false, coming: [], results };
};
