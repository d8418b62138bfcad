import { z } from 'zod';
import type { Fault } from '../../adapters/content/fault.ts';
import type { Kind } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import { topicPath } from '../guides/paths.ts';
import { faultsOfEntries } from './known-words.ts';

const text = z.string().min(1, 'some words');

const sense = z.strictObject({
  sense: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'lower-case letters and hyphens'),
  words: z.array(text).min(1),
  /** False: it helps to recognise a phrase, and says nothing about which text is meant. */
  ranks: z.boolean().default(true),
  /** Its phrases, side by side, mean this and nothing else: "housing association". */
  absorbs: z.boolean().default(false),
});

const coming = z.strictObject({
  /** The name that the guide will have: as soon as there is one, the entry counts no more. */
  guide: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'lower-case letters and hyphens'),
  topic: z.string(),
  title: text,
  words: z.array(text).min(1),
  unless: z.array(text).default([]),
});

/** A right of residents that has no guide yet. */
export type Coming = z.infer<typeof coming>;

const wordList = z.strictObject({
  senses: z.array(sense).min(1),
  coming: z.array(coming).default([]),
  fillers: text,
  glue: text,
  plain: text,
});

/** Words that mean the same, words that mean nothing, and words that are right as they stand. */
export type WordList = z.infer<typeof wordList>;

export const wordsKind: Kind<WordList> = {
  name: 'words',
  pattern: 'words.yaml',
  read(file, context) {
    const read = readYaml(file.text, wordList, context);
    if (!read) return [];
    const seen = new Set<string>();
    read.value.senses.forEach(({ sense: name }, index) => {
      if (seen.has(name))
        context.fault(read.lineOf(['senses', index]), `a second sense "${name}"`, 'one of each name');
      seen.add(name);
    });
    return [{ key: 'words', item: read.value, line: 1 }];
  },
  *check({ item, path }, pack) {
    for (const { guide, topic } of item.coming)
      if (!pack.answersAt(topicPath('en', topic)))
        yield {
          path,
          line: 1,
          found: `the topic "${topic}" of the coming guide "${guide}"`,
          expected: 'a topic of topics.yaml',
        } satisfies Fault;
    const entries = [
      ...item.coming.flatMap(({ words, unless }) => [...words, ...unless]),
      ...item.senses.flatMap(({ words }) => words),
    ];
    yield* faultsOfEntries(item, entries, { path, line: 1 });
  },
};
