import { FilmFault } from './film-fault.ts';

/** How a film is packed, by the name that ffmpeg has for it. */
export type Container = 'mov' | 'matroska' | 'mpegts' | 'avi';

/** So many bytes of the beginning are looked at. */
export const headLength = 4_096;

const looked = 'a film as MP4, MOV, WebM, MKV, TS or AVI';
const convert = 'Export the film as MP4 (H.264 and AAC) and add that file.';

const ascii = (head: Buffer, from: number, until: number): string => head.toString('latin1', from, until);

const packetLength = 188;
const isTransportStream = (head: Buffer): boolean =>
  head.length >= 3 * packetLength && [0, 1, 2].every((packet) => head[packet * packetLength] === 0x47);

/** Others that people take for films, or that only lead to films, by how they begin. */
const notFilms: ReadonlyArray<{ readonly begins: RegExp; readonly is: string }> = [
  {
    begins: /^(\xEF\xBB\xBF)?\s*#EXTM3U/,
    is: 'a playlist, which only leads to other files; those are never fetched',
  },
  { begins: /^(\xEF\xBB\xBF)?\s*ffconcat/, is: 'a list of other files; those are never opened' },
  {
    begins: /^(\xEF\xBB\xBF)?\s*<(\?xml[^>]*>\s*<)?(MPD|SmoothStreamingMedia|smil)\b/i,
    is: 'a playlist, which only leads to other files; those are never fetched',
  },
  { begins: /^(\xEF\xBB\xBF)?\s*<(!doctype|html)/i, is: 'a web page: the address of a film is not the film' },
  { begins: /^%PDF/, is: 'a PDF' },
  { begins: /^PK[^ -~]{2}/, is: 'a zip archive; unpack it first' },
  { begins: /^(\xFF\xD8\xFF|\x89PNG|GIF8|RIFF....WEBP)/s, is: 'a still picture' },
  { begins: /^(ID3|\xFF[\xFB\xF3\xF2]|RIFF....WAVE|OggS|fLaC)/s, is: 'sound without a picture' },
  { begins: /^0&\xB2u/, is: 'a Windows Media file' },
];

const looksLikeText = (head: Buffer): boolean =>
  head.length > 0 && !head.includes(0) && /^[\P{Cc}\t\r\n]*$/u.test(head.toString('utf8'));

/**
 * Tells how a film is packed from how its file begins, whatever it is called.
 * @param head its first bytes, `headLength` of them where there are so many
 * @throws FilmFault where it is no film, or only leads to other files
 */
export const containerOf = (head: Buffer): Container => {
  if (head.length === 0) throw new FilmFault(looked, 'an empty file', 'Copy the film again.');
  if (/^(ftyp|moov|mdat|free|wide|skip|pnot)$/.test(ascii(head, 4, 8))) return 'mov';
  if (head.readUIntBE(0, Math.min(4, head.length)) === 0x1a45dfa3) return 'matroska';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'AVI ') return 'avi';
  if (isTransportStream(head)) return 'mpegts';
  const begin = ascii(head, 0, 512);
  const other = notFilms.find(({ begins }) => begins.test(begin));
  if (other) throw new FilmFault(looked, other.is, convert);
  const found = looksLikeText(head) ? 'a text' : 'something that begins like no film';
  throw new FilmFault(looked, found, convert);
};
