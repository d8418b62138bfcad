import { parse } from 'yaml';
import { z } from 'zod';

const words = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');

const said = {
  id: slug,
  /** What the voice says, and what captions and transcript show. */
  say: words,
};
const line = words.optional();
const few = (most: number) => z.array(words).min(1).max(most);

const stop = z.strictObject({
  /** A day of the story; it is printed with its weekday. */
  day: slug.optional(),
  title: line,
  words,
  /** The last day of a limit: drawn hollow, since nothing has happened yet. */
  last: z.boolean().default(false),
});

const slide = z.discriminatedUnion('layout', [
  z.strictObject({ ...said, layout: z.literal('title'), heading: words, line: words }),
  z.strictObject({ ...said, layout: z.literal('chapter'), line: words }),
  z.strictObject({
    ...said,
    layout: z.literal('statement'),
    ground: z.enum(['deep', 'warm']).default('deep'),
    words,
    line,
  }),
  z.strictObject({
    ...said,
    layout: z.literal('points'),
    heading: words,
    mark: z.enum(['dot', 'tick', 'number']),
    points: few(4),
    /** A drawing beside the points, where it says something that they do not. */
    picture: z.enum(['van', 'house', 'envelope']).optional(),
  }),
  z.strictObject({
    ...said,
    layout: z.literal('pair'),
    heading: words,
    left: z.strictObject({ title: words, words }),
    right: z.strictObject({ title: words, words }),
  }),
  z.strictObject({ ...said, layout: z.literal('myth'), myth: words, truth: words }),
  z.strictObject({
    ...said,
    layout: z.literal('building'),
    heading: words,
    line: words,
    lit: z.enum(['one', 'many']),
  }),
  z.strictObject({
    ...said,
    layout: z.literal('bedroom'),
    heading: words,
    line: words,
    mended: z.boolean().default(false),
  }),
  z.strictObject({ ...said, layout: z.literal('meeting'), heading: words, bubbles: few(3) }),
  z.strictObject({
    ...said,
    layout: z.literal('message'),
    heading: words,
    messages: z
      .array(z.strictObject({ from: z.enum(['me', 'landlord']), text: words }))
      .min(1)
      .max(3),
  }),
  z.strictObject({
    ...said,
    layout: z.literal('letter'),
    from: words,
    about: words,
    date: words,
    lines: few(4),
    /** What the marker pen goes over: the name at the top, or the line with this number. */
    marked: z.union([z.literal('from'), z.int().min(1).max(4)]),
    note: words,
  }),
  z.strictObject({
    ...said,
    layout: z.literal('form'),
    heading: words,
    fields: z
      .array(z.strictObject({ label: words, text: words }))
      .min(1)
      .max(3),
  }),
  z.strictObject({
    ...said,
    layout: z.literal('record'),
    heading: words,
    rows: z
      .array(z.strictObject({ when: words, what: words, who: words }))
      .min(1)
      .max(4),
  }),
  z.strictObject({ ...said, layout: z.literal('photos'), heading: words, captions: few(3) }),
  z.strictObject({ ...said, layout: z.literal('calendar'), heading: words, from: slug, until: slug }),
  z.strictObject({
    ...said,
    layout: z.literal('clock'),
    heading: words,
    stops: z.array(stop).min(2).max(3),
    /** What lies between one stop and the next: one fewer than there are stops. */
    spans: few(2),
  }),
  z.strictObject({
    ...said,
    layout: z.literal('journey'),
    heading: words,
    stops: z.array(stop).min(2).max(5),
  }),
  z.strictObject({
    ...said,
    layout: z.literal('steps'),
    heading: words,
    steps: few(4),
    lit: z.int().min(1).max(4),
  }),
  z.strictObject({ ...said, layout: z.literal('ladder'), heading: words, rungs: few(5) }),
  z.strictObject({ ...said, layout: z.literal('end'), heading: words, points: few(3), line: words }),
]);

const storyDay = z.union([
  z.strictObject({ on: z.iso.date('a day as YYYY-MM-DD') }),
  /** Worked out from a limit of the law, counted from another day of the story. */
  z.strictObject({ limit: slug, from: slug }),
]);

const scriptSchema = z.strictObject({
  title: words,
  summary: words,
  voice: z.strictObject({
    /** The sentence that tells the reader who or what speaks. */
    says: words,
    engine: z.literal('festival'),
    name: words,
    /** 1 is the voice's own pace; less is slower. */
    rate: z.number().min(0.5).max(1.5),
  }),
  /** Words that the voice would get wrong, and how to write them for it. */
  say_as: z.record(words, words).default({}),
  days: z.record(slug, storyDay).default({}),
  chapters: z
    .array(z.strictObject({ id: slug, title: words, slides: z.array(slide).min(1) }))
    .min(1)
    .max(9),
});

export type Script = z.infer<typeof scriptSchema>;
export type Slide = z.infer<typeof slide>;

/** What is wrong with a script, one sentence a fault. */
export class ScriptFault extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The script cannot be filmed:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
    this.name = 'ScriptFault';
  }
}

const typedLimit = /\b\d+[ -](?:working |calendar |clear )?(?:hours?|days?|weeks?|months?|years?)\b/i;

const contentFaults = (script: Script): string[] => {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const chapter of script.chapters)
    for (const one of chapter.slides) {
      if (seen.has(one.id)) faults.push(`slides: "${one.id}" stands twice; expected one name a slide`);
      seen.add(one.id);
      const typed = typedLimit.exec(JSON.stringify(one))?.[0];
      if (typed) faults.push(`${one.id}: "${typed}" is typed; expected {{limit:id}}`);
      if (one.layout === 'clock' && one.spans.length !== one.stops.length - 1)
        faults.push(`${one.id}: ${one.spans.length} spans; expected one between each two stops`);
    }
  return faults;
};

/**
 * Reads a film's script (YAML).
 * @throws ScriptFault naming every fault: fields, slides named twice, numbers of the law typed by hand
 */
export const readScript = (text: string): Script => {
  const read = scriptSchema.safeParse(parse(text, { schema: 'core' }));
  if (!read.success)
    throw new ScriptFault(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const faults = contentFaults(read.data);
  if (faults.length > 0) throw new ScriptFault(faults);
  return read.data;
};
