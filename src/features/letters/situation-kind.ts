import { z } from 'zod';
import type { Kind } from '../../adapters/content/kind.ts';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import { topicKind } from '../guides/index.ts';
import { type Letter, letterKind } from './letter-kind.ts';
import { lettersPath } from './paths.ts';

const words = z.string().trim().min(1, 'some words');
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');

const fileSchema = z.strictObject({
  title: words,
  summary: words,
  lead: words,
  /** How people ask for it in a search: runs of words. */
  words: z.array(words).min(1),
  situations: z
    .array(
      z.strictObject({ title: words, letters: z.array(slug).default([]), topics: z.array(slug).default([]) }),
    )
    .min(1),
});

/** The page of all letters: by what somebody is in, not by what the letters are called. */
export type LettersText = z.output<typeof fileSchema>;

export interface LetterShelf {
  readonly title: string;
  readonly letters: readonly Letter[];
}

/** The letters of each situation: those that it names, in that order, and the others of its topics. */
export const letterShelves = (
  { situations }: LettersText,
  letters: readonly Letter[],
): readonly LetterShelf[] => {
  const named = new Set(situations.flatMap((situation) => situation.letters));
  return situations
    .map(({ title, letters: own, topics }) => ({
      title,
      letters: [
        ...own.flatMap((one) => letters.find((letter) => letter.slug === one) ?? []),
        ...topics.flatMap((topic) =>
          letters
            .filter((letter) => letter.topic === topic && !named.has(letter.slug))
            .sort((one, other) => one.order - other.order),
        ),
      ],
    }))
    .filter((shelf) => shelf.letters.length > 0);
};

/** The letters of each situation as they stand in a snapshot. */
export const shelvesIn = (snapshot: Snapshot, text: LettersText): readonly LetterShelf[] =>
  letterShelves(
    text,
    snapshot.list(letterKind).map(({ item }) => item),
  );

const twice = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((one, at) => names.indexOf(one) !== at)),
];

export const lettersTextKind: Kind<LettersText> = {
  name: 'letters-page',
  pattern: 'letters.<language>.yaml',
  read(file, context) {
    const read = readYaml(file.text, fileSchema, context);
    return read ? [{ key: 'letters', item: read.value, line: 1 }] : [];
  },
  *check({ item, path }, pack) {
    const topics = item.situations.flatMap((situation) => situation.topics);
    const letters = item.situations.flatMap((situation) => situation.letters);
    const at = { path, line: 1 };
    for (const name of twice([...topics, ...letters]))
      yield { ...at, found: `"${name}" in two situations`, expected: 'one situation' };
    for (const name of letters)
      if (!pack.find(letterKind, name))
        yield { ...at, found: `the letter "${name}"`, expected: 'a letter of the pack' };
    for (const name of topics)
      if (!pack.find(topicKind, name))
        yield { ...at, found: `the topic "${name}"`, expected: 'a topic of topics.yaml' };
    // A letter that stands nowhere would be found by nobody who looks.
    for (const { key } of pack.list(topicKind))
      if (!topics.includes(key))
        yield {
          ...at,
          found: `the topic "${key}" in no situation`,
          expected: 'each topic of topics.yaml in one',
        };
  },
  address: ({ language }) => lettersPath(language),
};
