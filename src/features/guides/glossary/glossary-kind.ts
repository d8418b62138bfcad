import { z } from 'zod';
import type { Kind } from '../../../adapters/content/kind.ts';
import { readYaml } from '../../../adapters/content/structured-text.ts';
import { findNumberOfLaw, findPhoneNumber } from '../typed-numbers.ts';

const text = z.string().min(1, 'some words');

const hardWord = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens'),
  /** As it stands in guides; case does not matter. */
  forms: z.array(text).min(1),
  /** A phrase that reads well in brackets behind the word. */
  meaning: text,
});

/** A hard word of the guides and what it means. */
export type HardWord = z.infer<typeof hardWord>;

const mostWords = 30;

export const glossaryKind: Kind<HardWord> = {
  name: 'hard-word',
  pattern: 'glossary.<language>.yaml',
  read(file, context) {
    const read = readYaml(file.text, z.strictObject({ words: z.array(hardWord) }), context);
    return (read?.value.words ?? []).map((item, index) => ({
      key: item.id,
      item,
      line: read?.lineOf(['words', index]) ?? 1,
    }));
  },
  *check({ item, path, line, language }, pack) {
    const typed = findNumberOfLaw(item.meaning) ?? findPhoneNumber(item.meaning);
    if (typed)
      yield { path, line, found: `"${typed}" in a meaning`, expected: 'words: numbers of the law change' };
    if (item.meaning.split(/\s+/).length > mostWords)
      yield {
        path,
        line,
        found: `a meaning of "${item.id}" that is long`,
        expected: `${mostWords} words at most`,
      };
    for (const other of pack.list(glossaryKind, language))
      if (other.item.id < item.id)
        for (const form of item.forms)
          if (other.item.forms.some((taken) => taken.toLowerCase() === form.toLowerCase()))
            yield {
              path,
              line,
              found: `the form "${form}"`,
              expected: `one meaning: "${other.key}" has it too`,
            };
  },
};
