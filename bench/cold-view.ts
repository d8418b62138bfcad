import { importsOf, type PagePart, partsOf } from './page-parts.ts';
import { askOnce, textOf } from './wire.ts';

/** Bytes on the wire, headers of the answers with them, of one view with nothing in the browser's store. */
export interface ColdView {
  readonly requests: number;
  readonly everything: number;
  /** The page itself and the stylesheets that it fetches. */
  readonly markup: number;
  readonly script: number;
}

interface Fetched extends PagePart {
  readonly bytes: number;
}

const fetchPart = async (origin: string, part: PagePart, seen: Set<string>): Promise<Fetched[]> => {
  const url = new URL(part.address, origin);
  if (url.origin !== new URL(origin).origin) throw new Error(`A page asks another site for ${url}.`);
  if (seen.has(url.pathname)) return [];
  seen.add(url.pathname);
  const answer = await askOnce(url.href);
  if (answer.status !== 200)
    throw new Error(`A page asks for ${url.pathname}, which answers ${answer.status}.`);
  const own: Fetched = { ...part, bytes: answer.bytes };
  if (part.sort !== 'script') return [own];
  const text = textOf(answer);
  const imported = importsOf(text).map((address) => new URL(address, url).pathname);
  const more: Fetched[] = [];
  for (const address of imported) more.push(...(await fetchPart(origin, { address, sort: 'script' }, seen)));
  return [own, ...more];
};

/** Views a page as a browser with scripts does: the page, and all that it asks for; no film is played. */
export const viewOverHttp = async (origin: string, address: string): Promise<ColdView> => {
  const page = await askOnce(origin + address);
  const html = textOf(page);
  const seen = new Set<string>();
  const fetched: Fetched[] = [];
  for (const part of partsOf(html)) fetched.push(...(await fetchPart(origin, part, seen)));
  const bytes = (of: readonly Fetched[]) => of.reduce((sum, part) => sum + part.bytes, 0);
  return {
    requests: 1 + fetched.length,
    everything: page.bytes + bytes(fetched),
    markup: page.bytes + bytes(fetched.filter(({ sort }) => sort === 'style')),
    script: bytes(fetched.filter(({ sort }) => sort === 'script')),
  };
};
