import type { VNode } from 'preact';
import { formatDate, parseDay } from '../../law/index.ts';

/** A day as people say it, "23 November 2026", from YYYY-MM-DD. */
export const Day = ({ day }: { day: string }): VNode => (
  <time dateTime={day}>{formatDate(parseDay(day))}</time>
);
