import type { PackView } from '../../adapters/content/kind.ts';
import { plainText } from '../../ui/prose/plain-text.ts';
import { guideKind } from './guide-kind.ts';
import { type Readability, readabilityOf } from './readability.ts';
import { tokenWords } from './token-words.ts';

/** The age at which a guide should be readable, and the age above which none may be. */
export const readingAge = { aim: 11, most: 13 } as const;

export interface ReadingRow extends Readability {
  readonly guide: string;
  /** How many sources it names. */
  readonly sources: number;
}

/** How hard each guide is to read as it stands on a day, the hardest first. */
export const readingTable = (pack: PackView, day: string): ReadingRow[] =>
  pack
    .list(guideKind)
    .map(({ key, item }) => ({
      guide: key,
      sources: item.sources.length,
      ...readabilityOf(plainText(item.prose, tokenWords(pack, day), day)),
    }))
    .sort((one, other) => other.age - one.age);
