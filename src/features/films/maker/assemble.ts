import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from './programs.ts';
import { framesPerSecond, type TimedSlide, wholeLength } from './timing.ts';
import { layOut, writeWav } from './wav.ts';

/** EBU R 128 integrated loudness and true peak of a finished film. */
export const loudness = { integrated: -16, truePeak: -1.5, range: 9 };

/** Takes away rumble, evens out loud and soft words, and takes the edge off the sibilants. */
const voiceFilters = 'highpass=f=70,acompressor=threshold=-21dB:ratio=2:attack=8:release=120,deesser=i=0.25';

const target = `loudnorm=I=${loudness.integrated}:TP=${loudness.truePeak}:LRA=${loudness.range}`;

const measure = async (wav: string): Promise<string> => {
  const { said } = await runProgram('ffmpeg', [
    ...['-hide_banner', '-nostats', '-i', wav],
    ...['-af', `${voiceFilters},${target}:print_format=json`, '-f', 'null', '-'],
  ]);
  const found = JSON.parse(said.slice(said.lastIndexOf('{'), said.lastIndexOf('}') + 1)) as Record<
    string,
    string
  >;
  return `measured_I=${found.input_i}:measured_TP=${found.input_tp}:measured_LRA=${found.input_lra}:measured_thresh=${found.input_thresh}:offset=${found.target_offset}:linear=true`;
};

/**
 * Lays the narration into one sound, at one loudness, as AAC of one channel.
 * @returns the path of `audio.m4a` in the folder
 */
export const assembleSound = async (slides: readonly TimedSlide[], folder: string): Promise<string> => {
  const wav = join(folder, 'narration.wav');
  const placed = slides.flatMap(({ sentences }) =>
    sentences.map(({ start, sound }) => ({ at: start, sound })),
  );
  await writeFile(wav, writeWav(layOut(placed, wholeLength(slides))));
  const sound = join(folder, 'audio.m4a');
  await runProgram('ffmpeg', [
    ...['-y', '-v', 'error', '-i', wav],
    // Few bits let peaks overshoot; the limiter leaves them room.
    ...[
      '-af',
      `${voiceFilters},${target}:${await measure(wav)},aresample=32000,alimiter=limit=0.51:level=false`,
    ],
    ...[
      '-c:a',
      'aac',
      '-b:a',
      '40k',
      '-ac',
      '1',
      '-map_metadata',
      '-1',
      '-fflags',
      '+bitexact',
      '-flags:a',
      '+bitexact',
    ],
    ...['-movflags', '+faststart', sound],
  ]);
  return sound;
};

/**
 * Puts still slides and sound together: H.264 with a keyframe at each slide, so that a jump lands on it.
 * @param pictures one PNG a slide, in order
 * @returns the path of `film.mp4` in the folder
 */
export const assembleFilm = async (
  slides: readonly TimedSlide[],
  pictures: readonly string[],
  sound: string,
  folder: string,
): Promise<string> => {
  const list = join(folder, 'slides.txt');
  const entries = slides.map(
    ({ start, end }, index) => `file '${pictures[index]}'\nduration ${(end - start).toFixed(3)}`,
  );
  // The list's last picture is named twice: the demuxer forgets the length of the last entry.
  await writeFile(list, `ffconcat version 1.0\n${entries.join('\n')}\nfile '${pictures.at(-1)}'\n`);
  const film = join(folder, 'film.mp4');
  await runProgram('ffmpeg', [
    ...['-y', '-v', 'error', '-f', 'concat', '-safe', '0', '-i', list, '-i', sound],
    ...['-map', '0:v', '-map', '1:a', '-t', wholeLength(slides).toFixed(3)],
    ...['-vf', `fps=${framesPerSecond},scale=out_color_matrix=bt709:out_range=tv,format=yuv420p`],
    ...['-c:v', 'libx264', '-profile:v', 'high', '-preset', 'slow', '-tune', 'stillimage', '-crf', '27'],
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
    ...['-g', '9999', '-keyint_min', '1', '-sc_threshold', '0', '-threads', '1'],
    ...['-force_key_frames', slides.map(({ start }) => start.toFixed(3)).join(',')],
    ...['-c:a', 'copy', '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact'],
    ...['-movflags', '+faststart', film],
  ]);
  return film;
};

/** Enough for a drawing in few colours and the edges of its letters. */
const posterColours = 28;

/**
 * Makes the picture that stands where the film has not begun: 640 by 360. A drawing in few colours is sharper, and half
 * as large, kept without loss.
 */
export const assemblePoster = async (picture: string, folder: string): Promise<string> => {
  const poster = join(folder, 'poster.webp');
  const colours = `palettegen=max_colors=${posterColours}:reserve_transparent=0`;
  await runProgram('ffmpeg', [
    ...['-y', '-v', 'error', '-i', picture, '-frames:v', '1', '-filter_complex'],
    `scale=640:360:flags=lanczos,split[a][b];[a]${colours}[c];[b][c]paletteuse=dither=none,format=bgra`,
    ...['-c:v', 'libwebp', '-lossless', '1', '-compression_level', '6', '-quality', '100'],
    ...['-map_metadata', '-1', '-fflags', '+bitexact', poster],
  ]);
  return poster;
};
