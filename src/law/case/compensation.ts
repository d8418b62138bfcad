import { dayNumber } from '../day.ts';
import type { TimeLimitVersion } from '../time-limit.ts';
import { dayOf } from './compare.ts';
import type { Deadline } from './deadline.ts';
import { firstSince, type Hearing } from './hearing.ts';
import type { Mark } from './mark.ts';

/**
 * What a council owes for a repair that is late twice (SI 1994/133, reg 7): so much, and so much for each
 * calendar day from the day after the second period to the day of completion, both included.
 * @returns a phrase with the pounds so far; nothing where nothing is owed
 */
export const compensation = (
  amount: NonNullable<TimeLimitVersion['amount']>,
  start: Mark,
  hearing: Hearing,
  done: readonly Deadline[],
): string | undefined => {
  const second = done.find((deadline) => deadline.start === start.when && deadline.due !== undefined);
  if (!second?.due) return undefined;
  const finished = firstSince(hearing, ['repair-done'], start);
  const until = finished?.when.day ?? hearing.told.today.day;
  const days = dayNumber(until) - dayNumber(dayOf(second.due));
  if (days < 1) return undefined;
  const pounds = Math.min(amount.most, amount.base + amount.per_day * days);
  const late = `${days} day${days === 1 ? '' : 's'} late`;
  return finished ? `£${pounds}: it was ${late}` : `£${pounds} so far: it is ${late}`;
};
