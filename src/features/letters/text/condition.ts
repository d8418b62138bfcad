import { type Condition, harms, type Term } from './tree.ts';

const NAME = '[a-z][a-z0-9-]*';

const readTerm = (text: string): Term | undefined => {
  if (text === 'blank') return { kind: 'blank' };
  const limit = new RegExp(`^(limit|maybe|late) (${NAME})$`).exec(text);
  if (limit) {
    const how = limit[1] === 'limit' ? 'stands' : (limit[1] as 'maybe' | 'late');
    return { kind: 'limit', how, limit: limit[2] ?? '' };
  }
  const harm = harms.find((one) => text === `harm ${one}`);
  if (harm) return { kind: 'harm', harm };
  const several = new RegExp(`^several (${NAME})$`).exec(text);
  if (several) return { kind: 'several', name: several[1] ?? '' };
  const is = new RegExp(`^(${NAME}) (?:is|has) (${NAME})$`).exec(text);
  if (is) return { kind: 'is', name: is[1] ?? '', option: is[2] ?? '' };
  return new RegExp(`^${NAME}$`).test(text) ? { kind: 'answered', name: text } : undefined;
};

/**
 * Reads "told-before is yes and not reference". Names are joined by "and" or by "or", not by both.
 * @returns nothing where the words are no condition
 */
export const readCondition = (text: string): Condition | undefined => {
  const joined = / or /.test(text) ? 'or' : 'and';
  if (joined === 'or' && / and /.test(text)) return undefined;
  const terms = text
    .trim()
    .split(` ${joined} `)
    .map((part) => {
      const not = part.startsWith('not ');
      const term = readTerm(not ? part.slice(4) : part);
      return term && { not, term };
    });
  return terms.every((term) => term !== undefined) ? { joined, terms } : undefined;
};
