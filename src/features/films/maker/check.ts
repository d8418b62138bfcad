import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loudness } from './assemble.ts';
import { captionFaults, readCaptions } from './caption-faults.ts';
import { readingSpeed, speedOf } from './captions.ts';
import { contrastFaults } from './contrast.ts';
import { runProgram } from './programs.ts';

/** What was measured on a finished film, and what is wrong with it. */
export interface FilmReport {
  readonly facts: readonly string[];
  readonly faults: readonly string[];
}

const megabyte = 1_000_000;
const most = { film: 5 * megabyte, audioMinute: 0.35 * megabyte, poster: 8_000, quiet: 2.2 };

interface Sizes {
  readonly film: number;
  readonly audio: number;
  readonly poster: number;
}

const sizesOf = async (folder: string): Promise<Sizes> => {
  const size = async (name: string) => (await stat(join(folder, name))).size;
  return { film: await size('film.mp4'), audio: await size('audio.m4a'), poster: await size('poster.webp') };
};

const durationOf = async (path: string): Promise<number> => {
  const { out } = await runProgram('ffprobe', [
    '-v',
    'error',
    '-show_entries',
    'format=duration',
    '-of',
    'csv=p=0',
    path,
  ]);
  return Number(out.trim());
};

/** Seconds of every keyframe of a film. */
export const keyframesOf = async (path: string): Promise<number[]> => {
  const { out } = await runProgram('ffprobe', [
    ...[
      '-v',
      'error',
      '-select_streams',
      'v:0',
      '-show_entries',
      'packet=pts_time,flags',
      '-of',
      'csv=p=0',
      path,
    ],
  ]);
  return out
    .split('\n')
    .filter((line) => line.split(',')[1]?.includes('K'))
    .map((line) => Number(line.split(',')[0]));
};

interface Loudness {
  readonly integrated: number;
  readonly truePeak: number;
}

/** Loudness as EBU R 128 measures it: LUFS and dBTP. */
export const loudnessOf = async (path: string): Promise<Loudness> => {
  const { said } = await runProgram('ffmpeg', [
    ...['-hide_banner', '-nostats', '-i', path, '-vn', '-af', 'ebur128=peak=true', '-f', 'null', '-'],
  ]);
  const summary = said.slice(said.lastIndexOf('Summary:'));
  return {
    integrated: Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1]),
    truePeak: Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1]),
  };
};

const quietStretches = async (path: string): Promise<string[]> => {
  const { said } = await runProgram('ffmpeg', [
    ...[
      '-hide_banner',
      '-nostats',
      '-i',
      path,
      '-vn',
      '-af',
      `silencedetect=n=-45dB:d=${most.quiet}`,
      '-f',
      'null',
      '-',
    ],
  ]);
  return [...said.matchAll(/silence_end: ([\d.]+) \| silence_duration: ([\d.]+)/g)].map(
    ([, end, length]) => `${Number(length).toFixed(1)} s of silence before ${Number(end).toFixed(0)} s`,
  );
};

/** Looks at what stands below the words, where players put captions: a slide must leave it calm. */
export const captionZoneFaults = async (pictures: readonly string[]): Promise<string[]> => {
  const faults: string[] = [];
  for (const [index, picture] of pictures.entries()) {
    const { said } = await runProgram('ffmpeg', [
      ...['-hide_banner', '-nostats', '-i', picture, '-vf', 'crop=1280:116:0:604,signalstats,metadata=print'],
      ...['-f', 'null', '-'],
    ]);
    const low = Number(/YMIN=([\d.]+)/.exec(said)?.[1]);
    const high = Number(/YMAX=([\d.]+)/.exec(said)?.[1]);
    if (!(high - low < 12)) faults.push(`slide ${index + 1} draws where captions stand`);
  }
  return faults;
};

const sizeFaults = ({ film, audio, poster }: Sizes, minutes: number, ladder: boolean): string[] => [
  // A moving picture is larger than slides; its ladder has a smaller one.
  ...(film > most.film && !ladder ? [`film.mp4 has ${film} bytes; expected ${most.film} at most`] : []),
  ...(audio / minutes > most.audioMinute
    ? [`audio.m4a has ${Math.round(audio / minutes)} bytes a minute`]
    : []),
  ...(poster > most.poster ? [`poster.webp has ${poster} bytes; expected ${most.poster} at most`] : []),
];

const loudnessFaults = ({ integrated, truePeak }: Loudness): string[] => [
  ...(Math.abs(integrated - loudness.integrated) > 1
    ? [`loudness ${integrated} LUFS; expected ${loudness.integrated}, give or take 1`]
    : []),
  ...(truePeak > -1 ? [`true peak ${truePeak} dB; expected -1 or less`] : []),
];

/**
 * Checks a finished film: sizes, lengths, loudness, silences, captions, colours, and that a jump lands on a slide.
 * @param folder the film's folder with film.mp4 and the files beside it
 * @param slideStarts seconds at which slides begin, where the film was made just now
 */
export const checkFilm = async (
  folder: string,
  language: string,
  root: string,
  slideStarts?: readonly number[],
): Promise<FilmReport> => {
  const film = join(folder, 'film.mp4');
  const sizes = await sizesOf(folder);
  const [seconds, soundSeconds] = [await durationOf(film), await durationOf(join(folder, 'audio.m4a'))];
  const loud = await loudnessOf(film);
  const { cues, faults: fileFaults } = readCaptions(
    await readFile(join(folder, `captions.${language}.vtt`), 'utf8'),
  );
  const speeds = cues.map(speedOf).sort((one, other) => one - other);
  const keyframes = await keyframesOf(film);
  const without = (slideStarts ?? []).filter(
    (start) => !keyframes.some((key) => Math.abs(key - start) < 0.11),
  );
  const quick = cues.filter((cue) => speedOf(cue) > readingSpeed).length;
  return {
    facts: [
      `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s, ${keyframes.length} keyframes`,
      `film ${(sizes.film / megabyte).toFixed(2)} MB, sound ${(sizes.audio / megabyte / (seconds / 60)).toFixed(2)} MB a minute, poster ${(sizes.poster / 1000).toFixed(1)} kB`,
      `loudness ${loud.integrated} LUFS, peak ${loud.truePeak} dB`,
      `${cues.length} captions, half of them at ${speeds[Math.floor(speeds.length / 2)]?.toFixed(1)} characters a second or less, ${quick} above ${readingSpeed}, the fastest at ${speeds.at(-1)?.toFixed(1)}`,
    ],
    faults: [
      ...sizeFaults(sizes, seconds / 60, existsSync(join(folder, 'ladder.m3u8'))),
      ...(Math.abs(seconds - soundSeconds) > 0.3 ? ['film and sound differ in length'] : []),
      ...loudnessFaults(loud),
      ...(await quietStretches(film)),
      ...fileFaults,
      ...captionFaults(cues, seconds),
      ...without.map((start) => `no keyframe at ${start.toFixed(1)} s, where a slide begins`),
      ...contrastFaults(await readFile(join(root, 'src/features/films/maker/slides/paint.typ'), 'utf8')),
    ],
  };
};
