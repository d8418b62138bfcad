import { z } from 'zod';
import type { Fault } from '../../adapters/content/fault.ts';
import { plainInline } from '../../ui/prose/plain-text.ts';
import type { Prose } from '../../ui/prose/tree.ts';
import { sections } from '../../ui/prose/walk.ts';

/** A name that stays when words are changed: what somebody has done is kept under it. */
export const lastingName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens')
  .max(60, 'at most 60 letters');

/** The steps of a module: a lasting name for each heading, and the minutes that it takes with its part of the film. */
export const namedSteps = z.record(
  lastingName,
  z.strictObject({
    heading: z.string().min(1, 'the heading of the step'),
    minutes: z.number().int().min(1).max(120),
  }),
);

interface Named {
  readonly prose: Prose;
  readonly steps: z.infer<typeof namedSteps>;
  readonly questions: ReadonlyArray<{ readonly id: string }>;
  readonly bodyLine: number;
}

export interface NamedStep {
  readonly id: string;
  /** The anchor of its heading in the page. */
  readonly place: string;
  readonly title: string;
  readonly minutes: number;
}

/** The steps in the order in which they stand in the text. */
export const stepsOf = ({ prose, steps }: Pick<Named, 'prose' | 'steps'>): NamedStep[] =>
  sections(prose).flatMap(({ id: place, children }) => {
    const title = plainInline(children);
    const named = Object.entries(steps).find(([, { heading }]) => heading === title);
    return named ? [{ id: named[0], place, title, minutes: named[1].minutes }] : [];
  });

/** Steps without a lasting name, names without a step, and questions with the name of another one. */
export function* nameFaults(module: Named, path: string): Generator<Fault> {
  const titles = sections(module.prose).map(({ children, line }) => ({ title: plainInline(children), line }));
  const named = Object.values(module.steps).map(({ heading }) => heading);
  for (const { title, line } of titles)
    if (named.filter((heading) => heading === title).length !== 1)
      yield {
        path,
        line: line + module.bodyLine - 1,
        found: `the step "${title}" without one name of its own`,
        expected: `one line under "steps:" such as "short-name: { heading: ${title}, minutes: 8 }"; a step that was renamed keeps its name`,
      };
  for (const [name, { heading }] of Object.entries(module.steps))
    if (!titles.some(({ title }) => title === heading))
      yield {
        path,
        line: 1,
        found: `the name "${name}" for a step "${heading}"`,
        expected: `a heading of the text: ${titles.map(({ title }) => title).join('; ')}`,
      };
  const ids = module.questions.map(({ id }) => id);
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at)))
    yield { path, line: 1, found: `two questions with the name "${id}"`, expected: 'a name for each' };
}
