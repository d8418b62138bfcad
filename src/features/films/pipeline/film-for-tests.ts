import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of its own for one test file, gone at its end. */
export const testFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'film-pipeline-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export interface SmallFilm {
  readonly seconds?: number;
  readonly size?: string;
  /** Words for the sound; nothing: none. */
  readonly sound?: string | undefined;
  readonly more?: readonly string[];
}

/** Makes a small film with a moving picture and a hum, for tests; its name may lie about what it is. */
export const makeSmallFilm = (path: string, film: SmallFilm = {}): string => {
  const { seconds = 3, size = '320x240', more = [] } = film;
  const sound = 'sound' in film ? film.sound : 'sine=f=330:r=44100,volume=0.3';
  const words = [
    ...['-v', 'error', '-y', '-f', 'lavfi', '-i', `testsrc2=s=${size}:r=25:d=${seconds}`],
    ...(sound ? ['-f', 'lavfi', '-t', String(seconds), '-i', sound] : []),
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac', '-t', String(seconds), ...more, path],
  ];
  const { status, stderr } = spawnSync('ffmpeg', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return path;
};
