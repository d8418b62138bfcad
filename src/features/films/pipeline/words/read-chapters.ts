import { type Cue, readVtt } from '../../vtt.ts';
import { lengthInWords } from '../film-fault.ts';
import { decodeText } from './decode-text.ts';

/** Chapters that were checked; each lasts until the next begins, the last one until the film ends. */
export interface CheckedChapters {
  readonly chapters: readonly Chapter[];
  readonly faults: readonly string[];
}

export interface Chapter extends Cue {
  readonly id: string;
}

interface Begin {
  readonly start: number;
  readonly title: string;
  readonly id?: string;
}

/** A title as the word of an address: "What to do now" becomes `what-to-do-now`. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’]|\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');

const listLine = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?:\.\d+)?\s+[-–:]?\s*(\S.*)$/;

const readList = (text: string, faults: string[]): Begin[] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const match = listLine.exec(line.trim());
    if (!match) {
      faults.push(
        `line ${index + 1}: looked for a time and a name, such as "1:30 What to do now"; found "${line.trim().slice(0, 60)}".`,
      );
      return [];
    }
    const [, hours = '0', minutes, seconds, title = ''] = match;
    return [{ start: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), title }];
  });

const readTrack = (text: string, faults: string[]): Begin[] =>
  readVtt(text, ({ line, found, expected }) =>
    faults.push(`line ${line}: looked for ${expected}; found ${found}.`),
  ).map(({ id, start, text: title }) => ({
    start,
    title: title.replaceAll(/\s+/g, ' '),
    ...(id && /^[a-z][a-z0-9-]*$/.test(id) ? { id } : {}),
  }));

/**
 * Gives each chapter its end and its name in addresses.
 * @param seconds the length of the film
 */
export const layChapters = (begins: readonly Begin[], seconds: number): CheckedChapters => {
  const faults: string[] = [];
  const ids = new Set<string>();
  const chapters = begins.map(({ start, title, id = slugOf(title) }, index): Chapter => {
    const end = begins[index + 1]?.start ?? seconds;
    if (end <= start)
      faults.push(
        index + 1 < begins.length
          ? `the chapter "${title}" begins at ${lengthInWords(start)}, not before the next one.`
          : `the chapter "${title}" begins at ${lengthInWords(start)}; the film ends at ${lengthInWords(seconds)}.`,
      );
    const own = id || `part-${index + 1}`;
    const name = ids.has(own) ? `${own}-${index + 1}` : own;
    ids.add(name);
    return { id: name, start, end, text: title };
  });
  if ((begins[0]?.start ?? 0) > 0)
    faults.push(
      `the first chapter begins at ${lengthInWords(begins[0]?.start ?? 0)}; it must begin at 0:00.`,
    );
  return { chapters, faults };
};

/**
 * Reads chapters: WebVTT, or a list with one time and name a line, as people write it below a film.
 * @param seconds the length of the film
 */
export const checkChapters = (bytes: Buffer, seconds: number): CheckedChapters => {
  const decoded = decodeText(bytes);
  if (!decoded) return { chapters: [], faults: ['looked for chapters; found no text.'] };
  const faults: string[] = [];
  const begins = decoded.text.startsWith('WEBVTT')
    ? readTrack(decoded.text, faults)
    : readList(decoded.text, faults);
  if (begins.length === 0 || faults.length > 0) return { chapters: [], faults };
  return layChapters(begins, seconds);
};
