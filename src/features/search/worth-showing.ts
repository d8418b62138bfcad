import type { Token } from '../words/index.ts';
import { partLength } from './parts.ts';
import type { Ranked, RankedTexts } from './ranked-texts.ts';
import type { Ranking } from './ranking.ts';
import type { TextCard } from './texts.ts';

/** More bare limits than this hide the guides that explain them. */
const mostLimits = 2;

/** Results that score less than this share of the best one are noise … */
const leastShare = 0.4;
/** … guides sooner, of which there are most … */
const leastShareOfGuide = 0.5;
/** … and sooner yet to a long story: there hardly anything scores low. */
const leastShareInStory = 0.6;

/** What is only the nearest, or stands below help in danger, is a short list … */
export const mostNearest = 3;
/** … and a long story touches much: what it asks is among the first. */
const mostForStory = 6;

/** A film or a module is offered for its subject only when it carries this much of the question. */
const trulyMatching = 0.75;

/** Beside a danger without a guide of its own, a guide must be this like to what was asked. */
const likeEnoughInDanger = 0.35;

/** The nearest guide to what has none must carry this much of the question. */
const nearEnough = 0.5;

export interface Showing {
  readonly tokens: readonly Token[];
  readonly ranking: Ranking;
  /** The training itself was asked for. */
  readonly training: boolean;
  /** Somebody has died: no film about another death. */
  readonly bereaved: boolean;
  readonly inDanger: boolean;
  /** The danger has a guide of its own. */
  readonly guided: boolean;
  /** Slugs of the guides of dangers that are likely. */
  readonly urgent: ReadonlySet<string>;
  /** They do not simply answer: a short list. */
  readonly few: boolean;
  /** Nothing here answers: only guides that are really near. */
  readonly nearest: boolean;
  /** Only what is this like one of a guide's own questions. */
  readonly onlyOwn: number | undefined;
}

/**
 * Of what was ranked, what is worth showing: near enough to the best, and said for this question.
 * @param ranked best first; read no further than needed
 * @param limit so many at most
 */
export const worthShowing = (ranked: RankedTexts, showing: Showing, limit: number): Ranked[] => {
  const { tokens, ranking, training, bereaved, inDanger, guided, urgent, nearest, onlyOwn } = showing;
  const telling = tokens.filter(({ small, absorbed }) => !small && !absorbed);
  const isUrgent = ({ kind, slug }: TextCard): boolean => kind === 'guide' && urgent.has(slug);
  const may = ({ text, likeness }: Ranked): boolean => {
    if (isUrgent(text)) return true;
    if (onlyOwn !== undefined && likeness < onlyOwn) return false;
    if (inDanger) return text.kind === 'guide' && (guided || likeness >= likeEnoughInDanger);
    if (nearest)
      return text.kind === 'guide' && !bereaved && ranking.supportInFront(tokens, text) >= nearEnough;
    if (text.kind === 'guide') return true;
    if (text.kind === 'limit') return !training;
    if (training) return true;
    return !bereaved && telling.length > 1 && ranking.support(tokens, text) >= trulyMatching;
  };
  const isStory = tokens.length > partLength;
  const guideShare = isStory ? leastShareInStory : leastShareOfGuide;
  const most = Math.min(limit, showing.few ? mostNearest : isStory ? mostForStory : limit);
  const shown: Ranked[] = [];
  let best = 0;
  let limits = 0;
  for (const one of ranked) {
    if (shown.length >= most || one.score < best * leastShare) break;
    const isGuide = one.text.kind === 'guide';
    if (!may(one) || (isGuide && one.score < best * guideShare)) continue;
    if (best === 0) best = one.score;
    if (one.text.kind === 'limit') limits += 1;
    if (one.text.kind !== 'limit' || limits <= mostLimits) shown.push(one);
  }
  if (urgent.size === 0) return shown;
  // Below a danger its guide is never missing, however much else was said.
  const missing = ranked.urgent.filter(({ text }) => !shown.some((one) => one.text.at === text.at));
  const kept = shown.filter(({ text }, at) => at < most - missing.length || isUrgent(text));
  return [...kept, ...missing].slice(0, most);
};
