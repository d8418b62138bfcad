import type { TimeLimit } from '../time-limit.ts';
import type { HazardKind } from './hazard-kind.ts';
import type { Mark } from './vocabulary.ts';

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
export const leansOn = ({ clock }: ClockedLimit): readonly string[] => [
  ...(clock.ends_with ?? []),
  ...(clock.extends ? [clock.extends] : []),
];

export const openLawBook = (limits: readonly TimeLimit[], hazards: readonly HazardKind[]): LawBook => {
  const clocked = limits.filter(hasClock);
  return {
    limits: new Map(limits.map((limit) => [limit.id, limit])),
    hazards: new Map(hazards.map((hazard) => [hazard.id, hazard])),
    clocks: [
      ...clocked.filter((limit) => leansOn(limit).length === 0),
      ...clocked.filter((limit) => leansOn(limit).length > 0),
    ],
  };
};

/** The marks that a limit listens to, whatever for. */
export const marksOf = ({ clock }: ClockedLimit): readonly Mark[] => [
  ...clock.starts,
  ...(clock.met_by ?? []),
  ...(clock.rule_of ? [clock.rule_of] : []),
  ...(clock.moved_by ? [clock.moved_by.by] : []),
  ...[...(clock.stopped_by ?? []), ...(clock.replaced_by ?? [])].map(({ by }) => by),
  ...(clock.paused_by ? [clock.paused_by.from, clock.paused_by.until] : []),
];
