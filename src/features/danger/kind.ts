import { z } from 'zod';
import type { Kind } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import { contactKind } from '../contacts/index.ts';
import { guidePath } from '../guides/paths.ts';
import { faultsOfEntries, noWords, wordsKind } from '../words/index.ts';

const text = z.string().min(1, 'some words');

const danger = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'lower-case letters and hyphens'),
  /** A question or a plain statement: "Do you smell gas?" */
  title: text,
  /** What to do now, in order, each a short sentence. */
  steps: z.array(text).min(1).max(5),
  /** Who to ring, first one first. */
  contacts: z.array(z.string()).min(1),
  /** The first number stands above the steps: not where something has to be done before anybody rings. */
  call_first: z.boolean().default(false),
  /** A guide to read once the danger is dealt with. */
  guide: z.string().optional(),
  /** Read without leaving traces: exit-this-page stands beside it. */
  exit: z.boolean().default(false),
  /** What was typed stays in the search box: not where somebody near must not see it, which is so unless it is said. */
  keeps_words: z.boolean().default(false),
  /** How people say it; any of these in a search puts the block first. */
  words: z.array(text).min(1),
  /** Words that sound like it and are not: "gas bill". */
  not: z.array(text).default([]),
  /** Whether what is typed into a letter brings it up: not where everyday repairs are said in the same words. */
  in_letters: z.boolean().default(true),
  /** Passed over in letters as well, which tell of what has been: "broke in March". */
  not_in_letters: z.array(text).default([]),
});

/** Who to ring now: stands above everything else, in search and in guides. */
export type Danger = z.infer<typeof danger>;

export const dangerKind: Kind<Danger> = {
  name: 'danger',
  pattern: 'danger.yaml',
  read(file, context) {
    const read = readYaml(file.text, z.strictObject({ danger: z.array(danger) }), context);
    return (read?.value.danger ?? []).map((item, index) => ({
      key: item.id,
      item,
      line: read?.lineOf(['danger', index]) ?? 1,
    }));
  },
  *check({ item, path, line, language }, pack) {
    for (const id of item.contacts) {
      const contact = pack.find(contactKind, id);
      if (!contact) yield { path, line, found: `the contact "${id}"`, expected: 'an id of contacts.yaml' };
      else if (contact.certainty === 'C')
        yield {
          path,
          line,
          found: `the contact "${id}" of certainty C`,
          expected: 'one of certainty A or B',
        };
    }
    if (item.guide && !pack.answersAt(guidePath(language, item.guide)))
      yield { path, line, found: `the guide "${item.guide}"`, expected: 'a guide of the pack' };
    const list = pack.find(wordsKind, 'words') ?? noWords;
    yield* faultsOfEntries(list, [...item.words, ...item.not], { path, line });
  },
};
