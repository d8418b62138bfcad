import {
  type Day,
  ENGLAND_HOLIDAYS,
  formatDate,
  formatDay,
  isBefore,
  isWorkingDay,
} from '../../../law/index.ts';
import { type Script, ScriptFault, type Slide } from './script.ts';
import type { Story } from './story.ts';

/** A slide as the drawing reads it: every token told, days worked out. */
export type SlideData = Readonly<Record<string, unknown>> & { readonly layout: string };

interface CalendarDay {
  readonly date: number;
  /** 0 on the day it begins, then the number of the working day; null where the day does not count. */
  readonly count: number | null;
  readonly last: boolean;
}

/** The weeks, Monday first, from the day on which something begins to its last day, working days numbered. */
export const weeksBetween = (from: Day, until: Day): CalendarDay[][] => {
  const weeks: CalendarDay[][] = [];
  let day = from.subtract({ days: from.dayOfWeek - 1 });
  let count = 0;
  while (!isBefore(until, day)) {
    const week: CalendarDay[] = [];
    for (let column = 0; column < 7; column += 1) {
      const after = isBefore(from, day) && !isBefore(until, day) && isWorkingDay(day, ENGLAND_HOLIDAYS);
      if (after) count += 1;
      week.push({
        date: day.day,
        count: day.equals(from) ? 0 : after ? count : null,
        last: day.equals(until),
      });
      day = day.add({ days: 1 });
    }
    weeks.push(week);
  }
  return weeks;
};

const withoutYear = (text: string): string => text.replace(/ \d{4}$/, '');

/** As printers set it: curled apostrophes, and no number parted from what it counts. */
export const asPrinted = (text: string): string =>
  text.replace(/(\w)'(\w|\s|$)/g, '$1’$2').replace(/(\d) (?=[a-zA-Z])|\b([A-Z]{2}) (?=\d)/g, '$1$2\u00a0');

const toldDeep = (value: unknown, tell: (text: string) => string): unknown => {
  if (typeof value === 'string') return tell(value);
  if (Array.isArray(value)) return value.map((one) => toldDeep(one, tell));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toldDeep(one, tell)]));
  return value;
};

const dayOf = (story: Story, slide: Slide, id: string): Day => {
  const day = story.days.get(id);
  if (!day) throw new ScriptFault([`${slide.id}: no day "${id}" in "days"`]);
  return day;
};

interface Stop {
  readonly day?: string | undefined;
  readonly title?: string | undefined;
  readonly words: string;
  readonly last: boolean;
}

const drawnStops = (slide: Slide, stops: readonly Stop[], story: Story): unknown[] => {
  const days = stops.map(({ day }) => (day === undefined ? undefined : dayOf(story, slide, day)));
  const first = days[0];
  const final = days.at(-1);
  const span = first && final ? first.until(final).total({ unit: 'days' }) : 0;
  return stops.map(({ title, words, last }, index) => {
    const day = days[index];
    const far = day && first && day.year !== first.year;
    return {
      title: title ?? (day ? (far ? formatDate(day) : withoutYear(formatDate(day))) : ''),
      weekday: day ? (formatDay(day).split(' ')[0] ?? '') : '',
      words,
      last,
      share: day && first && span > 0 ? first.until(day).total({ unit: 'days' }) / span : 0,
    };
  });
};

/** Makes each slide ready to be drawn, in order. */
export const slideDataOf = (script: Script, story: Story): SlideData[] =>
  script.chapters.flatMap((chapter, index) =>
    chapter.slides.map((slide): SlideData => {
      const { id: _id, say: _say, ...shown } = slide;
      const drawn: Record<string, unknown> = { ...shown };
      if (slide.layout === 'calendar')
        drawn.weeks = weeksBetween(dayOf(story, slide, slide.from), dayOf(story, slide, slide.until));
      if (slide.layout === 'clock' || slide.layout === 'journey')
        drawn.stops = drawnStops(slide, slide.stops, story);
      drawn.chapter = { number: index + 1, of: script.chapters.length, title: chapter.title };
      const printed = (text: string): string => asPrinted(story.tell(text));
      return { ...(toldDeep(drawn, printed) as Record<string, unknown>), layout: slide.layout };
    }),
  );
