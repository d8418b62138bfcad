import { type Day, type Deadline, dayAt, dayNumber, dayOf, formatDate } from '../../../law/index.ts';
import type { TimelineProps, TimelineRow } from '../../../ui/timeline/timeline.tsx';
import type { WorkedOut } from './worked-out.ts';

/** What lies further ahead would press everything else together; it stands in the list. */
const FURTHEST = 130;
const MOST_ROWS = 12;

const withoutYear = (day: Day): string => formatDate(day).replace(/ \d{4}$/, '');

const STATES: Partial<Record<Deadline['status'], { state: TimelineRow['state']; words: string }>> = {
  met: { state: 'done', words: ', done' },
  'met-late': { state: 'done', words: ', done late' },
  missed: { state: 'late', words: ', late' },
  coming: { state: 'open', words: '' },
  today: { state: 'open', words: ', today' },
};

/** A resident's own day is never late: it has passed, and may still count. */
const wordsOf = ({ status, limit }: Deadline): string =>
  status === 'missed' && limit.binds === 'resident' ? ', passed' : (STATES[status]?.words ?? '');

type Drawn = Deadline & { readonly due: NonNullable<Deadline['due']> };

const isDrawn =
  (today: Day) =>
  (deadline: Deadline): deadline is Drawn =>
    deadline.due !== undefined &&
    STATES[deadline.status] !== undefined &&
    dayNumber(dayOf(deadline.due)) - dayNumber(today) <= FURTHEST &&
    dayNumber(deadline.start.day) <= dayNumber(dayOf(deadline.due));

/** The case in time as a picture; nothing where it would show less than two stretches. */
export const pictureOf = ({ groups, told }: WorkedOut): TimelineProps | undefined => {
  const today = told.today.day;
  const drawn = groups
    .flatMap(({ deadlines }) => deadlines)
    .filter(isDrawn(today))
    .toSorted((one, other) => dayNumber(one.start.day) - dayNumber(other.start.day))
    .slice(0, MOST_ROWS);
  if (drawn.length < 2) return undefined;
  const first = Math.min(dayNumber(today), ...drawn.map(({ start }) => dayNumber(start.day)));
  const last = Math.max(dayNumber(today), ...drawn.map(({ due }) => dayNumber(dayOf(due))));
  const span = Math.max(last - first, 1);
  const place = (day: Day): number => (dayNumber(day) - first) / span;
  const rows = drawn.map((deadline): TimelineRow => {
    const state = STATES[deadline.status];
    return {
      title: deadline.limit.title,
      from: place(deadline.start.day),
      until: place(dayOf(deadline.due)),
      untilText: `${withoutYear(dayOf(deadline.due))}${wordsOf(deadline)}${deadline.condition ? '?' : ''}`,
      state: state?.state ?? 'open',
    };
  });
  const words = rows.map(({ title, untilText }) => `${title}: ${untilText}`).join('. ');
  return {
    rows,
    today: { at: place(today), text: `Today, ${withoutYear(dayAt(dayNumber(today)))}` },
    words: `The case in time. Today is ${formatDate(today)}. ${words}. The list below says the same.`,
  };
};
