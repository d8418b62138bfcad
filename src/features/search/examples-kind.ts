import { z } from 'zod';
import type { Kind } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import { elsewhereKind } from '../contacts/index.ts';
import { dangerKind } from '../danger/index.ts';
import { faultOfPattern, waysToSay } from './example-ways.ts';

/** The examples of what only sounds like any of the others. */
export const noneOfThem = 'none';

/** Whole sentences in which people say one thing. */
export interface Examples {
  readonly id: string;
  readonly said: readonly string[];
}

const written = {
  said: z.array(z.string().min(1, 'a sentence as people type it')).min(1),
  /** Patterns that say many sentences: "my {mum|nan} {fell|is ill}". */
  ways: z.array(z.string()).default([]),
};

const kindOf = <Item, Written extends { said: string[]; ways: string[] }>(
  name: 'danger' | 'elsewhere',
  named: Kind<Item>,
  example: z.ZodType<Written>,
  idOf: (example: Written) => string,
): Kind<Examples> => {
  const file = z.strictObject({ examples: z.array(example).min(1) });
  const kind: Kind<Examples> = {
    name: `${name}-examples`,
    pattern: `${name}-examples.yaml`,
    read({ text }, context) {
      const read = readYaml(text, file, context);
      return (read?.value.examples ?? []).map((one, index) => {
        for (const [at, pattern] of one.ways.entries()) {
          const wrong = faultOfPattern(pattern);
          if (wrong)
            context.fault(
              read?.lineOf(['examples', index, 'ways', at]) ?? 1,
              `"${pattern}": ${wrong}`,
              'choices of two or more, such as {mum|nan}',
            );
        }
        return {
          key: idOf(one),
          item: { id: idOf(one), said: [...one.said, ...one.ways.flatMap(waysToSay)] },
          line: read?.lineOf(['examples', index]) ?? 1,
        };
      });
    },
    *check({ item, path, line }, pack) {
      const { id } = item;
      if (id === noneOfThem) return;
      if (!pack.find(named, id))
        yield {
          path,
          line,
          found: `examples of "${id}"`,
          expected: `an id of ${name}.yaml, or ${noneOfThem}`,
        };
      const none = new Set(pack.find(kind, noneOfThem)?.said);
      for (const sentence of item.said)
        if (none.has(sentence))
          yield {
            path,
            line,
            found: `"${sentence}" under "${id}" and ${noneOfThem}`,
            expected: 'one of the two',
          };
    },
  };
  return kind;
};

/** How danger is said in whole sentences, and what only sounds like it. */
export const dangerExamplesKind = kindOf(
  'danger',
  dangerKind,
  z.strictObject({ danger: z.string(), ...written }),
  ({ danger }) => danger,
);

/** Questions that are answered elsewhere, and those that only look so. */
export const elsewhereExamplesKind = kindOf(
  'elsewhere',
  elsewhereKind,
  z.strictObject({ elsewhere: z.string(), ...written }),
  ({ elsewhere }) => elsewhere,
);
