import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { keyframesOf, loudnessOf } from '../maker/check.ts';
import { acceptFilm, makeFilmVersions } from './add-film.ts';
import { makeSmallFilm, testFolder } from './film-for-tests.ts';
import { hasFfmpeg } from './limited-program.ts';
import { lookAt } from './look-at.ts';
import { segmentsOf } from './playlists.ts';
import { noLock } from './workshop.ts';

const folder = testFolder();
const at = (name: string) => join(folder, name);
const words = {
  about: { title: 'Tried', summary: 'A film for tests.' },
  captions: Buffer.from('1\n00:00:00,200 --> 00:00:04,000\nGood morning.\n'),
  chapters: Buffer.from('0:00 All of it\n'),
};
const bench = { work: at('work'), lock: noLock, today: '2026-11-26', tell: () => {} };
const add = async (path: string, given: Partial<typeof words> = words, film = 'tried') => {
  mkdirSync(bench.work, { recursive: true });
  const asked = { film, language: 'en', path, pack: at('pack') };
  const { request } = await acceptFilm(asked, { about: {}, ...given }, bench);
  return makeFilmVersions(request, bench);
};

const streamsOf = (path: string): string =>
  execFileSync('ffprobe', [
    '-v',
    'error',
    '-show_entries',
    'stream=codec_name,height',
    '-of',
    'csv=p=0',
    path,
  ])
    .toString()
    .trim()
    .replaceAll('\n', ' ');

describe.runIf(hasFfmpeg())('a film that was given', () => {
  const film = (name: string) => join(folder, 'pack', 'films', 'tried', name);
  let outcome: Awaited<ReturnType<typeof add>>;

  beforeAll(async () => {
    const path = makeSmallFilm(at('given.mov'), { seconds: 9, size: '864x486' });
    outcome = await add(path);
  }, 60_000);

  test('lies in the pack with a ladder, sound alone, a poster and its words', () => {
    expect(outcome).toMatchObject({ state: 'placed', missing: [] });
    const rungs = ['240', '480', 'sound'].flatMap((name) => [`${name}.m3u8`, `${name}.mp4`]);
    const texts = ['captions.en.vtt', 'chapters.en.vtt', 'film.en.yaml', 'transcript.en.yaml'];
    const others = ['audio.m4a', 'film.mp4', 'ladder.m3u8', 'poster.webp'];
    expect(readdirSync(film('.')).sort()).toEqual([...rungs, ...texts, ...others].sort());
    expect(streamsOf(film('240.mp4'))).toBe('h264,240 aac');
    expect(streamsOf(film('film.mp4'))).toBe('h264,480 aac');
    expect(statSync(film('poster.webp')).size).toBeLessThan(8_000);
  });

  test('is as loud as every other film', async () => {
    const { integrated, truePeak } = await loudnessOf(film('audio.m4a'));
    expect(Math.abs(integrated + 16)).toBeLessThan(1);
    expect(truePeak).toBeLessThan(-1);
  });

  test('begins every segment with a whole picture, and its segments are the file', async () => {
    expect(await keyframesOf(film('240.mp4'))).toEqual([0, 4, 8].map((second) => expect.closeTo(second, 0)));
    const playlist = readFileSync(film('240.m3u8'), 'utf8');
    const head = Number(/BYTERANGE="(\d+)@0"/.exec(playlist)?.[1]);
    const bytes = segmentsOf(playlist).reduce((sum, segment) => sum + segment.bytes, head);
    expect(bytes).toBe(statSync(film('240.mp4')).size);
  });

  test('plays before all of it has come, as one file and sound alone', () => {
    for (const name of ['film.mp4', 'audio.m4a']) {
      const bytes = readFileSync(film(name)).toString('latin1');
      expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
    }
  });

  test('added again with a new title takes everything over that was made', async () => {
    const again = await add(at('given.mov'), { about: { title: 'Tried again', summary: 'Short.' } });
    expect(again.kept).toHaveLength(6);
    expect(readFileSync(film('film.en.yaml'), 'utf8')).toContain('title: Tried again');
  }, 60_000);

  test('without captions is made and held, and goes into the pack when they come', async () => {
    const { about, chapters, captions } = words;
    const held = await add(at('given.mov'), { about, chapters }, 'late');
    expect(held).toMatchObject({ state: 'held', missing: [expect.stringContaining('captions')] });
    expect(readdirSync(at('pack/films'))).toEqual(['tried']);
    expect(await add(at('given.mov'), { captions }, 'late')).toMatchObject({ state: 'placed' });
  }, 60_000);

  test('does not take the place of a film that is made from a script', async () => {
    mkdirSync(at('pack/films/own'), { recursive: true });
    writeFileSync(at('pack/films/own/script.en.yaml'), 'title: Own\n');
    await expect(add(at('given.mov'), words, 'own')).rejects.toThrow('found a film that is made from');
  });
});

