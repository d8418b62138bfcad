/** Many lists of numbers in one: list `n` stands from `starts[n]` up to `starts[n + 1]`. */
export interface FlatLists {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

export const flatten = (lists: ReadonlyArray<Iterable<number>>): FlatLists => {
  const starts = new Uint32Array(lists.length + 1);
  const items: number[] = [];
  lists.forEach((list, at) => {
    for (const item of list) items.push(item);
    starts[at + 1] = items.length;
  });
  return { starts, items: Uint32Array.from(items) };
};

/** The same of texts: written one after the other, each read only when it is wanted. */
export interface FlatTexts {
  readonly starts: Uint32Array;
  /** UTF-8. */
  readonly bytes: Uint8Array;
}

export const flattenTexts = (texts: readonly string[]): FlatTexts => {
  const starts = new Uint32Array(texts.length + 1);
  const parts = texts.map((text) => Buffer.from(text, 'utf8'));
  parts.forEach((part, at) => {
    starts[at + 1] = (starts[at] ?? 0) + part.byteLength;
  });
  return { starts, bytes: new Uint8Array(Buffer.concat(parts)) };
};

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** One of the texts, by its number. */
export const textAt = ({ starts, bytes }: FlatTexts, at: number): string =>
  decoder.decode(bytes.subarray(starts[at], starts[at + 1]));
