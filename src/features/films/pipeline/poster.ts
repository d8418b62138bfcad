import { stat } from 'node:fs/promises';
import { type Limits, oneFile, runLimited } from './limited-program.ts';

/** Bytes: a page of the training has 40 KB for everything. */
const largest = 7_500;

interface Attempt {
  readonly width: number;
  readonly quality: number;
}

/** From the best to the smallest; a picture with much in it needs a smaller one. */
const attempts: readonly Attempt[] = [
  { width: 640, quality: 40 },
  { width: 640, quality: 20 },
  { width: 480, quality: 25 },
  { width: 400, quality: 12 },
  { width: 320, quality: 8 },
];

/** Words that make a poster; without an attempt, the best one. */
export const posterWords = (
  film: string,
  seconds: number,
  path: string,
  { width, quality }: Attempt = { width: 640, quality: 40 },
): string[] => [
  ...['-y', '-v', 'error', '-ss', (seconds / 10).toFixed(3), ...oneFile(film, 'mov'), '-map', '0:v:0'],
  ...['-vf', `thumbnail=20,scale=${width}:${width}:force_original_aspect_ratio=decrease`],
  ...['-frames:v', '1', '-c:v', 'libwebp', '-quality', String(quality), '-map_metadata', '-1'],
  ...['-fflags', '+bitexact', path],
];

/**
 * Makes the picture that stands where the film has not begun, from what stands still after its first tenth:
 * many films begin with black.
 * @param seconds the length of the film
 */
export const makePoster = async (
  film: string,
  seconds: number,
  path: string,
  limits: Limits,
): Promise<void> => {
  for (const attempt of attempts) {
    await runLimited('ffmpeg', posterWords(film, seconds, path, attempt), limits);
    if ((await stat(path)).size <= largest) return;
  }
};
