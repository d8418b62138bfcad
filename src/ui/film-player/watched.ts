/** A stretch of a film, in seconds from its beginning: from the first up to the second. */
export type Stretch = readonly [from: number, to: number];

/** Shorter than this a gap is the browser's clock and not a part that somebody missed. */
const leastGap = 1;

/** How far a film may run ahead of the clock between two reports before that is a jump. */
const slack = 1;

/** All stretches in order, without overlap: what was seen twice counts once. */
export const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const made: [number, number][] = [];
  for (const [from, to] of [...stretches].sort((one, other) => one[0] - other[0])) {
    const last = made.at(-1);
    if (!(to > from)) continue;
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else made.push([from, to]);
  }
  return made;
};

/** What of a film was not seen, in order. Whoever has seen everything gets an empty list. */
export const missed = (stretches: readonly Stretch[], length: number): readonly Stretch[] => {
  const gaps: Stretch[] = [];
  let seen = 0;
  for (const [from, to] of [...joined(stretches), [length, length] as const]) {
    const end = Math.min(from, length);
    if (end - seen >= leastGap) gaps.push([seen, end]);
    seen = Math.max(seen, to);
  }
  return gaps;
};

/** Whole per cent of a film that were seen: 100 exactly when nothing is missed, and never before. */
export const percentSeen = (stretches: readonly Stretch[], length: number): number => {
  if (!(length > 0)) return 0;
  if (missed(stretches, length).length === 0) return 100;
  const seen = joined(stretches).reduce(
    (sum, [from, to]) => sum + Math.max(0, Math.min(to, length) - Math.max(from, 0)),
    0,
  );
  return Math.min(99, Math.floor((100 * seen) / length));
};

/**
 * Follows a film that runs, and notes what was seen: at any speed, in a sleeping tab, with jumps. A film that is
 * further on than the time that went by allows was moved by hand, and what lies between was not seen.
 */
export class Watching {
  #stretches: readonly Stretch[];
  #last: { readonly at: number; readonly clock: number } | undefined;

  constructor(before: readonly Stretch[] = []) {
    this.#stretches = joined(before);
  }

  get stretches(): readonly Stretch[] {
    return this.#stretches;
  }

  /**
   * The film runs and is here now.
   *
   * @param at seconds from its beginning
   * @param clock seconds of a clock that only goes forward
   * @param speed 1 where it runs as it was made
   */
  runs(at: number, clock: number, speed = 1): void {
    const last = this.#last;
    this.#last = { at, clock };
    if (!last || at <= last.at) return;
    const possible = (clock - last.clock) * speed + slack;
    if (at - last.at <= possible) this.#stretches = joined([...this.#stretches, [last.at, at]]);
  }

  /** Stretches that were noted elsewhere, such as in another tab. */
  adds(stretches: readonly Stretch[]): void {
    this.#stretches = joined([...this.#stretches, ...stretches]);
  }

  /** It stands still, or is moved by hand: what comes next is a new stretch. */
  breaks(): void {
    this.#last = undefined;
  }
}
