import type { TimeLimit } from './time-limit.ts';

export interface LimitFault {
  readonly id: string;
  readonly found: string;
  readonly expected: string;
}

/** What only all limits together can tell: ids that stand twice, that lead nowhere, sums that are wrong. */
export const limitSetFaults = (limits: readonly TimeLimit[]): LimitFault[] => {
  const known = new Map<string, TimeLimit>();
  const faults: LimitFault[] = [];
  for (const limit of limits) {
    if (known.has(limit.id))
      faults.push({ id: limit.id, found: `${limit.id} twice`, expected: 'one limit an id' });
    known.set(limit.id, limit);
  }
  for (const limit of limits)
    for (const version of limit.versions) {
      const parts = version.made_of ?? [];
      for (const id of [...parts, ...(version.replaced_by ?? []).map((other) => other.limit)])
        if (!known.has(id)) faults.push({ id: limit.id, found: id, expected: 'the id of a limit' });
      if (parts.length === 0) continue;
      const sum = parts.reduce((total, id) => total + (known.get(id)?.versions.at(-1)?.length ?? 0), 0);
      if (sum !== version.length)
        faults.push({
          id: limit.id,
          found: `length ${version.length}`,
          expected: `${sum}, the sum of its parts`,
        });
    }
  return faults;
};
