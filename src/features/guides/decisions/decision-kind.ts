import { z } from 'zod';
import type { Kind } from '../../../adapters/content/kind.ts';
import { readYaml } from '../../../adapters/content/structured-text.ts';
import { guideKind } from '../guide-kind.ts';

const text = z.string().min(1, 'some words');
const day = z.iso.date('a day as YYYY-MM-DD');

const decision = z.strictObject({
  /** The number that the body gave it. */
  id: text,
  landlord: text,
  body: z.enum(['Housing Ombudsman', 'Local Government and Social Care Ombudsman']),
  decided: day.optional(),
  url: z.url({ protocol: /^https$/, error: 'the page of the decision, https://' }),
  guides: z.array(text).min(1),
  /** What went wrong and what was found, in our words. */
  summary: text,
  /** What the landlord was told to do. */
  ordered: text.optional(),
  read_on: day,
});

/** A real decision, as an example. Only one that was read, with its number and its page. */
export type Decision = z.infer<typeof decision>;

export const decisionKind: Kind<Decision> = {
  name: 'decision',
  pattern: 'decisions.yaml',
  read(file, context) {
    const read = readYaml(file.text, z.strictObject({ decisions: z.array(decision) }), context);
    return (read?.value.decisions ?? []).map((item, index) => ({
      key: item.id,
      item,
      line: read?.lineOf(['decisions', index]) ?? 1,
    }));
  },
  *check({ item, path, line }, pack) {
    for (const guide of item.guides)
      if (!pack.find(guideKind, guide))
        yield { path, line, found: `the guide "${guide}"`, expected: 'a guide of the pack' };
  },
};
