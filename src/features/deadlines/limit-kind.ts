import type { Kind } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import { limitSetFaults, type TimeLimit, timeLimitFileSchema } from '../../law/index.ts';

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
  *check({ item, path, line }, pack) {
    const first = pack.list(limitKind)[0]?.item;
    // What only all limits together can tell is told once, where the first of them stands.
    const all = item === first ? limitSetFaults(pack.list(limitKind).map((entry) => entry.item)) : [];
    for (const { id, found, expected } of all) yield { path, line, found: `${id}: ${found}`, expected };
  },
};
