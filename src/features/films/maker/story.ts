import {
  type Day,
  dueFrom,
  formatDate,
  formatDay,
  limitWords,
  parseDay,
  type TimeLimit,
} from '../../../law/index.ts';
import { type Script, ScriptFault } from './script.ts';

/** A phone number from the contacts, as printed and as said aloud. */
export interface PhoneNumber {
  readonly shown: string;
  readonly spoken: string;
}

/** What a script may speak of: limits and phone numbers by id, and the day on which the film is made. */
export interface Facts {
  readonly limits: ReadonlyMap<string, TimeLimit>;
  readonly phones: ReadonlyMap<string, PhoneNumber>;
  readonly today: Day;
}

/** A script met with the facts: every token can be told. */
export interface Story {
  readonly days: ReadonlyMap<string, Day>;
  /** Ids of the limits that words or days rest on, in order of the alphabet. */
  readonly limits: readonly string[];
  /** What each of them is on the day on which the film is made. */
  readonly spoken: Readonly<Record<string, string>>;
  /** Puts the words in the place of every {{token}}. */
  readonly tell: (text: string) => string;
  /** The same for the voice: phone numbers are said figure by figure. */
  readonly tellAloud: (text: string) => string;
}

const withoutYear = (text: string): string => text.replace(/ \d{4}$/, '');

const token = /\{\{([a-z]+):([a-z0-9-]+)\}\}/g;

const workOutDays = (script: Script, { limits, today }: Facts): Map<string, Day> => {
  const days = new Map<string, Day>();
  for (const [id, given] of Object.entries(script.days)) {
    if ('on' in given) {
      days.set(id, parseDay(given.on));
      continue;
    }
    const limit = limits.get(given.limit);
    const from = days.get(given.from);
    if (!limit) throw new ScriptFault([`days.${id}: no limit "${given.limit}" in content/time-limits`]);
    if (!from) throw new ScriptFault([`days.${id}: "${given.from}" must stand above it`]);
    const due = dueFrom(limit, { day: from }, today);
    if (due.kind !== 'day')
      throw new ScriptFault([`days.${id}: "${given.limit}" does not lead to a day from ${formatDay(from)}`]);
    days.set(id, due.due);
  }
  return days;
};

/**
 * Works out the days of the story and gives the words for every token.
 * @throws ScriptFault where a token or a day has no answer
 */
export const meetFacts = (script: Script, facts: Facts): Story => {
  const days = workOutDays(script, facts);
  const used = new Set<string>();
  for (const given of Object.values(script.days)) if ('limit' in given) used.add(given.limit);
  const wordsFor = (kind: string, id: string, aloud: boolean): string | undefined => {
    const day = days.get(id);
    if (kind === 'date') return day && withoutYear(formatDate(day));
    if (kind === 'day') return day && withoutYear(formatDay(day));
    if (kind === 'full') return day && formatDate(day);
    if (kind === 'phone') return facts.phones.get(id)?.[aloud ? 'spoken' : 'shown'];
    const limit = kind === 'limit' ? facts.limits.get(id) : undefined;
    if (limit) used.add(id);
    return limit && limitWords(limit, facts.today).text;
  };
  const tellTo = (aloud: boolean) => (text: string) =>
    text.replace(token, (whole, kind: string, id: string) => {
      const told = wordsFor(kind, id, aloud);
      if (told === undefined) throw new ScriptFault([`${whole}: nothing is known by this name`]);
      return told;
    });
  const tell = tellTo(false);
  const tellAloud = tellTo(true);
  tell(JSON.stringify(script.chapters));
  const ids = [...used].sort();
  const spoken = Object.fromEntries(
    ids.flatMap((id) => {
      const limit = facts.limits.get(id);
      return limit ? [[id, limitWords(limit, facts.today).text]] : [];
    }),
  );
  return { days, limits: ids, spoken, tell, tellAloud };
};
