import { z } from 'zod';
import type { Kind } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import { faultsOfEntries, noWords, wordsKind } from '../words/index.ts';

const text = z.string().min(1, 'some words');

const place = z.strictObject({
  title: text,
  url: z.url({ protocol: /^https?$/, error: 'a web address that begins with https://' }),
});

const elsewhere = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'lower-case letters and hyphens'),
  title: text,
  /** Why it is not answered here, in one or two plain sentences. */
  text,
  /** Other law holds there: nothing else may be shown beside it, the nearest guides neither. */
  alone: z.boolean().default(false),
  places: z.array(place).min(1, 'at least one place that helps').max(4),
  words: z.array(text),
  not: z.array(text).default([]),
  unless: z.array(text).default([]),
});

/** Something this library does not answer, and who does. */
export type Elsewhere = z.infer<typeof elsewhere>;

/** The entry that stands where nothing was found and nothing was recognised. */
export const anythingElse = 'anything-else';

/** Homes for which other law holds. Each has a page, to which questions about homes lead. */
export const otherHomes = ['private-renting', 'home-owners'] as const;

export const elsewhereKind: Kind<Elsewhere> = {
  name: 'elsewhere',
  pattern: 'elsewhere.yaml',
  read(file, context) {
    const read = readYaml(file.text, z.strictObject({ elsewhere: z.array(elsewhere).min(1) }), context);
    if (!read) return [];
    for (const needed of [anythingElse, ...otherHomes])
      if (!read.value.elsewhere.some(({ id }) => id === needed))
        context.fault(1, `no entry "${needed}"`, 'one: pages lead to it');
    return read.value.elsewhere.map((item, index) => ({
      key: item.id,
      item,
      line: read.lineOf(['elsewhere', index]),
    }));
  },
  *check({ item, path, line }, pack) {
    const list = pack.find(wordsKind, 'words') ?? noWords;
    yield* faultsOfEntries(list, [...item.words, ...item.not, ...item.unless], { path, line });
  },
};
