import type { ComponentChildren, VNode } from 'preact';
import type { PackView } from '../../../adapters/content/kind.ts';
import { glossaryKind, type HardWord } from './glossary-kind.ts';

interface Glossary {
  readonly pattern: RegExp | undefined;
  readonly byForm: ReadonlyMap<string, HardWord>;
}

const read = new WeakMap<object, Glossary>();

const escaped = (form: string): string => form.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The glossary of a pack, read once. The longest form wins: "rent arrears" before "arrears". */
const glossaryOf = (pack: Pick<PackView, 'list'>): Glossary => {
  const known = read.get(pack);
  if (known) return known;
  const words = pack.list(glossaryKind).map(({ item }) => item);
  const byForm = new Map(
    words.flatMap((word) => word.forms.map((form) => [form.toLowerCase(), word] as const)),
  );
  const forms = [...byForm.keys()].sort((one, other) => other.length - one.length).map(escaped);
  const glossary: Glossary = {
    byForm,
    pattern:
      forms.length > 0
        ? new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`, 'giu')
        : undefined,
  };
  read.set(pack, glossary);
  return glossary;
};

export interface FoundWord {
  readonly word: HardWord;
  /** As it is written in the text. */
  readonly written: string;
  readonly from: number;
}

/** The hard words of a text that have not been met before, each once; they count as met from then on. */
export const findHardWords = (text: string, pack: Pick<PackView, 'list'>, met: Set<string>): FoundWord[] => {
  const { pattern, byForm } = glossaryOf(pack);
  if (!pattern) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const word = byForm.get(match[0].toLowerCase());
    if (!word || met.has(word.id)) return [];
    met.add(word.id);
    return [{ word, written: match[0], from: match.index }];
  });
};

/**
 * A word whose meaning appears behind it in the line when it is pressed. It is a link to its own meaning, which is
 * shown while it is the target of the address: no script, on any browser, and Back closes it.
 */
const Explained = ({ written, word }: { written: string; word: HardWord }): VNode => (
  <>
    <a class="fmh-word" href={`#word-${word.id}`}>
      {written}
    </a>
    <span class="fmh-meaning" id={`word-${word.id}`} tabIndex={-1}>
      {` (${word.meaning})`}
    </span>
  </>
);

/** Explains each hard word of a page where it first stands. One of these serves one page. */
export const explainer = (pack: Pick<PackView, 'list'>): ((text: string) => ComponentChildren) => {
  const met = new Set<string>();
  return (text) => {
    const found = findHardWords(text, pack, met);
    if (found.length === 0) return text;
    const nodes: ComponentChildren[] = [];
    let from = 0;
    for (const { word, written, from: at } of found) {
      nodes.push(text.slice(from, at), <Explained written={written} word={word} />);
      from = at + written.length;
    }
    return [...nodes, text.slice(from)];
  };
};
