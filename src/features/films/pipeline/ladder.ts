import type { SourceFacts } from './source-facts.ts';

/** One size of the picture. */
export interface Rung {
  /** How many lines it is named after: a rung of a small film has fewer. */
  readonly name: '240' | '480' | '720';
  readonly width: number;
  readonly height: number;
  /** Bits a second of the picture that are never passed for longer than `bufferSeconds`. */
  readonly bits: number;
  readonly quality: number;
  readonly level: '3.0' | '3.1';
}

const rungs = [
  { name: '240', lines: 240, bits: 160_000, quality: 27, level: '3.0' },
  { name: '480', lines: 480, bits: 600_000, quality: 25, level: '3.1' },
  { name: '720', lines: 720, bits: 1_300_000, quality: 24, level: '3.1' },
] as const;

/** Seconds: segments begin with a keyframe and are this long, so that a jump costs little on a slow line. */
export const segmentSeconds = { picture: 4, sound: 10 };

const bufferSeconds = 2;
const even = (pixels: number): number => Math.max(2, Math.round(pixels / 2) * 2);

/**
 * The rungs that a film gets: never more lines than it has itself, and one at least.
 * Lines are counted on the shorter side, so that an upright film is not made tiny.
 */
export const rungsFor = ({ width, height }: Pick<SourceFacts, 'width' | 'height'>): Rung[] => {
  const lines = Math.min(width, height);
  const [lowest, ...higher] = rungs;
  return [lowest, ...higher.filter((rung) => rung.lines <= lines)].map(({ lines: wanted, ...rung }) => {
    const scale = Math.min(1, wanted / lines);
    // An odd side of the film itself loses its last line: no picture is larger than the film.
    const side = (pixels: number) => Math.min(even(pixels * scale), pixels - (pixels % 2));
    return { ...rung, width: side(width), height: side(height) };
  });
};

/** The rung that becomes the film to keep, and for browsers that do not play HLS: enough for slides and faces. */
export const rungToKeep = (made: readonly Rung[]): Rung | undefined =>
  made.findLast(({ name }) => name !== '720');

const bitexact = ['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact'];

/** HLS in fragments of MP4, one file a rung, read by ranges. */
const asHls = (name: string, seconds: number, folder: string): string[] => [
  ...['-f', 'hls', '-hls_time', String(seconds), '-hls_playlist_type', 'vod'],
  ...['-hls_segment_type', 'fmp4', '-hls_flags', 'single_file'],
  ...['-hls_segment_filename', `${folder}/${name}.mp4`, `${folder}/${name}.m3u8`],
];

const pictureWords = ({ bits, quality, level }: Rung, rate: string): string[] => {
  const [over = 25, under = 1] = rate.split('/').map(Number);
  return [
    ...['-c:v', 'libx264', '-preset', 'medium', '-profile:v', 'main', '-level', level],
    ...['-crf', String(quality), '-maxrate', String(bits), '-bufsize', String(bits * bufferSeconds)],
    ...['-force_key_frames', `expr:gte(t,n_forced*${segmentSeconds.picture})`, '-sc_threshold', '0'],
    ...['-g', String(Math.ceil((over / under) * segmentSeconds.picture))],
    // With several, a bounded rate depends on which thread is faster: the same film would give other bytes.
    ...['-threads', '1', '-flags:v', '+bitexact', '-colorspace', 'bt709', '-color_primaries', 'bt709'],
    ...['-color_trc', 'bt709', '-color_range', 'tv'],
  ];
};

/** Filters that make every rung from one reading of the film. */
export const splitFilter = (facts: SourceFacts, made: readonly Rung[]): string => {
  const smooth = facts.interlaced ? 'yadif=deint=interlaced,' : '';
  const names = made.map(({ name }) => `[p${name}]`).join('');
  const scaled = made.map(
    ({ name, width, height }) =>
      `[p${name}]scale=${width}:${height}:flags=bicubic:out_color_matrix=bt709:out_range=tv,setsar=1,format=yuv420p[v${name}]`,
  );
  return [
    `[0:${facts.streams.picture}]${smooth}fps=${facts.framesPerSecond}:start_time=0,split=${made.length}${names}`,
    ...scaled,
  ].join(';');
};

/**
 * What ffmpeg is told so that it makes the whole ladder in one reading of the film.
 * @param input words that name the film, up to its `-i`
 * @param sound the finished sound (audio.m4a), which is copied into every rung
 */
export const ladderWords = (
  input: readonly string[],
  sound: string,
  facts: SourceFacts,
  folder: string,
): string[] => {
  const made = rungsFor(facts);
  return [
    ...['-y', '-v', 'error', ...input, '-i', sound, '-filter_complex', splitFilter(facts, made)],
    ...made.flatMap((rung) => [
      ...['-map', `[v${rung.name}]`, '-map', '1:a', ...pictureWords(rung, facts.framesPerSecond)],
      ...['-c:a', 'copy', ...bitexact, ...asHls(rung.name, segmentSeconds.picture, folder)],
    ]),
    ...['-map', '1:a', '-c:a', 'copy', ...bitexact, ...asHls('sound', segmentSeconds.sound, folder)],
  ];
};

/** The film to keep: one rung in one piece with its index first, nothing of it made anew. */
export const keepWords = (rung: string, target: string): string[] => [
  ...['-y', '-v', 'error', '-i', rung, '-map', '0', '-c', 'copy', ...bitexact],
  ...['-movflags', '+faststart', target],
];
