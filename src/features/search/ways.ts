import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { guidanceKind, lettersTextKind } from '../letters/index.ts';
import { lettersPath, whatIsWrongPath } from '../letters/paths.ts';
import { whichBodyKind } from '../which-body/index.ts';
import { whichBodyPath } from '../which-body/paths.ts';
import { wordsOf } from '../words/index.ts';
import { askedPageKind } from './asked-page-kind.ts';
import type { SearchOutcome, SearchResult } from './outcome.ts';

interface Way {
  readonly result: SearchResult;
  /** How residents ask for it, each one run of words. */
  readonly phrases: readonly string[];
  /** And what asks for it where it is all that was asked. */
  readonly whole: readonly string[];
}

const spoken = (text: string): string => ` ${wordsOf(text).join(' ')} `;

/** Before an entry that counts only where it is all that was asked. */
const alone = '= ';

const asked = (words: readonly string[]): Pick<Way, 'phrases' | 'whole'> => ({
  phrases: words.filter((entry) => !entry.startsWith(alone)).map(spoken),
  whole: words.filter((entry) => entry.startsWith(alone)).map((entry) => spoken(entry.slice(alone.length))),
});

/** The ways that lead on by questions: letters, the way to the right one, and which body decides. */
const guidedWays = (snapshot: Snapshot): readonly Way[] =>
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
            ...asked(entry.words),
          },
        ]
      : [],
  );

/** Pages that are asked for in words of their own. */
const namedPages = (snapshot: Snapshot): readonly Way[] =>
  snapshot.list(askedPageKind).map(({ key, item: { title, summary, address, words } }) => ({
    result: { kind: 'page', slug: key, topic: 'pages', url: address, title, summary, score: 1 },
    ...asked(words),
  }));

const waysIn = (snapshot: Snapshot): readonly Way[] => [...namedPages(snapshot), ...guidedWays(snapshot)];

const known = new WeakMap<Snapshot, readonly Way[]>();

const waysOf = (snapshot: Snapshot): readonly Way[] => {
  const ways = known.get(snapshot) ?? waysIn(snapshot);
  known.set(snapshot, ways);
  return ways;
};

/**
 * Puts what was asked for in its own words before what was found: a way by questions, and a page where nothing else was
 * asked; else a page stands second, for what was asked besides may have its answer. Danger stays alone.
 * @param limit how many results at most
 */
export const withWays = (outcome: SearchOutcome, snapshot: Snapshot, limit: number): SearchOutcome => {
  if (outcome.dangers.length > 0) return outcome;
  const question = spoken(outcome.query);
  const ways = waysOf(snapshot).filter(
    ({ phrases, whole }) => whole.includes(question) || phrases.some((phrase) => question.includes(phrase)),
  );
  if (ways.length === 0) return outcome;
  const isAll = ({ phrases, whole }: Way): boolean => whole.includes(question) || phrases.includes(question);
  const standsFirst = (way: Way): boolean => way.result.kind === 'way' || isAll(way);
  const first = ways.filter(standsFirst).map(({ result }) => result);
  const second = ways.filter((way) => !standsFirst(way)).map(({ result }) => result);
  const results = [...first, ...outcome.results.slice(0, 1), ...second, ...outcome.results.slice(1)].slice(
    0,
    limit,
  );
  const nothingElse = ways.some(isAll);
  return {
    ...outcome,
    ...{ noGuideYet: false, coming: [], results },
    ...(nothingElse ? { covered: true, elsewhere: [] } : {}),
  };
};
