import { z } from 'zod';
import type { Kind, PackView } from '../../../adapters/content/kind.ts';
import { readFrontMatter } from '../../../adapters/content/structured-text.ts';
import { limitKind } from '../limit-kind.ts';
import { readGroups } from './read-scenarios.ts';
import type { Scenario, ScenarioFile } from './scenario.ts';

const words = z.string().trim().min(1);
const frontMatter = z.strictObject({ title: words, about: words });

const limitsIn = (scenario: Scenario): ReadonlyArray<{ limit: string; line: number }> => {
  if (scenario.kind === 'limit') return [scenario];
  return scenario.kind === 'case' ? scenario.expected : [];
};

const isKnown = (limit: string, pack: PackView): boolean => pack.find(limitKind, limit) !== undefined;

/** Worked cases that anybody can read, and that every copy of the software must reproduce. */
export const scenarioKind: Kind<ScenarioFile> = {
  name: 'scenario',
  pattern: 'scenarios/<slug>.md',
  read(file, context) {
    const slug = context.match.words.slug ?? '';
    const front = readFrontMatter(file.text, frontMatter, context);
    if (!front) return [];
    const groups = readGroups(front.body, front.bodyLine, context);
    return [{ key: slug, line: 1, item: { slug, ...front.value, groups } }];
  },
  *check({ item, path }, pack) {
    for (const { scenarios } of item.groups)
      for (const { limit, line } of scenarios.flatMap(limitsIn))
        if (!isKnown(limit, pack)) yield { path, line, found: limit, expected: 'the id of a time limit' };
  },
};
