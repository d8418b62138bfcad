import { z } from 'zod';
import type { Kind } from '../../../adapters/content/kind.ts';
import { readYaml } from '../../../adapters/content/structured-text.ts';
import { elsewhereKind } from '../../contacts/index.ts';
import { dangerKind } from '../../danger/index.ts';
import { guideKind } from '../../guides/index.ts';
import { allWaysToSay, faultOfPattern } from '../example-ways.ts';
import { unitsOf } from './fold.ts';

/** Each is one or more words, of which all must stand in a question; "{a|b} c" says "a c" and "b c". */
const say = z.array(z.string().min(1, 'some words')).min(1);

const entry = z
  .strictObject({
    guide: z.string().optional(),
    danger: z.string().optional(),
    /** What is answered elsewhere: an id of elsewhere.yaml. */
    elsewhere: z.string().optional(),
    say,
  })
  .refine(
    ({ guide, danger, elsewhere }) =>
      [guide, danger, elsewhere].filter((one) => one !== undefined).length === 1,
    'a guide, a danger, or what is answered elsewhere',
  );

/** How people who speak another language name a problem, and what answers it. */
export type OtherWords = z.infer<typeof entry>;

export const otherWordsKind: Kind<OtherWords> = {
  name: 'search-words',
  pattern: 'search-words.<language>.yaml',
  read(file, context) {
    const read = readYaml(file.text, z.strictObject({ words: z.array(entry) }), context);
    return (read?.value.words ?? []).map((item, index) => {
      const line = read?.lineOf(['words', index]) ?? 1;
      for (const pattern of item.say) {
        const wrong = pattern.includes('{') || pattern.includes('}') ? faultOfPattern(pattern) : undefined;
        if (wrong) context.fault(line, `"${pattern}": ${wrong}`, 'choices of two or more, such as {a|b}');
      }
      return {
        key: item.danger ? `danger ${item.danger}` : (item.guide ?? `elsewhere ${item.elsewhere ?? ''}`),
        item: { ...item, say: item.say.flatMap(allWaysToSay) },
        line,
      };
    });
  },
  *check({ item, path, line }, pack) {
    if (item.guide && !pack.find(guideKind, item.guide))
      yield { path, line, found: `the guide "${item.guide}"`, expected: 'a guide of the pack' };
    if (item.danger && !pack.find(dangerKind, item.danger))
      yield { path, line, found: `the danger "${item.danger}"`, expected: 'an id of danger.yaml' };
    if (item.elsewhere && !pack.find(elsewhereKind, item.elsewhere))
      yield { path, line, found: `"${item.elsewhere}"`, expected: 'an id of elsewhere.yaml' };
    for (const phrase of item.say)
      for (const { stem, begins } of unitsOf(phrase))
        if (stem === '' || (begins && [...stem].length < 3))
          yield { path, line, found: `"${phrase}"`, expected: 'words, and three letters or more before a *' };
  },
};
