import { z } from 'zod';
import type { Kind } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';
import { LANDLORDS } from '../../law/index.ts';
import { tellingWords } from './telling-words.ts';

const text = z.string().trim().min(1, 'some words');

const landlord = z.strictObject({
  /** The code under which the Regulator of Social Housing has it. */
  code: z.string().regex(/^[A-Z0-9]{4,6}$/, 'the code of the Regulator: capitals and digits'),
  name: text,
  type: z.enum(LANDLORDS),
});

const file = z.strictObject({
  source: z.strictObject({
    publisher: text,
    title: text,
    url: z.url({ protocol: /^https$/, error: 'a web address that begins with https://' }),
    checked: z.iso.date('a day as YYYY-MM-DD'),
    licence: text,
  }),
  landlords: z.array(landlord).min(1),
});

/** A council or a housing association that lets homes, as the Regulator lists it. */
export interface Landlord extends z.output<typeof landlord> {
  /** The words of its name that tell it from others. */
  readonly telling: readonly string[];
}

export const landlordKind: Kind<Landlord> = {
  name: 'landlord',
  pattern: 'landlords.yaml',
  read(source, context) {
    const read = readYaml(source.text, file, context);
    return (read?.value.landlords ?? []).map((item, index) => ({
      key: item.code,
      item: { ...item, telling: tellingWords(item.name) },
      line: read?.lineOf(['landlords', index]) ?? 1,
    }));
  },
  *check({ item, path, line }, pack) {
    const same = pack.list(landlordKind).filter(({ item: { name } }) => name === item.name);
    if (same.length > 1 && same[0]?.item.code === item.code)
      yield { path, line, found: `"${item.name}" ${same.length} times`, expected: 'each name once' };
  },
};
