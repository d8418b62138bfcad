import { z } from 'zod';
import type { Kind } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';

const text = z.string().min(1, 'some words');

const askedPage = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'lower-case letters and hyphens'),
  /** Where it stands on this site. */
  address: z.string().startsWith('/', 'an address of this site, such as /danger'),
  title: text,
  summary: text,
  /** How residents ask for it: these words side by side, whatever stands around them; "= help" where it is all. */
  words: z.array(text).min(1),
});

/** A page that is no guide, and that people ask for in words of their own. */
export type AskedPage = z.infer<typeof askedPage>;

export const askedPageKind: Kind<AskedPage> = {
  name: 'asked-page',
  pattern: 'asked-pages.yaml',
  read({ text: written }, context) {
    const read = readYaml(written, z.strictObject({ pages: z.array(askedPage).min(1) }), context);
    return (read?.value.pages ?? []).map((item, index) => ({
      key: item.id,
      item,
      line: read?.lineOf(['pages', index]) ?? 1,
    }));
  },
  *check({ item: { address }, path, line }, pack) {
    if (!pack.answersAt(address))
      yield { path, line, found: `the address ${address}`, expected: 'an address that answers' };
  },
};
