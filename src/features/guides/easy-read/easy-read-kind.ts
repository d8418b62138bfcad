import { z } from 'zod';
import type { Kind } from '../../../adapters/content/kind.ts';
import { readYaml } from '../../../adapters/content/structured-text.ts';
import { type PictureName, pictureNames } from '../../../ui/picture/picture.tsx';
import { parseProse } from '../../../ui/prose/parse.ts';
import type { Prose } from '../../../ui/prose/tree.ts';
import { guideKind, guidePlaces } from '../guide-kind.ts';
import { easyReadPath } from '../paths.ts';

import { proseFaults } from '../prose-checks.ts';
import { reviewWarning } from '../review.ts';

const text = z.string().min(1, 'some words');
const day = z.iso.date('a day as YYYY-MM-DD');

const easyRead = z.strictObject({
  title: text,
  summary: text,
  /** The day of the full guide that it follows. */
  of: day,
  reviewed: day,
  review_by: day,
  parts: z
    .array(
      z.strictObject({
        title: text,
        lines: z.array(z.strictObject({ picture: z.enum(pictureNames), say: text })).min(1),
      }),
    )
    .min(3, 'three parts'),
});

export interface EasyReadLine {
  readonly picture: PictureName;
  readonly say: Prose;
}

/** A guide in Easy Read: short lines, each beside a picture. Its key is the slug of the guide. */
export interface EasyRead extends Omit<z.infer<typeof easyRead>, 'parts'> {
  readonly guide: string;
  readonly parts: ReadonlyArray<{ readonly title: string; readonly lines: readonly EasyReadLine[] }>;
}

export const easyReadKind: Kind<EasyRead> = {
  name: 'easy-read',
  pattern: 'easy-read/<slug>.<language>.yaml',
  read(file, context) {
    const read = readYaml(file.text, easyRead, context);
    if (!read) return [];
    const { slug = '' } = context.match.words;
    const parts = read.value.parts.map(({ title, lines }, part) => ({
      title,
      lines: lines.map(({ picture, say }, line) => ({
        picture,
        say: parseProse(say, (_, found, expected) =>
          context.fault(read.lineOf(['parts', part, 'lines', line]), found, expected),
        ),
      })),
    }));
    return [{ key: slug, item: { ...read.value, guide: slug, parts }, line: 1 }];
  },
  *check({ item, path, key, language }, pack) {
    if (!pack.find(guideKind, key, language))
      yield { path, line: 1, found: `Easy Read of "${key}"`, expected: 'the name of a guide' };
    const prose = item.parts.flatMap(({ lines }) => lines.flatMap(({ say }) => say));
    yield* proseFaults({ prose, path, bodyLine: 1, law: true, placesAt: guidePlaces(pack) }, pack);
  },
  warn: ({ item, path }, today) => reviewWarning(item, path, today),
  address: ({ language, key }) => easyReadPath(language, key),
};
