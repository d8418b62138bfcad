import { z } from 'zod';
import type { Kind } from '../../adapters/content/kind.ts';
import { readYaml } from '../../adapters/content/structured-text.ts';

/** Where residents are sent: nobody on the way may read or change what they see there. */
const address = z.url({ protocol: /^https$/, error: 'a web address that begins with https://' });
/** Where the facts were read, for whoever checks them again. */
const readAt = z.url({ protocol: /^https?$/, error: 'a web address that begins with http:// or https://' });
const day = z.iso.date('a day as YYYY-MM-DD');
const text = z.string().min(1, 'some words');

const contact = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens'),
    name: text,
    /** What they do, in one plain sentence. */
    what: text,
    phone: z
      .string()
      .regex(/^[0-9 ]{3,16}$/, 'digits and spaces')
      .optional(),
    /** How the number is said aloud. */
    phone_spoken: text.optional(),
    cost: text.optional(),
    hours: text.optional(),
    text: text.optional(),
    relay: text.optional(),
    bsl: text.optional(),
    online: address.optional(),
    web: address,
    source: readAt,
    checked: day,
    certainty: z.enum(['A', 'B', 'C']),
    emergency: z.boolean().default(false),
  })
  .check((context) => {
    const { certainty, phone, emergency } = context.value;
    if (certainty === 'C' && phone)
      context.issues.push({
        code: 'custom',
        path: ['phone'],
        input: phone,
        message: 'no number, because nobody has confirmed it (certainty C); the official page stands instead',
      });
    if (certainty === 'C' && emergency)
      context.issues.push({
        code: 'custom',
        path: ['certainty'],
        input: certainty,
        message: 'A or B: an emergency contact must be confirmed',
      });
  });

/** Somebody who can help, and every way to reach them. Numbers stand nowhere else. */
export type Contact = z.infer<typeof contact>;

export const contactKind: Kind<Contact> = {
  name: 'contact',
  pattern: 'contacts.yaml',
  read(file, context) {
    const read = readYaml(file.text, z.strictObject({ contacts: z.array(contact) }), context);
    return (read?.value.contacts ?? []).map((item, index) => ({
      key: item.id,
      item,
      line: read?.lineOf(['contacts', index]) ?? 1,
    }));
  },
};
