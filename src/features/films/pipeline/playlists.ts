import { besideFilmFile } from '../paths.ts';
import type { Rung } from './ladder.ts';

/** One segment of a file. */
interface Segment {
  readonly seconds: number;
  readonly bytes: number;
}

/**
 * Lets a playlist lead to its file by the file's digest, so that its own bytes, and with them its address,
 * change when the film does.
 * @param text as ffmpeg wrote it, with the name of the file alone
 */
export const leadByDigest = (text: string, name: string, digest: string): string =>
  text
    .split('\n')
    .map((line) => {
      if (line === name) return besideFilmFile(digest, name);
      return line.startsWith('#EXT-X-MAP:')
        ? line.replace(`"${name}"`, `"${besideFilmFile(digest, name)}"`)
        : line;
    })
    .join('\n');

/** Every segment of a playlist with byte ranges (RFC 8216, 4.3.2). */
export const segmentsOf = (text: string): Segment[] => {
  const segments: Segment[] = [];
  let seconds = 0;
  for (const line of text.split('\n')) {
    if (line.startsWith('#EXTINF:')) seconds = Number.parseFloat(line.slice('#EXTINF:'.length));
    const bytes = /^#EXT-X-BYTERANGE:(\d+)/.exec(line)?.[1];
    if (bytes !== undefined) segments.push({ seconds, bytes: Number(bytes) });
  }
  return segments;
};

/** Bits a second: at most in one segment, and on the whole. */
export const bitsOf = (text: string): { readonly peak: number; readonly average: number } => {
  const segments = segmentsOf(text);
  const rate = ({ bytes, seconds }: Segment) => Math.ceil((bytes * 8) / seconds);
  // The last piece may be a few frames long: its rate says nothing.
  const longest = Math.max(...segments.map(({ seconds }) => seconds));
  const whole = segments.filter(({ seconds }) => seconds >= longest / 2);
  const total = segments.reduce(
    (sum, one) => ({ bytes: sum.bytes + one.bytes, seconds: sum.seconds + one.seconds }),
    { bytes: 0, seconds: 0 },
  );
  const average = rate(total);
  return { peak: Math.max(average, ...whole.map(rate)), average };
};

/** The codec of the picture as HLS names it (RFC 6381), from the beginning of its file: `avc1.4d401e`. */
export const codecOf = (head: Buffer): string => {
  const at = head.indexOf('avcC', 0, 'latin1') + 4;
  return at < 4 ? 'avc1.4d401f' : `avc1.${head.toString('hex', at + 1, at + 4)}`;
};

/** What the ladder says of one rung. */
export interface LadderLine {
  readonly rung: Rung | undefined;
  /** Its playlist: name, text and digest. */
  readonly name: string;
  readonly text: string;
  readonly digest: string;
  readonly codecs: string;
}

/** The list of rungs, the smallest first, since players begin with the first; sound alone stands last. */
export const ladderFile = (lines: readonly LadderLine[]): string => {
  const entries = lines.map(({ rung, name, text, digest, codecs }) => {
    const { peak, average } = bitsOf(text);
    const size = rung ? `,RESOLUTION=${rung.width}x${rung.height}` : '';
    return `#EXT-X-STREAM-INF:BANDWIDTH=${peak},AVERAGE-BANDWIDTH=${average},CODECS="${codecs}"${size}\n${besideFilmFile(digest, name)}\n`;
  });
  return `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n${entries.join('')}`;
};
