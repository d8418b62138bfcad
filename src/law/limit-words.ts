import { type Day, formatDate, parseDay } from './day.ts';
import type { TimeLimit, TimeLimitVersion, Unit } from './time-limit.ts';
import { startOf, versionAfter, versionOn } from './versions.ts';

/** A limit as a reader sees it. */
export interface LimitWords {
  /** "10 working days"; with the day from which it applies where that is still to come. */
  readonly text: string;
  /** What a reader should also know, in whole sentences. */
  readonly detail?: string;
  /** Nothing here was confirmed: say so, and give the official page. */
  readonly checkThis: boolean;
  /** The version that the words were taken from. */
  readonly version: TimeLimitVersion;
}

const SINGULAR: Readonly<Record<Unit, string>> = {
  hours: 'hour',
  days: 'day',
  'working-days': 'working day',
  weeks: 'week',
  months: 'month',
  years: 'year',
};

/** "1 month", "10 working days" */
export const lengthWords = (length: number, unit: Unit): string =>
  `${length} ${SINGULAR[unit]}${length === 1 ? '' : 's'}`;

const bareWords = (version: TimeLimitVersion): string =>
  version.length !== null && version.unit !== null
    ? lengthWords(version.length, version.unit)
    : (version.without_number ?? '');

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const detailSentences = (version: TimeLimitVersion, next: TimeLimitVersion | undefined): string[] => {
  const sentences: string[] = [];
  if (version.at_least) sentences.push('That is the shortest it may be.');
  if (version.at_most) sentences.push('That is the longest it may be.');
  if (version.or_sooner) sentences.push(asSentence(`or sooner: ${version.or_sooner}`));
  if (version.only_for) sentences.push(asSentence(`for ${version.only_for}`));
  const more = version.extension;
  if (more)
    sentences.push(
      more.at_most !== null && more.unit !== null
        ? asSentence(`up to ${lengthWords(more.at_most, more.unit)} more if ${more.when}`)
        : asSentence(`longer if ${more.when}`),
    );
  if (version.note) sentences.push(version.note);
  const start = next && startOf(next);
  if (next && start) sentences.push(`From ${formatDate(start)}: ${bareWords(next)}.`);
  return sentences;
};

/** What stands behind the length of a version that is not in force: since when, until when, or that it is a plan. */
const standingWords = (version: TimeLimitVersion, isNext: boolean): string => {
  const start = startOf(version);
  if (isNext) return start ? ` (from ${formatDate(start)})` : ' (planned, no day fixed yet)';
  const until = version.in_force_until;
  return until ? ` (until ${formatDate(parseDay(until))})` : '';
};

/**
 * Prints a limit as it stands on a day. Before its first version it prints that version and its day:
 * "10 working days (from 30 November 2026)"; after its last one, until when it ran.
 */
export const limitWords = (limit: TimeLimit, today: Day): LimitWords => {
  const current = versionOn(limit, today);
  const next = versionAfter(limit, today);
  const shown = current ?? next ?? limit.versions.at(-1);
  if (!shown) throw new RangeError(`The limit ${limit.id} has no version.`);
  const when = current ? '' : standingWords(shown, shown === next);
  const detail = detailSentences(shown, current ? next : undefined).join(' ');
  return {
    text: `${bareWords(shown)}${when}`,
    ...(detail ? { detail } : {}),
    checkThis: shown.certainty === 'C',
    version: shown,
  };
};
