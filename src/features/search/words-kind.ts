import { z } from 'zod';
import type { Fault } from '../../adapters/content/fault.ts';
import type { Kind, PackView } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import { dangerKind } from '../danger/index.ts';
import { topicKind } from '../guides/index.ts';
import { elsewhereKind } from './elsewhere-kind.ts';
import { Lexicon } from './lexicon.ts';

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
      if (!pack.find(topicKind, topic))
        yield {
          path,
          line: 1,
          found: `the topic "${topic}" of the coming guide "${guide}"`,
          expected: 'a topic of topics.yaml',
        } satisfies Fault;
    const lexicon = new Lexicon(item);
    for (const { path: file, line, entry } of phrasesOf(item, path, pack))
      if (entry.replace(/^=\s*/, '').includes(' ') && lexicon.phrase(entry).units.length < 2)
        yield {
          path: file,
          line,
          found: `"${entry}", of which only one word counts`,
          expected: 'two words that are not passed over (see glue in words.yaml), or the one word alone',
        } satisfies Fault;
  },
};

interface PlacedPhrase {
  readonly path: string;
  readonly line: number;
  readonly entry: string;
}

/** Every phrase that search recognises, with the file it stands in. */
function* phrasesOf(list: WordList, path: string, pack: PackView): Generator<PlacedPhrase> {
  for (const { words, unless } of list.coming)
    for (const entry of [...words, ...unless]) yield { path, line: 1, entry };
  for (const { words } of list.senses) for (const entry of words) yield { path, line: 1, entry };
  for (const { item, path: file, line } of pack.list(dangerKind))
    for (const entry of [...item.words, ...item.not]) yield { path: file, line, entry };
  for (const { item, path: file, line } of pack.list(elsewhereKind))
    for (const entry of [...item.words, ...item.not, ...item.unless]) yield { path: file, line, entry };
}
