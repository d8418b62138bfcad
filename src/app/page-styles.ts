import postcss, { type AtRule, type ChildNode, type Container, type Root, type Rule } from 'postcss';

import { classesOfIslands } from '../ui/islands.ts';

const classesOf = (html: string): Set<string> => {
  const used = new Set<string>();
  for (const match of html.matchAll(/ class="([^"]*)"/g))
    for (const name of (match[1] ?? '').split(/\s+/)) used.add(name);
  return used;
};

/** Scripts add classes that begin with the name of the module they start. */
const modulesOf = (html: string): string[] => [
  ...new Set([...html.matchAll(/ data-module="([^"]+)"/g)].map((match) => match[1] ?? '')),
];

const classesNeeded = (selector: string): string[] =>
  [...selector.replaceAll(/:not\([^)]*\)/g, '').matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map(
    (match) => match[1] ?? '',
  );

const hasChildren = (node: ChildNode): node is AtRule & Container =>
  node.type === 'atrule' && 'nodes' in node && node.nodes !== undefined;

/** Rules that scripts switch on for the whole page. */
const alwaysThere = ['js-enabled', 'govuk-frontend-supported'];

/**
 * The site's one stylesheet, cut to what a page uses, so that a guide's markup and styles
 * fit into the first flight of a new connection. A rule stays where every class of one of its
 * selectors stands in the page; rules without classes always stay.
 */
export class PageStyles {
  readonly #read: () => string;
  #sheet: Root | undefined;
  /** By the classes and modules that a page has, and by how exactly they are written: that is read much faster. */
  readonly #made = new Map<string, string>();
  readonly #written = new Map<string, string>();

  /** @param read the stylesheet; it is read for the first page: not every process shows pages of every kind */
  constructor(read: () => string) {
    this.#read = read;
  }

  /** @returns the CSS that this page needs, as it would stand in a style element */
  for(html: string): string {
    const written = [...new Set(html.match(/ (?:class|data-module)="[^"]*"/g))].sort().join('');
    const before = this.#written.get(written);
    if (before !== undefined) return before;
    const css = this.#make(html);
    if (this.#written.size > 500) this.#written.clear();
    this.#written.set(written, css);
    return css;
  }

  #make(html: string): string {
    const used = classesOf(html);
    const modules = modulesOf(html);
    const key = [...used, ...modules].sort().join(' ');
    const made = this.#made.get(key);
    if (made !== undefined) return made;
    if (modules.length > 0) for (const name of alwaysThere) used.add(name);
    for (const module of modules) for (const name of classesOfIslands[module] ?? []) used.add(name);
    const isUsed = (name: string) => used.has(name) || modules.some((module) => name.startsWith(module));
    this.#sheet ??= postcss.parse(this.#read());
    const css = this.#cut(this.#sheet.clone(), isUsed).toString();
    // Pages of one sort share one set of classes: a few dozen sets in all.
    if (this.#made.size > 500) this.#made.clear();
    this.#made.set(key, css);
    return css;
  }

  #cut<Node extends Container>(container: Node, isUsed: (name: string) => boolean): Node {
    for (const node of [...(container.nodes ?? [])]) {
      if (node.type === 'comment') node.remove();
      else if (node.type === 'rule') this.#cutRule(node, isUsed);
      else if (hasChildren(node) && !/keyframes|font-face|page/.test(node.name)) {
        this.#cut(node, isUsed);
        if (node.nodes?.length === 0) node.remove();
      }
    }
    return container;
  }

  #cutRule(rule: Rule, isUsed: (name: string) => boolean): void {
    const kept = rule.selectors.filter((selector) => classesNeeded(selector).every(isUsed));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  }
}
