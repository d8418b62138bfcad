import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

/** What a browser fetches for a page: an address, and what it is for. */
export interface PagePart {
  readonly address: string;
  readonly sort: 'style' | 'script' | 'other';
}

const elementsUnder = function* (node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsUnder(child);
  if ('content' in node) yield* elementsUnder(node.content);
};

/** Every element of a page in its order, those that wait in a `<template>` or in `<noscript>` too. */
export const elementsOf = (html: string): Element[] => [
  ...elementsUnder(parse(html, { scriptingEnabled: false })),
];

const loadedLinks = new Set(['icon', 'manifest', 'preload', 'modulepreload', 'stylesheet']);

/** Scripts that a page loads once it is there to be read. */
const lateScripts = (element: Element): PagePart[] => {
  const named = element.attrs.find(({ name }) => name === 'data-scripts')?.value ?? '';
  return named
    .split(' ')
    .filter((address) => address !== '')
    .map((address) => ({ address, sort: 'script' }));
};

const partOf = (element: Element): PagePart | undefined => {
  const value = (name: string) => element.attrs.find((attribute) => attribute.name === name)?.value;
  const [source, poster, href] = [value('src'), value('poster'), value('href')];
  switch (element.tagName) {
    case 'script':
      return source ? { address: source, sort: 'script' } : undefined;
    case 'img':
      return source ? { address: source, sort: 'other' } : undefined;
    case 'track':
      // A browser fetches the captions that are on, and no others.
      return source && value('default') !== undefined ? { address: source, sort: 'other' } : undefined;
    case 'video':
      return poster ? { address: poster, sort: 'other' } : undefined;
    case 'link': {
      const kinds = (value('rel') ?? '').split(/\s+/).filter((kind) => loadedLinks.has(kind));
      if (!href || kinds.length === 0) return undefined;
      if (kinds.includes('stylesheet')) return { address: href, sort: 'style' };
      const isScript = kinds.includes('modulepreload') || value('as') === 'script';
      return { address: href, sort: isScript ? 'script' : 'other' };
    }
    default:
      return undefined;
  }
};

/** What a page asks the browser to fetch, once each, in its order. Films and their sound are not fetched. */
export const partsOf = (html: string): PagePart[] => {
  const found = new Map<string, PagePart>();
  for (const element of elementsOf(html)) {
    const part = partOf(element);
    for (const one of [...(part ? [part] : []), ...lateScripts(element)])
      if (!one.address.startsWith('data:') && !found.has(one.address)) found.set(one.address, one);
  }
  return [...found.values()];
};

/** Scripts that a built script imports at its head. */
export const importsOf = (script: string): string[] =>
  [...script.matchAll(/(?:^|[;}\s])import(?:[^"'()]*?from)?\s*["']([^"']+)["']/g)].map(
    ([, address = '']) => address,
  );

/** The film of a page, and its sound alone, where it has them. */
export const filmOf = (html: string): { readonly picture?: string; readonly sound?: string } => {
  const addresses = elementsOf(html).flatMap((element) =>
    ['source', 'video', 'audio', 'a'].includes(element.tagName)
      ? element.attrs.filter(({ name }) => name === 'src' || name === 'href').map(({ value }) => value)
      : [],
  );
  const picture = addresses.find((address) => address.endsWith('.mp4'));
  const sound = addresses.find((address) => address.endsWith('.m4a'));
  return { ...(picture ? { picture } : {}), ...(sound ? { sound } : {}) };
};
