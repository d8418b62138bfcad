import type { Fault } from '../../adapters/content/fault.ts';
import type { Kind, PackView } from '../../adapters/content/kind.ts';
import { type Language, languages } from '../../ui/language.ts';
import type { Prose } from '../../ui/prose/tree.ts';
import { headings, inlines } from '../../ui/prose/walk.ts';

/** The places of a page, by its address: what may stand behind `#`. Nothing for an address that is not known here. */
export type PlacesAt = (address: string) => ReadonlySet<string> | undefined;

export interface LinkingText {
  /** Path of its file in the pack. */
  readonly path: string;
  readonly prose: Prose;
  /** 1-based line of the file on which the text begins. */
  readonly bodyLine: number;
}

interface PlacedText {
  readonly prose: Prose;
  readonly sources?: ReadonlyArray<{ readonly id: string }>;
}

/** What the frame of every page has. */
const framePlaces = ['main'];

/**
 * The places of a text on its page: its headings and its sources.
 * @param fixed ids that the page has besides the text
 */
export const placesOf = ({ prose, sources = [] }: PlacedText, fixed: readonly string[] = []): Set<string> =>
  new Set([
    ...headings(prose).map(({ id }) => id),
    ...sources.map(({ id }) => `source-${id}`),
    ...fixed,
    ...framePlaces,
  ]);

/** What is shown at this address, if it is of this kind. */
export const pageAt = <Item>(
  pack: PackView,
  kind: Kind<Item>,
  path: (language: Language, key: string) => string,
  address: string,
): { readonly item: Item; readonly key: string; readonly language: Language } | undefined => {
  for (const language of languages) {
    const shelf = path(language, '');
    if (!address.startsWith(shelf)) continue;
    const key = address.slice(shelf.length);
    const item = pack.find(kind, key, language);
    if (item) return { item, key, language };
  }
  return undefined;
};

/** Links of a text to places that their page does not have. A link that begins with # is of the page itself. */
export function* placeFaults(
  text: LinkingText,
  placesAt: PlacesAt,
  own?: ReadonlySet<string>,
): Generator<Fault> {
  for (const { node } of inlines(text.prose)) {
    if (node.type !== 'link' || !/^[/#]/.test(node.url)) continue;
    const [target = '', place] = node.url.split('#');
    const [address = ''] = target.split('?');
    const places = node.url.startsWith('#') ? own : placesAt(address);
    if (place === undefined || !places || places.has(place)) continue;
    yield {
      path: text.path,
      line: node.line + text.bodyLine - 1,
      found: `the place "#${place}" in a link`,
      expected: `a heading of ${address || 'this page'}`,
    };
  }
}

/** Headings whose address the page has already. */
export function* headingFaults(
  text: LinkingText & PlacedText,
  fixed: readonly string[] = [],
): Generator<Fault> {
  const taken = placesOf({ prose: [], sources: text.sources ?? [] }, fixed);
  for (const { id, line } of headings(text.prose))
    if (taken.has(id))
      yield {
        path: text.path,
        line: line + text.bodyLine - 1,
        found: `a heading with the address "#${id}"`,
        expected: 'other words: this page has that address already',
      };
}
