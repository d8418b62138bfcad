import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Kind } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import { type Danger, dangerKind } from './kind.ts';

const text = z.string().min(1, 'some words');

const translation = z.strictObject({
  id: z.string(),
  /** The English words that it was made from, as `wordsDigest` names them. */
  of: z.string(),
  title: text,
  steps: z.array(text).min(1).max(5),
});

/** A block of danger in another language: a draft that stands below the English. */
export type DangerTranslation = z.infer<typeof translation>;

/** Tells one wording of a block from another, in eight letters and digits. */
export const wordsDigest = ({ title, steps }: Pick<Danger, 'title' | 'steps'>): string =>
  createHash('sha256')
    .update([title, ...steps].join('\n'))
    .digest('hex')
    .slice(0, 8);

/** Whether a translation was made from the words that stand today. A stale one is not shown: it could mislead. */
export const isFresh = (translated: DangerTranslation, english: Danger): boolean =>
  translated.of === wordsDigest(english);

export const dangerTranslationKind: Kind<DangerTranslation> = {
  name: 'danger-translation',
  pattern: 'danger.<language>.yaml',
  read(file, context) {
    const read = readYaml(file.text, z.strictObject({ danger: z.array(translation) }), context);
    return (read?.value.danger ?? []).map((item, index) => ({
      key: item.id,
      item,
      line: read?.lineOf(['danger', index]) ?? 1,
    }));
  },
  *check({ item, path, line, language }, pack) {
    const english = pack.find(dangerKind, item.id);
    if (!english) yield { path, line, found: `the block "${item.id}"`, expected: 'an id of danger.yaml' };
    else if (english.steps.length !== item.steps.length)
      yield {
        path,
        line,
        found: `${item.steps.length} steps in "${item.id}"`,
        expected: `${english.steps.length}, as in English`,
      };
    else if (!isFresh(item, english))
      yield {
        path,
        line,
        found: `"${item.id}", made from other English words`,
        expected: `of: ${wordsDigest(english)}, once the translation has been read again`,
      };
    // What is missing is told once, with the first block of the language.
    if (pack.list(dangerTranslationKind, language)[0]?.key === item.id)
      for (const { key } of pack.list(dangerKind))
        if (!pack.find(dangerTranslationKind, key, language))
          yield { path, line: 1, found: `no block "${key}"`, expected: 'every block of danger.yaml' };
  },
};
