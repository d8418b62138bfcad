import { type Day, dayNumber, parseDay } from '../day.ts';
import { isInSeason } from '../due.ts';
import type { CaseEvent } from './event.ts';
import type { LawBook } from './law-book.ts';
import type { Mark } from './mark.ts';

const HEATING = ['rtr-heating-winter', 'rtr-heating-summer'] as const;

/** Within so many days of a change of season both limits are shown: the rules do not say which day decides. */
const NEAR_A_SEASON = 7;

const NEAR = 'the council goes by another day than the day of the request to tell winter from summer';

const heatingLimits = (asked: Day, book: LawBook): { limit: string; condition?: string }[] =>
  HEATING.flatMap((limit) => {
    const season = book.limits.get(limit)?.versions.at(-1)?.season;
    if (!season) return [];
    if (isInSeason(asked, season)) return [{ limit }];
    const near = [season.from, season.until].some((edge) =>
      [asked.year - 1, asked.year, asked.year + 1].some(
        (year) => Math.abs(dayNumber(parseDay(`${year}-${edge}`)) - dayNumber(asked)) <= NEAR_A_SEASON,
      ),
    );
    return near ? [{ limit, condition: NEAR }] : [];
  });

const limitsOf = (asked: CaseEvent, book: LawBook): { limit: string; condition?: string }[] => {
  if (!asked.repair) return [];
  if (asked.repair === 'heating') return heatingLimits(asked.at.day, book);
  return book.limits.has(`rtr-${asked.repair}`) ? [{ limit: `rtr-${asked.repair}` }] : [];
};

/** The last thing before `until` that satisfies the test. */
const lastBefore = (
  events: readonly CaseEvent[],
  until: number,
  test: (event: CaseEvent) => boolean,
): CaseEvent | undefined => events.slice(0, until).findLast(test);

/**
 * What requests under the Right to Repair start (SI 1994/133): the first period at the request, or at the
 * repair notice where the council inspects first; the second at the notice that another contractor is wanted.
 */
export const repairMarks = (events: readonly CaseEvent[], book: LawBook): Mark[] =>
  events.flatMap((event, index): Mark[] => {
    if (event.type === 'repair-asked') {
      const next = events.findIndex(({ type }, at) => at > index && type === 'repair-asked');
      const span = events.slice(index + 1, next < 0 ? undefined : next);
      const notice = span.find(({ type }) => type === 'repair-notice-issued');
      const start = notice ?? event;
      return limitsOf(event, book).map(({ limit, condition }) => ({
        name: 'repair-clock-starts',
        event: start,
        when: start.at,
        limit,
        ...(condition ? { condition } : {}),
        ...(notice?.last_day ? { named: notice.last_day } : {}),
      }));
    }
    if (event.type !== 'other-contractor-asked') return [];
    const asked = lastBefore(events, index, ({ type }) => type === 'repair-asked');
    const first = asked ? limitsOf(asked, book)[0] : undefined;
    return first ? [{ name: 'second-repair-clock-starts', event, when: event.at, length: first.limit }] : [];
  });
