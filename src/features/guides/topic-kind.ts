import { z } from 'zod';
import type { Kind } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import { pictureNames } from '../../ui/picture/picture.tsx';
import { topicPath } from './paths.ts';

const text = z.string().min(1, 'some words');

const topic = z.strictObject({
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'lower-case letters and hyphens'),
  /** A drawing of ours, for those who read little. */
  picture: z.enum(pictureNames),
  title: text,
  summary: text,
  /** Its problems as residents name them, in one line. */
  everyday: text,
});

/** A shelf of guides. */
export type Topic = z.infer<typeof topic>;

export const topicKind: Kind<Topic> = {
  name: 'topic',
  pattern: 'topics.yaml',
  read(file, context) {
    const read = readYaml(file.text, z.strictObject({ topics: z.array(topic).min(1) }), context);
    return (read?.value.topics ?? []).map((item, index) => ({
      key: item.slug,
      item,
      line: read?.lineOf(['topics', index]) ?? 1,
    }));
  },
  address: ({ language, key }) => topicPath(language, key),
};
