/** A piece of a text: what was looked for, or what stands between. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Letters with a meaning of their own in patterns. */
const special = /[\\^$.*+?()[\]{}|/]/g;

/** One letter alone stands everywhere. */
const least = 2;

/**
 * Cuts a text at what is looked for, however its letters, spaces and apostrophes are written.
 *
 * @returns pieces that are the text again when they are put together
 */
export const piecesOf = (text: string, wanted: string): Piece[] => {
  const words = wanted.trim();
  if (words.length < least) return [{ text, isMatch: false }];
  const pattern = words.replace(special, '\\$&').replace(/['’]/g, "['’]").replace(/\s+/g, '\\s+');
  // Cut at a group that is kept, every second piece is a match.
  return text
    .split(new RegExp(`(${pattern})`, 'iu'))
    .map((piece, index) => ({ text: piece, isMatch: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
};
