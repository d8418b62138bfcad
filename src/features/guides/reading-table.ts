import type { PackView } from '../../adapters/content/kind.ts';
import { limitWords, parseDay } from '../../law/index.ts';
import { plainText } from '../../ui/prose/plain-text.ts';
import { contactKind } from '../contacts/index.ts';
import { limitKind } from '../deadlines/index.ts';
import { guideKind } from './guide-kind.ts';
import { type Readability, readabilityOf } from './readability.ts';

/** The age at which a guide should be readable, and the age above which none may be. */
export const readingAge = { aim: 11, most: 13 } as const;

export interface ReadingRow extends Readability {
  readonly guide: string;
}

/** How hard each guide is to read as it stands on a day, the hardest first. */
export const readingTable = (pack: PackView, day: string): ReadingRow[] => {
  const words = (token: string, id: string): string => {
    if (token === 'limit') {
      const limit = pack.find(limitKind, id);
      return limit ? limitWords(limit, parseDay(day)).text : '';
    }
    if (token === 'contact') return pack.find(contactKind, id)?.name ?? '';
    return '';
  };
  return pack
    .list(guideKind)
    .map(({ key, item }) => ({ guide: key, ...readabilityOf(plainText(item.prose, words, day)) }))
    .sort((one, other) => other.age - one.age);
};
