import { z } from 'zod';
import type { Kind } from '../../adapters/content/kind.ts';
import { readFrontMatter } from '../../adapters/content/structured-text.ts';
import { languagePrefix } from '../../ui/language.ts';
import { parseProse } from '../../ui/prose/parse.ts';
import type { Prose } from '../../ui/prose/tree.ts';
import { changesSchema, proseFaults, reviewWarning, sourceSchema } from '../guides/index.ts';

const text = z.string().min(1, 'some words');
const day = z.iso.date('a day as YYYY-MM-DD');

const frontMatter = z.strictObject({
  title: text,
  summary: text,
  sources: z.array(sourceSchema).default([]),
  reviewed: day,
  review_by: day,
  changes: changesSchema,
});

/** What the operator's settings may print into a standing page. */
export const settingNames = ['operator', 'contact', 'data-controller', 'status'] as const;

/** A standing page: about, privacy, accessibility, who is my landlord. */
export interface StandingPage extends z.infer<typeof frontMatter> {
  readonly slug: string;
  readonly prose: Prose;
  readonly bodyLine: number;
}

export const pageKind: Kind<StandingPage> = {
  name: 'page',
  pattern: 'pages/<slug>.<language>.md',
  read(file, context) {
    const read = readFrontMatter(file.text, frontMatter, context);
    if (!read) return [];
    const { slug = '' } = context.match.words;
    const prose = parseProse(read.body, (line, found, expected) =>
      context.fault(line + read.bodyLine - 1, found, expected),
    );
    return [{ key: slug, item: { ...read.value, slug, prose, bodyLine: read.bodyLine }, line: 1 }];
  },
  check: ({ item, path }, pack) => proseFaults({ ...item, path, law: false, settings: settingNames }, pack),
  warn: ({ item, path }, today) => reviewWarning(item, path, today),
  address: ({ language, key }) => `${languagePrefix(language)}/${key}`,
};
