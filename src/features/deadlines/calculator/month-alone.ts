import {
  type Case,
  type CaseEvent,
  type Deadline,
  evaluateCase,
  formatMonth,
  type LawBook,
} from '../../../law/index.ts';
import type { FormFault } from './forms.ts';

const monthsOf = ({ events }: Case): readonly CaseEvent[] => events.filter(({ at }) => at.month);

/** From which day each month was counted, in whole sentences. */
export const monthNotes = (told: Case): string[] => [
  ...new Set(
    monthsOf(told).map(({ at: { day } }) =>
      day.equals(told.today.day)
        ? `You gave a month, ${formatMonth(day)}. We counted from today, the last day that it can have been.`
        : `You gave a month, ${formatMonth(day)}. We counted from its last day. The true dates may be earlier.`,
    ),
  ),
];

/** What would be another answer if it were another day: which limits there are, and the resident's own days. */
const gist = ({ limit, due, status }: Deadline): string =>
  [limit.id, due !== undefined, ...(limit.binds === 'resident' ? [status, due] : [])].join(' ');

const deadlinesOf = (told: Case, book: LawBook): readonly Deadline[] | undefined => {
  const evaluation = evaluateCase(told, book);
  return evaluation.kind === 'answered' ? evaluation.deadlines : undefined;
};

const onFirstDay = (event: CaseEvent): CaseEvent => ({
  ...event,
  at: { day: event.at.day.with({ day: 1 }) },
});

/**
 * Months that do not do: a limit stands only if it did on every day of the month, and the resident's own days are never
 * counted from its last day (decision 0039). The day is asked then.
 */
export const monthFaults = (told: Case, book: LawBook): FormFault[] => {
  const latest = deadlinesOf(told, book);
  if (!latest) return [];
  const gistOf = (deadlines: readonly Deadline[]): string => deadlines.map(gist).toSorted().join('\n');
  return monthsOf(told).flatMap((event): FormFault[] => {
    const events = told.events.map((one) => (one === event ? onFirstDay(event) : one));
    const earliest = deadlinesOf({ ...told, events }, book);
    if (!earliest || gistOf(earliest) === gistOf(latest)) return [];
    const sentence = `In ${formatMonth(event.at.day)} it matters which day it was. Add the day, such as 14. Not sure? Give the latest day it can have been.`;
    return [{ field: event.id ?? 'happened', part: 'day', sentence }];
  });
};
