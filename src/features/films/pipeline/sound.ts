import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loudness } from '../maker/assemble.ts';
import { FilmFault } from './film-fault.ts';
import { type Limits, runLimited } from './limited-program.ts';

/** Nothing can be heard below this (LUFS). */
const inaudible = -55;

const bitsPerSecond = 40_000;

/** Speech is as good in one channel; sound that begins late gets quiet before it, so that lips and words fit. */
const oneChannel = 'aresample=48000:async=1:first_pts=0,aformat=channel_layouts=mono';
const target = `loudnorm=I=${loudness.integrated}:TP=${loudness.truePeak}:LRA=11`;

/** What the first pass of EBU R 128 found: the words of ffmpeg's `loudnorm`. */
const measuredNames = ['input_i', 'input_tp', 'input_lra', 'input_thresh', 'target_offset'] as const;
type Measured = Record<(typeof measuredNames)[number], string>;

/** Words that measure the loudness of a film's sound. */
export const measureWords = (input: readonly string[], stream: number): string[] => [
  ...['-v', 'info', ...input, '-map', `0:${stream}`],
  ...['-af', `${oneChannel},${target}:print_format=json`, '-f', 'null', '-'],
];

/**
 * Reads what the measuring pass said.
 * @throws FilmFault where nothing can be heard
 */
export const readMeasured = (said: string): Measured => {
  const json = said.slice(said.lastIndexOf('{'), said.lastIndexOf('}') + 1);
  const found = JSON.parse(json) as Measured;
  if (!(Number(found.input_i) >= inaudible))
    throw new FilmFault(
      'words that can be heard',
      `silence (loudness ${found.input_i} LUFS)`,
      'Look whether the microphone was on, and export the film with its sound.',
    );
  return found;
};

/** Words that write the sound: 40 kbit/s, one channel, as loud as every film here. */
export const soundWords = (
  input: readonly string[],
  stream: number,
  measured: Measured,
  path: string,
): string[] => {
  const known = `measured_I=${measured.input_i}:measured_TP=${measured.input_tp}:measured_LRA=${measured.input_lra}:measured_thresh=${measured.input_thresh}:offset=${measured.target_offset}:linear=true`;
  return [
    ...['-y', '-v', 'error', ...input, '-map', `0:${stream}`],
    // Few bits let peaks overshoot; the limiter leaves them room.
    ...['-af', `${oneChannel},${target}:${known},aresample=32000,alimiter=limit=0.6:level=false`],
    ...[
      '-c:a',
      'aac',
      '-b:a',
      String(bitsPerSecond),
      '-ac',
      '1',
      '-map_metadata',
      '-1',
      '-map_chapters',
      '-1',
    ],
    ...['-fflags', '+bitexact', '-flags:a', '+bitexact', '-movflags', '+faststart', path],
  ];
};

/** The loudness of a film's sound, kept as `loudness.json` in the folder. */
export const measureSound = async (
  input: readonly string[],
  stream: number,
  folder: string,
  limits: Limits,
): Promise<void> => {
  const { said } = await runLimited('ffmpeg', measureWords(input, stream), limits);
  await writeFile(join(folder, 'loudness.json'), JSON.stringify(readMeasured(said)));
};

/** What `measureSound` kept. */
export const keptLoudness = async (folder: string): Promise<Measured> =>
  JSON.parse(await readFile(join(folder, 'loudness.json'), 'utf8')) as Measured;
