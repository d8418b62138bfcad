import { z } from 'zod';

/** A second of a film, of five digits at most. Read once from an address, and read again as the number it became. */
const second = z.coerce
  .string()
  .regex(/^\d{1,5}$/)
  .transform((digits) => Number(digits) || undefined);

/**
 * What an address may ask of the page of a film: a second, captions, another version. What is none of these is as
 * if it were not there.
 */
export const filmQuery = z.object({
  at: second.optional().catch(undefined),
  captions: z.literal('on').optional().catch(undefined),
  version: z.enum(['signed', 'described', 'small', 'sound']).optional().catch(undefined),
});

export type FilmAsked = z.infer<typeof filmQuery>;

/**
 * The address of a page that shows a film, asked for one moment of it or for another version.
 *
 * @param page with a query of its own, or without; its place in the page (`#film`) stays
 */
export const askedAddress = (page: string, asked: FilmAsked): string => {
  const [address = '', place] = page.split('#');
  const [path = '', before] = address.split('?');
  const query = new URLSearchParams(before);
  for (const [name, value] of Object.entries(asked)) if (value !== undefined) query.set(name, String(value));
  return [path, query.size > 0 && `?${query}`, place && `#${place}`].filter(Boolean).join('');
};

/** A second is asked for once, by those to whom somebody sent it: such pages are not kept beside the others. */
export const isSeldomAsked = ({ at }: Readonly<Record<string, unknown>>): boolean => at !== undefined;
