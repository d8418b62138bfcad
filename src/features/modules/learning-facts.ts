import { z } from 'zod';

/** Four hours: no film of the training is longer. */
const mostSeconds = 14_400;
const day = 24 * 60 * 60 * 1_000;

const step = z
  .string()
  .max(200)
  .regex(
    /^(film|module)-[a-z0-9]+(-[a-z0-9]+)*(\/(step|question)-[a-z0-9]+(-[a-z0-9]+)*)?$/,
    'the lasting name of a film, a module, a step or a question',
  );
const second = z.number().min(0).max(mostSeconds);

/**
 * What a device has noted, in the form in which an account takes it over: version 1, the text that is kept under
 * `fmh-seen:…` or saved as a file. Seconds are of the film. An instant is by the clock of the device, which may be
 * wrong: one that is more than a day ahead is refused.
 *
 * @param now the moment at which it is taken
 */
export const learningFacts = (now: Date) => {
  const at = z.iso
    .datetime('an instant in ISO 8601, in UTC')
    .max(30)
    .refine((instant) => Date.parse(instant) <= now.getTime() + day, 'an instant that is not in the future');
  const watched = z.strictObject({
    step: step.startsWith('film-', 'a film'),
    kind: z.literal('watched'),
    at,
    revision: z.string().min(1).max(64),
    length: second.positive(),
    intervals: z
      .array(
        z.tuple([second, second]).refine(([from, to]) => from < to, 'a stretch that ends after it begins'),
      )
      .max(1_000),
  });
  const done = z.strictObject({ step, kind: z.enum(['read', 'done', 'right']), at });
  return z.strictObject({
    v: z.literal(1),
    facts: z.array(z.discriminatedUnion('kind', [watched, done])).max(5_000),
  });
};
