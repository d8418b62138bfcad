import type { EntriesPlaces } from '../entries-places.ts';

/** What is to be learned, and of which snapshot: JSON on the standard input. */
export interface LearningOrder {
  readonly name: string;
  readonly databaseUrl: string;
  /** ISO 8601. */
  readonly instant: string;
  readonly identity: string;
  /** Where the entries lie that were read before. */
  readonly entries: EntriesPlaces;
  /** Nobody can be answered before it is learned. */
  readonly isFirst: boolean;
}

/** How it ends where what was published at that instant is another snapshot by now. */
export const outdated = 3;

/** So many bytes say how many follow. */
export const lengthBytes = 8;

/** What stands before what was learned: whoever reads it makes room for all of it once. */
export const lengthOf = ({ byteLength }: Uint8Array): Buffer => {
  const length = Buffer.alloc(lengthBytes);
  length.writeBigUInt64LE(BigInt(byteLength));
  return length;
};
