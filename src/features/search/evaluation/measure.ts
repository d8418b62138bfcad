import type { SearchLibrary } from '../library.ts';
import type { SearchOutcome } from '../outcome.ts';
import type { SetQuestion } from './question-sets.ts';

export interface Miss {
  readonly q: string;
  readonly why: string;
}

export interface Measured {
  readonly questions: number;
  readonly first: number;
  readonly firstThree: number;
  readonly meanReciprocalRank: number;
  readonly dangerRecall: number;
  /** How often the first danger that is shown is a right one. */
  readonly dangerFirst: number;
  readonly dangerFalse: number;
  readonly notCoveredRecall: number;
  readonly notCoveredFalse: number;
  /** Of questions that a guide answers, how many are told that there is none. */
  readonly noGuideFalse: number;
  /** Share of success among the first three, by style. */
  readonly byStyle: Readonly<Record<string, number>>;
  readonly misses: readonly Miss[];
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const rankOf = (want: readonly string[], { results }: SearchOutcome): number =>
  results.findIndex(({ slug }) => want.includes(slug)) + 1;

/** The fastest of three: other work on the machine is not what is measured. */
const timeOf = (work: () => unknown): number =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

/** Asks every question and counts. */
export const measure = (library: SearchLibrary, set: readonly SetQuestion[]): Measured => {
  const misses: Miss[] = [];
  const miss = (q: string, why: string) => misses.push({ q, why });
  const count = {
    asked: 0,
    first: 0,
    three: 0,
    reciprocal: 0,
    danger: 0,
    dangerMet: 0,
    dangerFirst: 0,
    calm: 0,
    alarm: 0,
  };
  const cover = { away: 0, awayMet: 0, here: 0, hereSent: 0 };
  let saidNoGuide = 0;
  const styles = new Map<string, { asked: number; met: number }>();
  for (const { q, want, style, danger, covered } of set) {
    const outcome = library.search(q, 10);
    const dangers = outcome.dangers.map(({ id }) => id);
    if (want) {
      const rank = rankOf(want, outcome);
      const kept = styles.get(style) ?? { asked: 0, met: 0 };
      const met = rank > 0 && rank <= 3;
      styles.set(style, { asked: kept.asked + 1, met: kept.met + (met ? 1 : 0) });
      count.asked += 1;
      count.first += rank === 1 ? 1 : 0;
      count.three += met ? 1 : 0;
      count.reciprocal += rank > 0 ? 1 / rank : 0;
      if (rank !== 1)
        miss(
          q,
          `place ${rank} (${want.join(', ')}); first: ${outcome.results
            .slice(0, 3)
            .map(({ slug }) => slug)
            .join(', ')}`,
        );
    }
    if (Array.isArray(danger)) {
      count.danger += 1;
      if (danger.includes(dangers[0] ?? '')) count.dangerFirst += 1;
      if (dangers.some((id) => danger.includes(id))) count.dangerMet += 1;
      else
        miss(
          q,
          `danger not seen: ${danger.join(', ')}${dangers.length > 0 ? `; seen ${dangers.join(', ')}` : ''}`,
        );
    } else if (danger === undefined) {
      count.calm += 1;
      if (dangers.length > 0) {
        count.alarm += 1;
        miss(q, `false alarm: ${dangers.join(', ')}`);
      }
    }
    if (want && outcome.noGuideYet) {
      saidNoGuide += 1;
      miss(q, `told that there is no guide: ${outcome.coming.map(({ guide }) => guide).join(', ')}`);
    }
    if (covered === false) {
      cover.away += 1;
      if (outcome.covered) miss(q, 'said to be covered');
      else cover.awayMet += 1;
    } else if (want || covered) {
      cover.here += 1;
      if (!outcome.covered) {
        cover.hereSent += 1;
        miss(q, `sent away: ${outcome.elsewhere.map(({ id }) => id).join(', ')}`);
      }
    }
  }
  return {
    questions: set.length,
    first: share(count.first, count.asked),
    firstThree: share(count.three, count.asked),
    meanReciprocalRank: share(count.reciprocal, count.asked),
    dangerRecall: share(count.dangerMet, count.danger),
    dangerFirst: share(count.dangerFirst, count.danger),
    dangerFalse: share(count.alarm, count.calm),
    notCoveredRecall: share(cover.awayMet, cover.away),
    notCoveredFalse: share(cover.hereSent, cover.here),
    noGuideFalse: share(saidNoGuide, count.asked),
    byStyle: Object.fromEntries([...styles].map(([style, { asked, met }]) => [style, share(met, asked)])),
    misses,
  };
};

/** Milliseconds that 50 and 99 of 100 questions stay under. */
export interface Times {
  readonly p50: number;
  readonly p99: number;
}

/** Asks every question three times more. Ask them before: the first run warms the machine. */
export const timesOf = (library: SearchLibrary, set: readonly SetQuestion[]): Times => {
  const times = set.map(({ q }) => timeOf(() => library.search(q, 10))).sort((one, other) => one - other);
  const percentile = (part: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { p50: percentile(0.5), p99: percentile(0.99) };
};
