import { createHash } from 'node:crypto';
import { calendarFile } from '../../deadlines/index.ts';
import type { Letter } from '../letter-kind.ts';
import type { ComingStep } from '../rules/next-dates.ts';

/** Those of another letter have other ids (RFC 5545, section 3.8.4.7), and no id tells which letter it is. */
const eventId = (event: string): string => createHash('sha256').update(event).digest('hex').slice(0, 32);

/** The days on which to ask what became of a letter, as an iCalendar file (RFC 5545), each with an alarm. */
export const letterCalendar = (
  { slug }: Pick<Letter, 'slug'>,
  steps: readonly ComingStep[],
  publicUrl: string,
  now: Date,
): string =>
  calendarFile(
    { name: 'Dates', product: 'Letters', stamp: now },
    steps.flatMap(({ askOn, words, calendar: title, letter, guide }) => {
      if (!askOn) return [];
      const more = letter
        ? `${publicUrl}/letters/${letter}`
        : guide
          ? `${publicUrl}/guides/${guide}`
          : publicUrl;
      return { id: eventId(`${slug} ${askOn} ${title} ${words}`), at: askOn, title, lines: [words, more] };
    }),
  );
