import type { PackView } from '../../adapters/content/kind.ts';
import { limitWords, parseDay } from '../../law/index.ts';
import type { TokenWords } from '../../ui/prose/plain-text.ts';
import { contactKind } from '../contacts/index.ts';
import { limitKind } from '../deadlines/index.ts';

/** What stands for limits and contacts in a guide as plain words, on a day (`YYYY-MM-DD`). */
export const tokenWords =
  (pack: Pick<PackView, 'find'>, day: string): TokenWords =>
  (token, id) => {
    if (token === 'limit') {
      const limit = pack.find(limitKind, id);
      return limit ? limitWords(limit, parseDay(day)).text : '';
    }
    if (token === 'contact') return pack.find(contactKind, id)?.name ?? '';
    if (token === 'phone') return pack.find(contactKind, id)?.phone ?? '';
    return '';
  };
