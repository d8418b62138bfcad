import { z } from 'zod';
import type { Kind } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import { languages } from '../../ui/language.ts';
import { pictureNames } from '../../ui/picture/picture.tsx';
import { dangerTranslationKind } from '../danger/index.ts';
import { guideKind } from '../guides/index.ts';
import { moduleKind } from '../modules/index.ts';

const text = z.string().min(1, 'some words');

const homeText = z.strictObject({
  title: text,
  lead: text,
  /** What people come with most, in their words, and the guide that answers. */
  problems: z
    .array(z.strictObject({ words: text, guide: z.string(), picture: z.enum(pictureNames).optional() }))
    .length(8, 'eight problems'),
  /** Ways on for who knows what to do, and not how. */
  ways: z.array(z.strictObject({ words: text, hint: text, href: z.string().startsWith('/') })).default([]),
});

/** What stands on the first page. */
export type HomeText = z.infer<typeof homeText>;

export const homeKind: Kind<HomeText> = {
  name: 'home',
  pattern: 'home.<language>.yaml',
  read(file, context) {
    const read = readYaml(file.text, homeText, context);
    return read ? [{ key: 'home', item: read.value, line: 1 }] : [];
  },
  *check({ item, path, language }, pack) {
    if (language === 'en')
      for (const other of languages) {
        if (!pack.find(homeKind, 'home', other))
          yield { path, line: 1, found: `no first page in ${other}`, expected: `home.${other}.yaml` };
        if (other !== 'en' && pack.list(dangerTranslationKind, other).length === 0)
          yield { path, line: 1, found: `no danger in ${other}`, expected: `danger.${other}.yaml` };
      }
    for (const { href } of item.ways)
      if (!pack.answersAt(href))
        yield {
          path,
          line: 1,
          found: `a dead link to ${href}`,
          expected: 'an address at which this site answers',
        };
    for (const { guide } of item.problems)
      if (!pack.find(guideKind, guide))
        yield { path, line: 1, found: `the guide "${guide}"`, expected: 'a guide of the pack' };
      else if (pack.list(moduleKind).some(({ item: module }) => module.opens_with_it.includes(guide)))
        yield {
          path,
          line: 1,
          found: `the guide "${guide}", which a module keeps closed until it opens`,
          expected: 'a guide that is open; or take it out of opens_with_it',
        };
  },
};
