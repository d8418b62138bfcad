import type { Token } from '../words/index.ts';
import type { Discerned } from './discern.ts';
import type { Ranked } from './ranked-texts.ts';
import type { Ranking } from './ranking.ts';
import { mostNearest } from './worth-showing.ts';

/** What was told besides must be this like one of a guide's own questions. */
const likeEnough = 0.5;

/** Fewer telling words beside those of the danger tell of nothing else. */
const leastTold = 2;

/** What a question tells beside a danger: "he hits me and there is mould". */
export interface Besides {
  /** Whether it tells of anything else. */
  readonly told: boolean;
  readonly guides: readonly Ranked[];
}

/** @returns nothing where it is not heard which words tell of the danger */
export const besidesDanger = (
  tokens: readonly Token[],
  seen: ReadonlyArray<Discerned<unknown>>,
  ranking: Ranking,
): Besides | undefined => {
  const ofDanger = new Set(seen.flatMap(({ positions }) => [...positions]));
  if (ofDanger.size === 0) return undefined;
  const rest = tokens.filter((_, at) => !ofDanger.has(at));
  const told = rest.filter(({ small, absorbed }) => !small && !absorbed).length >= leastTold;
  for (const one of ranking.rank(rest, ranking.terms(rest)))
    if (one.text.kind === 'guide') return { told, guides: one.likeness >= likeEnough ? [one] : [] };
  return { told, guides: [] };
};

/**
 * Puts what was told besides behind the guides of the danger, where it is not shown already. Where the danger has no guide
 * and nothing else was told, nothing is shown.
 * @param shown what would be shown of the question as a whole
 * @param urgent slugs of the guides of the danger
 * @param limit how many at most
 */
export const withBesides = (
  shown: readonly Ranked[],
  besides: Besides | undefined,
  urgent: ReadonlySet<string>,
  limit: number,
): readonly Ranked[] => {
  if (!besides) return shown;
  const behind = shown.findLastIndex(({ text }) => urgent.has(text.slug)) + 1;
  if (behind === 0 && !besides.told) return [];
  const missing = besides.guides.filter(({ text }) => !shown.some((one) => one.text.at === text.at));
  return [...shown.slice(0, behind), ...missing, ...shown.slice(behind)].slice(
    0,
    Math.min(limit, mostNearest),
  );
};
