import type { VNode } from 'preact';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A day as people say it.
 * @param day a London calendar day, YYYY-MM-DD
 * @returns such as "3 December 2026"; what is no such day comes back as it was
 */
export const dayInWords = (day: string): string => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = months[Number(month) - 1];
  return name ? `${Number(date)} ${name} ${year}` : day;
};

/** A day in words that programs can read too. */
export const Day = ({ day }: { day: string }): VNode => <time dateTime={day}>{dayInWords(day)}</time>;
