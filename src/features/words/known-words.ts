import type { Fault } from '../../adapters/content/fault.ts';
import { Lexicon } from './lexicon.ts';
import type { WordList } from './words-kind.ts';

const lexicons = new WeakMap<WordList, Lexicon>();

/** The words of a list, ready to read with; made once for each list. */
export const lexiconOf = (list: WordList): Lexicon => {
  const before = lexicons.get(list);
  if (before) return before;
  const made = new Lexicon(list);
  lexicons.set(list, made);
  return made;
};

/** What stands where a pack has no word list. */
export const noWords: WordList = {
  senses: [{ sense: 'none', words: ['none'], ranks: false, absorbs: false }],
  coming: [],
  fillers: '-',
  glue: '-',
  plain: '-',
};

/** Entries of several words of which only one counts: they would be recognised everywhere. */
export function* faultsOfEntries(
  list: WordList,
  entries: readonly string[],
  { path, line }: { readonly path: string; readonly line: number },
): Generator<Fault> {
  const lexicon = lexiconOf(list);
  for (const entry of entries)
    if (entry.replace(/^=\s*/, '').includes(' ') && lexicon.phrase(entry).units.length < 2)
      yield {
        path,
        line,
        found: `"${entry}", of which only one word counts`,
        expected: 'two words that are not passed over (see glue in words.yaml), or the one word alone',
      };
}
