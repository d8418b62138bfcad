/** A text that was read from bytes, with what its author should know of how. */
export interface DecodedText {
  readonly text: string;
  readonly warnings: readonly string[];
}

const marks: ReadonlyArray<{ readonly bytes: readonly number[]; readonly encoding: string }> = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** UTF-16 without its mark shows itself by the zeros beside Latin letters. */
const unmarkedSixteen = (bytes: Buffer): string | undefined => {
  const looked = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  for (const [at, byte] of looked.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked.length / 8 && even < odd / 4) return 'utf-16le';
  return even > looked.length / 8 && odd < even / 4 ? 'utf-16be' : undefined;
};

const decode = (bytes: Buffer, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Some letters that are not English, as proof to be looked at. */
const proof = (text: string): string =>
  [...new Set(text.match(/\S*\P{ASCII}\S*/gu) ?? [])].slice(0, 3).join(' ');

const warningsOn = (text: string): string[] => [
  ...(/â€|Ã[©¨¼¶¤]|Â£/.test(text)
    ? [`Letters look broken, such as "${proof(text)}": save the file as UTF-8 where it was written.`]
    : []),
  ...(text.includes('\uFFFD') ? ['Some letters were lost before (�): write them again.'] : []),
];

/**
 * Reads a text in UTF-8, UTF-16 or, where it is neither, Windows-1252, as older captioning programs write it.
 * Line ends become "\n"; a byte order mark is dropped.
 * @returns nothing where it is no text
 */
export const decodeText = (bytes: Buffer): DecodedText | undefined => {
  const mark = marks.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  const encoding = mark?.encoding ?? unmarkedSixteen(bytes) ?? 'utf-8';
  const known = decode(bytes, encoding);
  const text = (known ?? decode(bytes, 'windows-1252') ?? '').replaceAll(/\r\n?/g, '\n');
  if (text.trim() === '' || text.includes('\0')) return undefined;
  const guessed = known === undefined ? [`Read as Windows-1252; look at these words: ${proof(text)}`] : [];
  return { text, warnings: [...guessed, ...warningsOn(text)] };
};
