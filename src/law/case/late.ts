import { formatDay, formatMoment } from '../day.ts';
import type { Deadline } from './deadline.ts';
import { countedFrom, wordsToSend } from './next.ts';

/** Duties that are late and are chased in one go. */
export interface LateGroup {
  /** hours: an emergency, counted in hours · complaint: the answer to a complaint itself · other */
  readonly kind: 'hours' | 'complaint' | 'other';
  readonly deadlines: readonly Deadline[];
  /** What to do, in whole sentences. */
  readonly advice: string;
  /** Words to send, in lines. */
  readonly say: string;
  /** The slug of the guide about it. */
  readonly guide: string;
}

const kindOf = ({ due, strand }: Deadline): LateGroup['kind'] => {
  if (due instanceof Temporal.Instant) return 'hours';
  return strand === 'complaint' ? 'complaint' : 'other';
};

interface Manner {
  readonly kind: LateGroup['kind'];
  readonly advice: string;
  readonly opening: string;
  readonly closing: string;
}

/** What cannot wait comes first. */
const MANNERS: readonly Manner[] = [
  {
    kind: 'hours',
    advice: 'Ring the emergency line again now, send this, and say that you also want to complain.',
    opening: 'This is an emergency in my home. These are late:',
    closing: 'Please ring me now, and tell me in writing today when each will be done.',
  },
  {
    kind: 'complaint',
    advice: 'Send this, and ask the Housing Ombudsman to step in if you still get no answer.',
    opening: 'These are late in the handling of my complaint:',
    closing: 'Please answer now, or tell me in writing the date on which you will.',
  },
  {
    kind: 'other',
    advice: 'Send this, and make a complaint if you get no dates.',
    opening: 'These are late:',
    closing: 'Please tell me in writing on which day each of them will be done.',
  },
];

const dueText = (due: Deadline['due']): string =>
  due instanceof Temporal.Instant ? formatMoment(due) : due ? formatDay(due) : '';

/**
 * What is late for certain, gathered into as few messages as can be sent together. What counts only under a
 * condition is left out, since a message may say nothing that is not known.
 */
export const lateGroups = (deadlines: readonly Deadline[]): LateGroup[] =>
  MANNERS.flatMap(({ kind, advice, opening, closing }): LateGroup[] => {
    const late = deadlines.filter(
      (deadline) =>
        deadline.status === 'missed' &&
        deadline.condition === undefined &&
        deadline.limit.binds !== 'resident' &&
        kindOf(deadline) === kind &&
        wordsToSend(deadline) !== undefined,
    );
    const [first] = late;
    const missed = first?.limit.if_missed;
    if (!first || !missed) return [];
    const { guide } = missed;
    if (late.length === 1)
      return [{ kind, deadlines: late, advice: missed.next, say: wordsToSend(first) ?? '', guide }];
    const lines = late.map(
      ({ limit, due, start }) =>
        `- ${limit.title}: due by ${dueText(due)}${countedFrom(start, (month) => `, counted from the last day of ${month}`)}`,
    );
    return [{ kind, deadlines: late, advice, say: [opening, ...lines, closing].join('\n'), guide }];
  });
