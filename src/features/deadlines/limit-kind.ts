import type { Kind } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import {
  formatDate,
  limitSetFaults,
  parseDay,
  startOf,
  type TimeLimit,
  timeLimitFileSchema,
} from '../../law/index.ts';

/** A change is worth reading every text again from when it is known until so many days after it came. */
const DAYS_AFTER = 60;

/** One rule of the law or of a code: who must do what, counted from when. */
export const limitKind: Kind<TimeLimit> = {
  name: 'limit',
  pattern: 'time-limits/<group>.yaml',
  read(file, context) {
    const read = readYaml(file.text, timeLimitFileSchema, context);
    return (read?.value.limits ?? []).map((item, index) => ({
      key: item.id,
      item,
      line: read?.lineOf(['limits', index]) ?? 1,
    }));
  },
  *changes({ item }, day) {
    const today = parseDay(day);
    for (const [index, version] of item.versions.entries()) {
      const start = startOf(version);
      const since = start ? today.since(start).days : Number.POSITIVE_INFINITY;
      // A first version is news only while it is still to come, or has just come.
      if (start && since <= DAYS_AFTER)
        yield `${index === 0 ? 'applies' : 'changes'} from ${formatDate(start)}`;
      const until = version.in_force_until ? parseDay(version.in_force_until) : undefined;
      if (until && index === item.versions.length - 1 && today.since(until).days <= DAYS_AFTER)
        yield `ends on ${formatDate(until)}`;
    }
  },
  *check({ item, path, line }, pack) {
    const first = pack.list(limitKind)[0]?.item;
    // What only all limits together can tell is told once, where the first of them stands.
    const all = item === first ? limitSetFaults(pack.list(limitKind).map((entry) => entry.item)) : [];
    for (const { id, found, expected } of all) yield { path, line, found: `${id}: ${found}`, expected };
  },
};
