import type { Kind } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import { type HazardKind, hazardKindFileSchema } from '../../law/index.ts';
import { limitKind } from './limit-kind.ts';

/** A kind of hazard in the home, with the days from which the law covers it. */
export const hazardKind: Kind<HazardKind> = {
  name: 'hazard',
  pattern: 'hazards.yaml',
  read(file, context) {
    const read = readYaml(file.text, hazardKindFileSchema, context);
    return (read?.value.hazards ?? []).map((item, index) => ({
      key: item.id,
      item,
      line: read?.lineOf(['hazards', index]) ?? 1,
    }));
  },
  *check({ item, path, line }, pack) {
    if (item.phase && !pack.find(limitKind, item.phase))
      yield { path, line, found: item.phase, expected: 'the id of a time limit' };
  },
};
