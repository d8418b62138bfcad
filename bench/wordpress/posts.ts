import { type DefaultTreeAdapterTypes, serialize } from 'parse5';
import { addressesOf } from '../addresses.ts';
import { elementsOf } from '../page-parts.ts';
import { askOnce, textOf } from '../wire.ts';

/** A guide as WordPress takes it. */
export interface Post {
  /** Its place in an address: `damp-and-mould`. */
  readonly name: string;
  readonly title: string;
  /** What stands in the main part of our page. */
  readonly markup: string;
}

const textIn = (node: DefaultTreeAdapterTypes.Node): string => {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
};

/**
 * The main part of one of our pages, to be shown by another programme.
 * @throws where the page has no main part or no heading
 */
export const postOf = (name: string, html: string): Post => {
  const elements = elementsOf(html);
  const main = elements.find(({ tagName }) => tagName === 'main');
  const heading = elements.find(({ tagName }) => tagName === 'h1');
  if (!main || !heading) throw new Error(`The guide ${name} has no <main> or no <h1>.`);
  return { name, title: textIn(heading).replaceAll(/\s+/g, ' ').trim(), markup: serialize(main).trim() };
};

/** All guides of a running copy of this software. */
export const postsFrom = async (url: string): Promise<Post[]> => {
  const posts: Post[] = [];
  for (const address of (await addressesOf(url)).guides)
    posts.push(postOf(address.replace('/guides/', ''), textOf(await askOnce(url + address))));
  return posts;
};
