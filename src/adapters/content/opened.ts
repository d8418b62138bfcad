import type { AnyKind, Entry, Opening, Seal } from './kind.ts';

/** Something that the pack holds and nobody may read yet. */
export interface Closed {
  /** The title of what it opens with. */
  readonly title: string;
  /** The page that announces it. */
  readonly address: string;
  /** Nothing while no day is fixed. */
  readonly opens: Date | undefined;
}

/** A pack as it stands at an instant. */
export interface Opened {
  /** What may be read, with what is announced. */
  readonly entries: ReadonlyArray<Entry<unknown>>;
  /** What is closed, by the addresses at which it will stand. */
  readonly closed: ReadonlyMap<string, Closed>;
  /** The first instant after this one at which something opens. */
  readonly nextOpening: Date | undefined;
}

interface Sealed {
  readonly entry: Entry<unknown>;
  readonly seal: Seal;
}

const instantOf = (opening: Opening): number =>
  opening === 'always'
    ? Number.NEGATIVE_INFINITY
    : opening === 'not-fixed'
      ? Number.POSITIVE_INFINITY
      : opening.getTime();

/** The seal that opens first: what several name opens with the first of them. */
const firstOf = (seals: readonly Sealed[]): Sealed | undefined =>
  seals.reduce<Sealed | undefined>(
    (first, other) =>
      first && instantOf(first.seal.opening) <= instantOf(other.seal.opening) ? first : other,
    undefined,
  );

/**
 * Takes out what is closed at an instant. What is not there cannot leak: no page, file, search, feed or list
 * has to know about seals.
 */
export const openedAt = (
  entries: ReadonlyArray<Entry<unknown>>,
  kinds: readonly AnyKind[],
  instant: Date,
): Opened => {
  const kindByName = new Map(kinds.map((kind) => [kind.name, kind]));
  const addressOf = (entry: Entry<unknown>): string | undefined =>
    kindByName.get(entry.kind)?.address?.(entry);
  const seals = entries.flatMap((entry) => {
    const seal = kindByName.get(entry.kind)?.seal?.(entry);
    return seal ? [{ entry, seal }] : [];
  });
  const isClosed = ({ seal }: Sealed): boolean => instantOf(seal.opening) > instant.getTime();
  if (!seals.some(isClosed)) return { entries, closed: new Map(), nextOpening: undefined };

  const closed = new Map<string, Closed>();
  const readable = entries.flatMap((entry): ReadonlyArray<Entry<unknown>> => {
    const own = seals.find((sealed) => sealed.entry === entry);
    const first = own ?? firstOf(seals.filter(({ seal }) => seal.opensWith(entry)));
    if (!first || !isClosed(first)) return [entry];
    const { seal, entry: announcing } = first;
    const others = kindByName.get(entry.kind)?.alsoAt?.(entry) ?? [];
    for (const address of [addressOf(entry) ?? [], others].flat())
      closed.set(address, {
        title: seal.announced.title,
        address: addressOf(announcing) ?? address,
        opens: seal.opening instanceof Date ? seal.opening : undefined,
      });
    return own ? [{ ...entry, kind: seal.announced.kind.name, item: seal.announced.item }] : [];
  });
  const next = Math.min(...seals.filter(isClosed).map(({ seal }) => instantOf(seal.opening)));
  return {
    entries: readable,
    closed,
    nextOpening: Number.isFinite(next) ? new Date(next) : undefined,
  };
};