describe.runIf(hasFfmpeg())('a file that cannot be used is refused in a sentence', () => {
  const broken: ReadonlyArray<readonly [string, () => string, string]> = [
    ['a text called .mp4', () => written('text.mp4', 'Dear film'), 'found a text'],
    ['a playlist called .mp4', () => written('list.mp4', '#EXTM3U\nhttp://127.0.0.1/x'), 'found a playlist'],
    ['a film cut short', () => cut('cut.mp4', 0.6), 'It was cut short'],
    ['a film without its index', () => cut('head.mp4', 0.3, ['-movflags', '-faststart']), 'cut short'],
    ['a film of 4 GB and more', () => sparse('large.mp4', 2 ** 32 + 1), 'found 4.3 GB'],
    ['a film without sound', () => makeSmallFilm(at('mute.mp4'), { sound: undefined }), 'without sound'],
    ['a folder', () => folder, 'found no file: a folder'],
    ['nothing', () => at('nothing.mp4'), 'found no file of that name'],
  ];
  const written = (name: string, text: string) => {
    writeFileSync(at(name), text);
    return at(name);
  };
  const cut = (name: string, share: number, more: readonly string[] = ['-movflags', '+faststart']) => {
    const path = makeSmallFilm(at(name), { more });
    truncateSync(path, Math.floor(statSync(path).size * share));
    return path;
  };
  const sparse = (name: string, size: number) => {
    const path = makeSmallFilm(at(name));
    truncateSync(path, size);
    return path;
  };
  test.each(broken)('%s', async (_, make, sentence) => {
    await expect(lookAt(make())).rejects.toThrow(sentence);
  });

  test('a silent film, when its sound is measured', async () => {
    const path = makeSmallFilm(at('silent.mp4'), { sound: 'anullsrc=r=44100:cl=mono' });
    await expect(add(path, { about: words.about }, 'silent')).rejects.toThrow('found silence');
  });

  test('a film whose name lies about what it is, is none of them: what counts is what is in it', async () => {
    const path = makeSmallFilm(at('film.mkv'));
    copyFileSync(path, at('film.txt'));
    expect(await lookAt(at('film.txt'))).toMatchObject({ container: 'matroska' });
  });
});

describe.runIf(hasFfmpeg())('where there is no ffmpeg', () => {
  test('an MP4 of H.264 and AAC is taken as it is, and its length is known', async () => {
    const path = makeSmallFilm(at('plain.mp4'), { more: ['-movflags', '+faststart'] });
    const source = await lookAt(path, false);
    expect(source).toMatchObject({ facts: undefined, warnings: [], seconds: expect.closeTo(3, 0) });
  });

  test('one whose index comes last is told to play late', async () => {
    const path = makeSmallFilm(at('late.mp4'));
    expect((await lookAt(path, false)).warnings[0]).toContain('plays late');
  });

  test('what not every browser plays is refused with what to do', async () => {
    const path = makeSmallFilm(at('other.mkv'));
    await expect(lookAt(path, false)).rejects.toThrow('apt-get install ffmpeg');
    const old = makeSmallFilm(at('old.mp4'), { more: ['-c:v', 'mpeg4'] });
    await expect(lookAt(old, false)).rejects.toThrow('found mp4v and mp4a');
  });
});
