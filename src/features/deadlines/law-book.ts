import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { type LawBook, openLawBook } from '../../law/index.ts';
import { hazardKind } from './hazard-kind.ts';
import { limitKind } from './limit-kind.ts';

const books = new WeakMap<Snapshot, LawBook>();

/** The law as it is public in a snapshot, ordered for working cases out; made once for each snapshot. */
export const lawBookOf = (snapshot: Snapshot): LawBook => {
  const known = books.get(snapshot);
  if (known) return known;
  const book = openLawBook(
    snapshot.list(limitKind).map(({ item }) => item),
    snapshot.list(hazardKind).map(({ item }) => item),
  );
  books.set(snapshot, book);
  return book;
};
