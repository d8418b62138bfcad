import { z } from 'zod';

/**
 * A second of a film, of five digits at most, or minutes and seconds as pages write them: 75 and 1:15 are the same.
 * Read once from an address, and read again as the number it became.
 */
const second = z.coerce
  .string()
  .regex(/^(\d{1,3}:[0-5]\d|\d{1,5})$/)
  .transform((time) => {
    const [minutes = 0, seconds] = time.split(':').map(Number);
    return (seconds === undefined ? minutes : minutes * 60 + seconds) || undefined;
  });

/** Of what is asked several times, the first counts. */
const once = <Asked extends z.ZodType>(asked: Asked) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), asked.optional()).catch(undefined);

/**
 * What an address may ask of the page of a film: a second, captions, another version. What is none of these is as
 * if it were not there.
 */
export const filmQuery = z.object({
  at: once(second),
  captions: once(z.enum(['on', 'off'])),
  version: once(z.enum(['signed', 'described', 'small', 'sound'])),
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
