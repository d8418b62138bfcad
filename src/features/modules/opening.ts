import { z } from 'zod';
import { londonDayOf, londonMoment } from '../../adapters/clock.ts';
import type { Opening } from '../../adapters/content/kind.ts';
import { formatMoment, readWhen, UnreadableTime, type When } from '../../law/index.ts';

const AN_OPENING = 'a day and a time of London, like 2027-03-01T09:00';

const readOpening = (text: string): When | { readonly fault: string } => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return { fault: AN_OPENING };
  try {
    const when = readWhen(text);
    return when.note === undefined
      ? when
      : {
          fault: `${AN_OPENING}, that comes once: the clocks go back that night. The second one is ${when.instant ? formatMoment(when.instant) : text}. Choose another time`,
        };
  } catch (error) {
    if (error instanceof UnreadableTime) return { fault: `${AN_OPENING}. ${error.message}` };
    throw error;
  }
};

/** When a module opens, on the clocks of London; a time that a change of clocks leaves out or brings twice is refused. */
export const openingSchema = z.string(AN_OPENING).superRefine((text, context) => {
  const read = readOpening(text);
  if ('fault' in read) context.addIssue({ code: 'custom', message: read.fault });
});

export interface WithOpening {
  readonly status: 'released' | 'in-preparation';
  readonly opens?: string | undefined;
}

/** The instant at which a module opens by itself; nothing where it is open without one, or no day is fixed. */
export const opensAt = ({ opens }: WithOpening): Date | undefined => {
  const read = opens === undefined ? undefined : readOpening(opens);
  return read && !('fault' in read) && read.instant ? new Date(read.instant.epochMilliseconds) : undefined;
};

export const openingOf = (module: WithOpening): Opening =>
  module.status === 'in-preparation' ? 'not-fixed' : (opensAt(module) ?? 'always');

/** "This module opens on Monday 1 March 2027 at 9am." */
export const openingSentence = (opens: Date | undefined): string =>
  opens
    ? `This module opens on ${londonMoment(opens)}.`
    : 'This module is being prepared. We do not have a day for it yet.';

/** What `content -- check` says of a module that opens on this day or later. */
export function* comingOpening(
  module: WithOpening & { readonly opens_with_it: readonly string[] },
  day: string,
) {
  const opens = opensAt(module);
  if (!opens || londonDayOf(opens) < day) return;
  const guides = module.opens_with_it;
  yield `(module) opens on ${londonMoment(opens)}, with its film${guides.length > 0 ? ` and the guides ${guides.join(', ')}` : ''}`;
}
