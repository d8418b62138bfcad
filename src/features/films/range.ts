/** The part of a file that was asked for: first and last byte, both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads a Range header for a file of `size` bytes (RFC 9110, 14.1.2).
 * @returns the range; `whole` where there is none or several (then everything is sent);
 *   `outside` where nothing of the file was asked for (416)
 */
export const readRange = (header: string | undefined, size: number): ByteRange | 'whole' | 'outside' => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match) return 'whole';
  const [, from = '', until = ''] = match;
  if (from === '' && until === '') return 'whole';
  if (from === '') {
    const length = Number(until);
    return length === 0 || size === 0 ? 'outside' : { first: Math.max(0, size - length), last: size - 1 };
  }
  const first = Number(from);
  const last = until === '' ? size - 1 : Math.min(Number(until), size - 1);
  if (first >= size) return 'outside';
  return last < first ? 'whole' : { first, last };
};
