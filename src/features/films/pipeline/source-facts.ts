import { z } from 'zod';
import { bytesInWords, FilmFault, lengthInWords } from './film-fault.ts';

/** What a film that was given is like, as far as making versions of it needs to know. */
export interface SourceFacts {
  readonly seconds: number;
  readonly bytes: number;
  /** Pixels as people see them: turned upright, square. */
  readonly width: number;
  readonly height: number;
  /** At most 30, as a fraction: "25/1". */
  readonly framesPerSecond: string;
  readonly interlaced: boolean;
  /** Which of its streams they are. */
  readonly streams: { readonly picture: number; readonly sound: number };
  /** What is no fault and should still be known. */
  readonly warnings: readonly string[];
}

/** What may be given. Bytes, seconds, pixels. */
export const bounds = {
  bytes: 4 * 2 ** 30,
  seconds: { least: 1, most: 3 * 3600 },
  pixels: { least: 120, most: 4_096 },
};

/**
 * Holds the size of a file against the bounds.
 * @throws FilmFault
 */
export const checkSize = (bytes: number): void => {
  if (bytes <= bounds.bytes) return;
  throw new FilmFault(
    'a film of at most 4 GB (4,294,967,296 bytes)',
    `${bytesInWords(bytes)} (${bytes.toLocaleString('en-GB')} bytes)`,
    'Export it smaller (720 lines are enough), or cut it into parts.',
  );
};

/**
 * Holds the length of a film against the bounds.
 * @throws FilmFault
 */
export const checkLength = (seconds: number): void => {
  const { least, most } = bounds.seconds;
  if (seconds >= least && seconds <= most) return;
  throw new FilmFault(
    `a film of ${lengthInWords(least)} to ${lengthInWords(most)}`,
    seconds > 0 ? lengthInWords(seconds) : 'a film of no length',
    seconds > most ? 'Cut it into parts.' : 'Export the film again, and play it once before you add it.',
  );
};

const number = z.coerce.number().catch(0);
const stream = z.object({
  index: z.number(),
  codec_type: z.string().catch(''),
  codec_name: z.string().catch('something unknown'),
  width: number,
  height: number,
  sample_aspect_ratio: z.string().catch('1:1'),
  avg_frame_rate: z.string().catch('0/0'),
  field_order: z.string().catch('progressive'),
  color_transfer: z.string().catch(''),
  duration: number,
  disposition: z.object({ attached_pic: z.number().catch(0) }).catch({ attached_pic: 0 }),
  side_data_list: z.array(z.object({ rotation: z.number().catch(0) })).catch([]),
});
const probed = z.object({
  streams: z.array(stream).catch([]),
  format: z.object({ duration: number }).catch({ duration: 0 }),
});

type Stream = z.infer<typeof stream>;

const fraction = (text: string): { readonly over: number; readonly under: number } => {
  const [over = 0, under = 1] = text.split(/[:/]/).map(Number);
  return { over, under };
};

const rateOf = (text: string): string => {
  const { over, under } = fraction(text);
  if (!/^\d{1,7}\/\d{1,7}$/.test(text) || over === 0 || under === 0) return '25/1';
  const slower = under * Math.max(1, Math.ceil(over / under / 30.01));
  return over / slower < 1 ? '1/1' : `${over}/${slower}`;
};

const shownSize = ({ width, height, sample_aspect_ratio: aspect, side_data_list: side }: Stream) => {
  const { over, under } = fraction(aspect);
  const wide = over > 0 && under > 0 ? Math.round((width * over) / under) : width;
  const turned = side.some(({ rotation }) => Math.abs(rotation) % 180 === 90);
  return turned ? { width: height, height: wide } : { width: wide, height };
};

const checkPicture = (width: number, height: number): void => {
  const { least, most } = bounds.pixels;
  if (Math.min(width, height) >= least && Math.max(width, height) <= most) return;
  throw new FilmFault(
    `a picture of ${least} to ${most.toLocaleString('en-GB')} pixels a side`,
    `${width} × ${height}`,
    'Export the film with 1280 × 720 pixels.',
  );
};

const spoken = 'a film with a picture and sound';

/**
 * Judges what ffprobe says of a film (`-show_streams -show_format -of json`).
 * @param bytes of the file
 * @throws FilmFault with what is wrong
 */
export const sourceFacts = (said: unknown, bytes: number): SourceFacts => {
  const { streams, format } = probed.parse(said);
  const picture = streams.find(
    ({ codec_type: type, disposition, codec_name: name }) =>
      type === 'video' && disposition.attached_pic === 0 && !/^(ansi|text|bintext)/.test(name),
  );
  const sound = streams.find(({ codec_type: type }) => type === 'audio');
  if (!picture)
    throw new FilmFault(
      spoken,
      sound ? 'sound alone' : 'neither of them',
      'Add the film, not its sound or its captions.',
    );
  if (!sound)
    throw new FilmFault(
      spoken,
      'a picture without sound',
      'Let somebody say what is shown: without words there is nothing for captions, for the transcript, and for people who cannot see the film.',
    );
  const seconds = format.duration || picture.duration;
  checkLength(seconds);
  const { width, height } = shownSize(picture);
  checkPicture(width, height);
  const hdr = /^(smpte2084|arib-std-b67)$/.test(picture.color_transfer);
  const several = streams.filter(({ codec_type: type }) => type === 'audio').length;
  return {
    seconds,
    bytes,
    width,
    height,
    framesPerSecond: rateOf(picture.avg_frame_rate),
    interlaced: /^(tt|bb|tb|bt)$/.test(picture.field_order),
    streams: { picture: picture.index, sound: sound.index },
    warnings: [
      ...(hdr ? ['The film has HDR colours, which will look pale; export it with standard colours.'] : []),
      ...(several > 1 ? [`The film has ${several} sound tracks; the first one is used.`] : []),
    ],
  };
};
