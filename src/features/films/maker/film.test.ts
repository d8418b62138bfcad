import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assembleFilm, assemblePoster, assembleSound } from './assemble.ts';
import { keyframesOf, loudnessOf } from './check.ts';
import { FilmCache } from './film-cache.ts';
import type { SlideData } from './slide-data.ts';
import { drawSlides } from './slides.ts';
import { layTimes } from './timing.ts';

const isHere = (program: string): boolean => {
  try {
    execFileSync(program, [program === 'pdftocairo' ? '-v' : '-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const hum = (seconds: number) => ({
  rate: 32_000,
  samples: Int16Array.from(
    { length: seconds * 32_000 },
    (_, index) => 7000 * Math.sin(index / 24) * Math.sin(index / 5000),
  ),
});

const chapter = { number: 1, of: 2, title: 'One' };
const twoSlides: SlideData[] = [
  { layout: 'chapter', line: 'Today.', chapter },
  { layout: 'statement', ground: 'warm', words: 'Report it *today*', chapter },
];

const programs = ['ffmpeg', 'ffprobe', 'pdftocairo'];

describe.runIf(programs.every(isHere))('a film of two slides', () => {
  let folder = '';
  let film = '';
  let cache: FilmCache;

  const slides = layTimes([
    { slide: 'one', chapter: 'first', sentences: [{ text: 'One.', sound: hum(2) }] },
    { slide: 'two', chapter: 'first', sentences: [{ text: 'Two.', sound: hum(2) }] },
  ]);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'film-'));
    cache = new FilmCache(join(folder, 'cache'));
    const pictures = await drawSlides(twoSlides, cache, process.cwd());
    film = await assembleFilm(slides, pictures, await assembleSound(slides, folder), folder);
    await assemblePoster(pictures[0] ?? '', folder);
  }, 30_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('a jump lands on each slide', async () => {
    expect(await keyframesOf(film)).toEqual(slides.map(({ start }) => expect.closeTo(start, 1)));
  });

  test('it is as loud as every other film', async () => {
    const { integrated, truePeak } = await loudnessOf(film);
    expect(Math.abs(integrated + 16)).toBeLessThan(1.5);
    expect(truePeak).toBeLessThan(-1);
  });

  test('it begins to play before all of it has come', async () => {
    const bytes = (await readFile(film)).toString('latin1');
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
    expect((await stat(join(folder, 'poster.webp'))).size).toBeLessThan(8_000);
  });

  test('slides that did not change are not drawn again', async () => {
    const before = cache.made;
    await drawSlides(twoSlides, cache, process.cwd());
    expect(cache.made).toBe(before);
  });
});
