import type { TimeLimit } from '../time-limit.ts';
import type { HazardKind } from './hazard-kind.ts';

/** A limit that is part of cases. */
export type ClockedLimit = TimeLimit & { readonly clock: NonNullable<TimeLimit['clock']> };

/** The limits and kinds of hazard of a pack, ordered once, so that a case is looked up and not searched for. */
export interface LawBook {
  readonly limits: ReadonlyMap<string, TimeLimit>;
  readonly hazards: ReadonlyMap<string, HazardKind>;
  /** Limits that start by themselves, and then those that wait for another one to be worked out. */
  readonly clocks: readonly ClockedLimit[];
}

const hasClock = (limit: TimeLimit): limit is ClockedLimit => limit.clock !== undefined;

/** Whether a limit is worked out from the end of another one. */
const leans = ({ clock }: ClockedLimit): boolean =>
  clock.ends_with !== undefined || clock.extends !== undefined;

export const openLawBook = (limits: readonly TimeLimit[], hazards: readonly HazardKind[]): LawBook => {
  const clocked = limits.filter(hasClock);
  return {
    limits: new Map(limits.map((limit) => [limit.id, limit])),
    hazards: new Map(hazards.map((hazard) => [hazard.id, hazard])),
    clocks: [...clocked.filter((limit) => !leans(limit)), ...clocked.filter(leans)],
  };
};
