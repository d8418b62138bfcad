import { z } from 'zod';
import type { Fault } from '../../adapters/content/fault.ts';
import type { Kind, PackView } from '../../adapters/content/kind.ts';
import { readFrontMatter } from '../../adapters/content/structured-text.ts';
import { languages } from '../../ui/language.ts';
import { parseProse } from '../../ui/prose/parse.ts';
import { plainInline } from '../../ui/prose/plain-text.ts';
import type { Prose } from '../../ui/prose/tree.ts';
import { sections } from '../../ui/prose/walk.ts';
import { dangerKind } from '../danger/index.ts';
import { subjectSlugs } from '../deadlines/index.ts';
import { letterPath } from '../letters/paths.ts';
import { modulePath } from '../modules/paths.ts';
import { audiences } from './audiences.ts';
import { embedPath, guidePath, shortPath } from './paths.ts';
import { type PlacesAt, pageAt, placesOf } from './places.ts';
import { proseFaults } from './prose-checks.ts';
import { reviewWarning } from './review.ts';
import { topicKind } from './topic-kind.ts';

const day = z.iso.date('a day as YYYY-MM-DD');
const text = z.string().min(1, 'some words');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');

/** Where a statement comes from, and when somebody last looked. */
export const sourceSchema = z.strictObject({
  id: slug,
  publisher: text,
  title: text,
  url: z.url({ protocol: /^https?$/, error: 'a web address that begins with http:// or https://' }),
  checked: day,
});

export const changesSchema = z.array(z.strictObject({ on: day, reason: text })).min(1, 'at least one change');

const frontMatter = z.strictObject({
  title: text,
  summary: text,
  topic: slug,
  /** Short enough to be typed from paper: the address /g/damp. */
  short: z.string().regex(/^[a-z]{2,12}$/, '2 to 12 lower-case letters'),
  for: z.array(z.enum(audiences)).min(1, 'at least one of those it is for'),
  danger: z.array(slug).max(3).default([]),
  exit: z.boolean().default(false),
  modules: z.array(z.strictObject({ module: slug, chapter: slug })).default([]),
  letters: z.array(slug).default([]),
  /** The kind of problem with which its letters begin, as their choices name it. */
  about: slug.optional(),
  /** The questions of the calculator that work out the dates of this guide. */
  deadlines: z.enum(subjectSlugs).optional(),
  words: z.array(text).min(1, 'how residents say it'),
  sources: z.array(sourceSchema).min(1, 'at least one source'),
  reviewed: day,
  review_by: day,
  changes: changesSchema,
});

export type Source = z.infer<typeof sourceSchema>;

/** A text on one right. */
export interface Guide extends z.infer<typeof frontMatter> {
  readonly slug: string;
  readonly prose: Prose;
  /** 1-based line of the file on which the text begins. */
  readonly bodyLine: number;
}

/** The headings of every guide, in this order (DESIGN: answer, duty, steps, next, keep, help, law). */
export const guideHeadings = [
  'Whose job it is, and how long it may take',
  'What to do now',
  'If it is not put right',
  'What to keep',
  'Who can help',
  'The law behind it',
] as const;

function* shapeFaults(guide: Guide, path: string): Generator<Fault> {
  const found = sections(guide.prose);
  if (guide.prose[0]?.type !== 'paragraph')
    yield {
      path,
      line: guide.bodyLine,
      found: 'no answer before the first heading',
      expected: 'three lines that answer',
    };
  for (let index = 0; index < Math.max(found.length, guideHeadings.length); index += 1) {
    const heading = found[index];
    const words = heading ? plainInline(heading.children) : 'the end of the guide';
    const expected = guideHeadings[index];
    if (words === expected) continue;
    const line = heading ? heading.line + guide.bodyLine - 1 : guide.bodyLine;
    yield {
      path,
      line,
      found: heading ? `the heading "${words}"` : words,
      expected: expected ? `the heading "${expected}"` : 'no more headings of level 2',
    };
    return;
  }
}

/** Ids that guide-page.tsx gives to what stands around the text. */
const fixedIds = (guide: Guide): string[] => [
  ...['contents', 'doors', 'take-away', 'useful', 'on-day', 'decisions'],
  ...guide.danger.map((id) => `danger-${id}-title`),
];

/** The places of every guide of the pack. */
export const guidePlaces =
  (pack: PackView): PlacesAt =>
  (address) => {
    const guide = pageAt(pack, guideKind, guidePath, address)?.item;
    return guide && placesOf(guide, fixedIds(guide));
  };

export const guideKind: Kind<Guide> = {
  name: 'guide',
  pattern: 'guides/<topic>/<slug>.<language>.md',
  read(file, context) {
    const read = readFrontMatter(file.text, frontMatter, context);
    if (!read) return [];
    const { slug: key = '', topic } = context.match.words;
    if (read.value.topic !== topic)
      context.fault(
        read.lineOf(['topic']),
        `the topic "${read.value.topic}"`,
        `"${topic}", the folder it lies in`,
      );
    if (read.value.review_by <= read.value.reviewed)
      context.fault(
        read.lineOf(['review_by']),
        `review_by ${read.value.review_by}`,
        'a day after "reviewed"',
      );
    const prose = parseProse(read.body, (line, found, expected) =>
      context.fault(line + read.bodyLine - 1, found, expected),
    );
    return [{ key, item: { ...read.value, slug: key, prose, bodyLine: read.bodyLine }, line: 1 }];
  },
  *check({ item, path, language }, pack) {
    yield* shapeFaults(item, path);
    yield* proseFaults(
      { ...item, path, law: true, fixedIds: fixedIds(item), placesAt: guidePlaces(pack) },
      pack,
    );
    if (!pack.find(topicKind, item.topic))
      yield { path, line: 1, found: `the topic "${item.topic}"`, expected: 'a topic of topics.yaml' };
    for (const { item: other } of pack.list(guideKind, language))
      if (other.short === item.short && other.slug < item.slug)
        yield {
          path,
          line: 1,
          found: `short: ${item.short}`,
          expected: `another word: "${other.slug}" has it`,
        };
    for (const id of item.danger)
      if (!pack.find(dangerKind, id))
        yield { path, line: 1, found: `the danger "${id}"`, expected: 'an id of danger.yaml' };
    for (const letter of item.letters)
      if (!pack.answersAt(letterPath(language, letter)))
        yield { path, line: 1, found: `the letter "${letter}"`, expected: 'a letter of letters/' };
    for (const { module } of item.modules)
      if (!pack.answersAt(modulePath(language, module)))
        yield { path, line: 1, found: `the module "${module}"`, expected: 'a module of the pack' };
  },
  warn: ({ item, path }, today) => reviewWarning(item, path, today),
  address: ({ language, key }) => guidePath(language, key),
  alsoAt: ({ key, item }) => [
    ...languages.map((language) => guidePath(language, key)),
    ...[shortPath(item.short), shortPath(key), embedPath(key)],
  ],
};
