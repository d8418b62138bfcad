import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Day } from '../../../law/index.ts';
import { assembleFilm, assemblePoster, assembleSound } from './assemble.ts';
import { captionsFile, makeCaptions } from './captions.ts';
import { chaptersFile, transcriptFile } from './chapters.ts';
import { captionZoneFaults, checkFilm, type FilmReport } from './check.ts';
import { readFacts } from './facts.ts';
import { FilmCache } from './film-cache.ts';
import { sayScript } from './narration.ts';
import { readScript, type Script } from './script.ts';
import { slideDataOf } from './slide-data.ts';
import { drawSlides } from './slides.ts';
import { meetFacts, type Story } from './story.ts';
import { layTimes } from './timing.ts';

export interface FilmPlace {
  /** The folder of the project. */
  readonly root: string;
  /** The folder of the content pack. */
  readonly content: string;
  readonly film: string;
  readonly language: string;
}

const folderOf = ({ content, film }: FilmPlace): string => join(content, 'films', film);

const aboutFile = (script: Script, { limits, spoken }: Story, made: Day): string =>
  stringify(
    {
      ...{ title: script.title, summary: script.summary, voice: script.voice.says, made: made.toString() },
      ...{ limits, spoken },
    },
    { lineWidth: 0 },
  );

/**
 * Makes everything that stands beside a script: pictures and sound, captions, chapters, transcript, poster.
 * Nothing is written into the film's folder before all of it is made.
 * @param tell told of each step in one line
 */
export const makeFilm = async (
  place: FilmPlace,
  today: Day,
  tell: (line: string) => void,
): Promise<FilmReport> => {
  const folder = folderOf(place);
  const cache = new FilmCache(join(place.root, 'data', 'film-cache', place.film));
  const script = readScript(await readFile(join(folder, `script.${place.language}.yaml`), 'utf8'));
  const story = meetFacts(script, await readFacts(place.content, today));
  for (const [id, given] of Object.entries(script.days))
    if ('limit' in given) tell(`${id}: ${story.days.get(id)}, by ${given.limit}`);

  const pictures = await drawSlides(slideDataOf(script, story), cache, place.root);
  tell(`slides: ${cache.made} drawn, ${cache.kept} unchanged`);
  const drawn = { made: cache.made, kept: cache.kept };
  const slides = layTimes(await sayScript(script, story, cache));
  tell(`sentences: ${cache.made - drawn.made} read aloud, ${cache.kept - drawn.kept} unchanged`);

  const work = join(place.root, 'data', 'film-cache', place.film, 'work');
  await mkdir(work, { recursive: true });
  const sound = await assembleSound(slides, work);
  tell('sound: put together and levelled');
  await assembleFilm(slides, pictures, sound, work);
  const [first] = pictures;
  if (first) await assemblePoster(first, work);
  tell('film: put together');

  const { language } = place;
  await writeFile(join(work, `captions.${language}.vtt`), captionsFile(makeCaptions(slides)));
  await writeFile(join(work, `chapters.${language}.vtt`), chaptersFile(script, slides));
  await writeFile(join(work, `transcript.${language}.yaml`), transcriptFile(slides));
  await writeFile(join(work, `film.${language}.yaml`), aboutFile(script, story, today));
  const names = ['captions', 'chapters'].map((name) => `${name}.${language}.vtt`);
  const written = ['film.mp4', 'audio.m4a', 'poster.webp', ...names];
  for (const name of [...written, `transcript.${language}.yaml`, `film.${language}.yaml`])
    await copyFile(join(work, name), join(folder, name));

  const starts = slides.map(({ start }) => start);
  const report = await checkFilm(folder, language, place.root, starts);
  return { facts: report.facts, faults: [...report.faults, ...(await captionZoneFaults(pictures))] };
};

/** Checks a film as it lies in the pack. */
export const checkFilmAt = (place: FilmPlace): Promise<FilmReport> =>
  checkFilm(folderOf(place), place.language, place.root);
