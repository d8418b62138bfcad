import type { Entry, Kind } from '../../src/adapters/content/kind.ts';
import type { Snapshot } from '../../src/adapters/content/snapshot.ts';
import { type Guide, guideKind } from '../../src/features/guides/index.ts';

/** A random number that is the same in every run (mulberry32). */
const numbers = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

/**
 * The same library with so many guides: each further one is put together from blocks of real ones, with a title and
 * questions of a real one, so that words are as common as in real texts.
 */
export const libraryOf = (snapshot: Snapshot, size: number): Snapshot => {
  const real = snapshot.list(guideKind);
  const random = numbers(1);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  const made = Array.from({ length: Math.max(0, size - real.length) }, (_, index): Entry<Guide> => {
    const entry = pick(real);
    const slug = `${entry.key}-${index}`;
    const prose = Array.from({ length: 40 }, () => pick(pick(real).item.prose));
    return { ...entry, key: slug, item: { ...entry.item, slug, title: pick(real).item.title, prose } };
  });
  const list = <Item>(kind: Kind<Item>, language?: Parameters<Snapshot['list']>[1]) =>
    kind.name === guideKind.name
      ? ([...real, ...made] as unknown as readonly Entry<Item>[])
      : snapshot.list(kind, language);
  return { ...snapshot, list };
};
