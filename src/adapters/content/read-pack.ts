import type { Language } from '../../ui/language.ts';
import type { KnownEntries } from './entry-cache.ts';
import type { Fault } from './fault.ts';
import { type AnyKind, type Entry, type Kind, kindOfPath, type PackView, type SourceFile } from './kind.ts';

/** Everything that a set of files holds, by kind, language and key. */
export class Pack implements PackView {
  readonly #entries = new Map<string, Map<string, Entry<unknown>>>();
  readonly #addresses: ReadonlySet<string>;

  constructor(entries: readonly Entry<unknown>[], addresses: Iterable<string>) {
    for (const entry of entries) {
      const shelf = `${entry.kind}/${entry.language}`;
      const byKey = this.#entries.get(shelf) ?? new Map<string, Entry<unknown>>();
      byKey.set(entry.key, entry);
      this.#entries.set(shelf, byKey);
    }
    this.#addresses = new Set(addresses);
  }

  /** Every entry, of every kind and language. */
  get entries(): ReadonlyArray<Entry<unknown>> {
    return [...this.#entries.values()].flatMap((shelf) => [...shelf.values()]);
  }

  find<Item>(kind: Kind<Item>, key: string, language: Language = 'en'): Item | undefined {
    const entry = this.#entries.get(`${kind.name}/${language}`)?.get(key) as Entry<Item> | undefined;
    return entry?.item;
  }

  list<Item>(kind: Kind<Item>, language: Language = 'en'): readonly Entry<Item>[] {
    return [...(this.#entries.get(`${kind.name}/${language}`)?.values() ?? [])] as Entry<Item>[];
  }

  answersAt(address: string): boolean {
    return this.#addresses.has(address);
  }
}

export interface PackReading {
  readonly pack: Pack;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

const readFileEntries = (
  file: SourceFile,
  kinds: readonly AnyKind[],
  faults: Fault[],
): ReadonlyArray<Entry<unknown>> => {
  const belongs = kindOfPath(kinds, file.path);
  if (!belongs) {
    faults.push({
      path: file.path,
      line: 0,
      found: 'a file that is of no kind',
      expected: `one of ${kinds.map((kind) => kind.pattern).join(', ')}`,
    });
    return [];
  }
  const { kind, match } = belongs;
  const found = kind.read(file, {
    match,
    fault: (line, what, expected) => faults.push({ path: file.path, line, found: what, expected }),
  });
  return found.map(({ key, item, line }) => ({
    kind: kind.name,
    key,
    language: match.language,
    item,
    path: file.path,
    line,
  }));
};

const readEntries = (
  files: readonly SourceFile[],
  kinds: readonly AnyKind[],
  faults: Fault[],
  cache?: KnownEntries,
): Entry<unknown>[] => {
  const seen = new Map<string, Entry<unknown>>();
  for (const file of files) {
    const known = cache?.find(file);
    const before = faults.length;
    const read = known ?? readFileEntries(file, kinds, faults);
    const entries = (known || faults.length > before ? undefined : cache?.put(file, read)) ?? read;
    for (const entry of entries) {
      const id = `${entry.kind}/${entry.language}/${entry.key}`;
      const other = seen.get(id);
      if (other)
        faults.push({
          path: file.path,
          line: entry.line,
          found: `a second ${entry.kind} named "${entry.key}"`,
          expected: `one; the first stands in ${other.path}:${other.line}`,
        });
      else seen.set(id, entry);
    }
  }
  return [...seen.values()];
};

/**
 * Reads and checks a whole pack.
 * @param fixedAddresses addresses that the site answers whatever the pack holds
 * @param day the London day on which warnings are judged, as YYYY-MM-DD
 * @param cache what files without a fault of their own were found to hold
 */
export const readPack = (
  files: readonly SourceFile[],
  kinds: readonly AnyKind[],
  fixedAddresses: Iterable<string>,
  day: string,
  cache?: KnownEntries,
): PackReading => {
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  const entries = readEntries(files, kinds, faults, cache);
  const kindByName = new Map(kinds.map((kind) => [kind.name, kind]));
  const addresses = new Set(fixedAddresses);
  for (const entry of entries) {
    const address = kindByName.get(entry.kind)?.address?.(entry);
    if (address) addresses.add(address);
  }
  const pack = new Pack(entries, addresses);
  for (const entry of entries) {
    const kind = kindByName.get(entry.kind);
    faults.push(...(kind?.check?.(entry, pack) ?? []));
    warnings.push(...(kind?.warn?.(entry, day) ?? []));
  }
  return { pack, faults, warnings };
};

/** Reads live revisions, which were checked when they were published: no checks are run again. */
export const readPublished = (
  files: readonly SourceFile[],
  kinds: readonly AnyKind[],
  cache?: KnownEntries,
): PackReading => {
  const faults: Fault[] = [];
  const entries = readEntries(files, kinds, faults, cache);
  return { pack: new Pack(entries, []), faults, warnings: [] };
};
