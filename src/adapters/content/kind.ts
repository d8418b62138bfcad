import type { Language } from '../../ui/language.ts';
import type { Fault } from './fault.ts';
import { compilePattern, type PathMatch } from './path-pattern.ts';

/** One file of the pack as it lies on disk or in a revision. */
export interface SourceFile {
  /** Path inside the pack, with forward slashes. */
  readonly path: string;
  /** The text, verbatim; empty for pictures, sound and films. */
  readonly text: string;
  /** SHA-256 of the bytes, in hex. */
  readonly digest: string;
  /** Size in bytes. */
  readonly bytes: number;
}

/** One thing that a file holds: a guide file holds one guide, the contacts file all contacts. */
export interface Entry<Item> {
  readonly kind: string;
  /** Unique within its kind and language: a slug or an id. */
  readonly key: string;
  readonly language: Language;
  readonly item: Item;
  readonly path: string;
  /** 1-based line where it begins. */
  readonly line: number;
}

/** Everything that was read, as the checks see it. */
export interface PackView {
  find<Item>(kind: Kind<Item>, key: string, language?: Language): Item | undefined;
  list<Item>(kind: Kind<Item>, language?: Language): readonly Entry<Item>[];
  /** Whether the site answers at this address (without query or fragment). */
  answersAt(address: string): boolean;
}

export interface ReadContext {
  readonly match: PathMatch;
  fault(line: number, found: string, expected: string): void;
}

export interface Found<Item> {
  readonly key: string;
  readonly item: Item;
  readonly line: number;
}

/** When something of the pack opens: always open, at an instant, or closed until it is published otherwise. */
export type Opening = 'always' | 'not-fixed' | Date;

/** What opens together, and what may be told of it before. */
export interface Seal {
  readonly opening: Opening;
  /** Whether another entry of the pack opens with it. Named by several, it opens with the first of them. */
  readonly opensWith: (other: Entry<unknown>) => boolean;
  /** What stands in its place while it is closed: an entry of another kind, with nothing in it that is not told yet. */
  readonly announced: { readonly kind: AnyKind; readonly item: unknown; readonly title: string };
}

/** A kind of content, declared by the room that shows it. */
export interface Kind<Item> {
  readonly name: string;
  /** Where its files lie: `guides/<topic>/<slug>.<language>.md`. */
  readonly pattern: string;
  /** Pictures, sound, films: bytes that go to the file store; the item is made from the digest alone. */
  readonly binary?: boolean;
  /** Turns one file into what it holds; reports faults instead of throwing. */
  readonly read: (file: SourceFile, context: ReadContext) => readonly Found<Item>[];
  /** What only the whole pack can tell: dead links, unknown ids. */
  readonly check?: (entry: Entry<Item>, pack: PackView) => Iterable<Fault>;
  /** The address at which this entry is shown, if it has a page of its own. */
  readonly address?: (entry: Entry<Item>) => string;
  /** What a link to it says, for rooms that stand before its own and know only its address. */
  readonly title?: (item: Item) => string;
  /** Other addresses that lead to it, such as the short one on paper. */
  readonly alsoAt?: (entry: Entry<Item>) => readonly string[];
  /** When it opens, where it is not open from its publication on. */
  readonly seal?: (entry: Entry<Item>) => Seal;
  /** What an author should know although nothing is wrong, such as a review that is due. */
  readonly warn?: (entry: Entry<Item>, day: string) => Iterable<Fault>;
  /** Changes of it that come, or came not long ago, in a phrase each; whoever uses it is named beside them. */
  readonly changes?: (entry: Entry<Item>, day: string) => Iterable<string>;
}

/** A kind whose item type is of no interest to the holder. */
// biome-ignore lint/suspicious/noExplicitAny: a list of kinds of different items; each kind checks its own.
export type AnyKind = Kind<any>;

/** The kind that a path belongs to, with the words of the path. */
export const kindOfPath = (
  kinds: readonly AnyKind[],
  path: string,
): { kind: AnyKind; match: PathMatch } | undefined => {
  for (const kind of kinds) {
    const match = compilePattern(kind.pattern)(path);
    if (match) return { kind, match };
  }
  return undefined;
};
