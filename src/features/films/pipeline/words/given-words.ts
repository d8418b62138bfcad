import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkCaptions } from './check-captions.ts';
import type { FilmAbout, KnownWords } from './film-words.ts';
import { checkChapters } from './read-chapters.ts';

/** Words as somebody gave them: the bytes of their files, not yet checked. */
export interface GivenWords {
  readonly about: FilmAbout;
  readonly captions?: Buffer;
  readonly chapters?: Buffer;
}

/** Where the words of one film lie until they are in the pack. */
export interface WordsPlace {
  /** The work folder. */
  readonly work: string;
  /** The film's folder in the pack; it need not be there. */
  readonly folder: string;
  readonly film: string;
  readonly language: string;
}

const heldFolder = ({ work, film, language }: WordsPlace): string =>
  join(work, 'words', `${film}.${language}`);

const readIfThere = (path: string): Promise<Buffer | undefined> => readFile(path).catch(() => undefined);

/** Keeps what was given now beside what was given before, so that words may come one after the other. */
export const holdWords = async (place: WordsPlace, given: GivenWords): Promise<void> => {
  const folder = heldFolder(place);
  await mkdir(folder, { recursive: true });
  const before = await heldAbout(folder);
  await writeFile(join(folder, 'about.json'), JSON.stringify({ ...before, ...given.about }));
  if (given.captions) await writeFile(join(folder, 'captions'), given.captions);
  if (given.chapters) await writeFile(join(folder, 'chapters'), given.chapters);
};

/** Words that are in the pack need not be held any longer. */
export const dropWords = (place: WordsPlace): Promise<void> =>
  rm(heldFolder(place), { recursive: true, force: true });

const about = z.object({
  title: z.string().optional(),
  summary: z.string().optional(),
  voice: z.string().optional(),
});

/** What a file says about a film; one that cannot be read says nothing, and what is missing is asked for. */
const readAbout = async (path: string): Promise<FilmAbout> => {
  const text = await readIfThere(path);
  try {
    const { title, summary, voice } = about.parse(parse(text?.toString() ?? '{}', { schema: 'core' }));
    return { ...(title ? { title } : {}), ...(summary ? { summary } : {}), ...(voice ? { voice } : {}) };
  } catch {
    return {};
  }
};

const heldAbout = (folder: string): Promise<FilmAbout> => readAbout(join(folder, 'about.json'));
const packAbout = ({ folder, language }: WordsPlace): Promise<FilmAbout> =>
  readAbout(join(folder, `film.${language}.yaml`));

/** Words that were held and checked. */
export interface CheckedWords extends Pick<KnownWords, 'about' | 'captions' | 'chapters'> {
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

const nothing: GivenWords = { about: {} };

/**
 * Reads what is known of a film's words: what is given now, over what was given before, over what lies in the
 * pack from an earlier making.
 * @param seconds the length of the film
 */
export const knownWords = async (
  place: WordsPlace,
  seconds: number,
  given: GivenWords = nothing,
): Promise<CheckedWords> => {
  const held = heldFolder(place);
  const track = async (name: 'captions' | 'chapters') =>
    given[name] ??
    (await readIfThere(join(held, name))) ??
    (await readIfThere(join(place.folder, `${name}.${place.language}.vtt`)));
  const [captions, chapters] = [await track('captions'), await track('chapters')];
  const read = captions && checkCaptions(captions, seconds);
  const laid = chapters && checkChapters(chapters, seconds);
  return {
    about: { ...(await packAbout(place)), ...(await heldAbout(held)), ...given.about },
    ...(read && read.faults.length === 0 ? { captions: read.cues } : {}),
    ...(laid && laid.faults.length === 0 ? { chapters: laid.chapters } : {}),
    faults: [
      ...(read?.faults ?? []).map((fault) => `captions, ${fault}`),
      ...(laid?.faults ?? []).map((fault) => `chapters, ${fault}`),
    ],
    warnings: (read?.warnings ?? []).map((warning) => `captions: ${warning}`),
  };
};
