import { setTimeout as wait } from 'node:timers/promises';
import { askOnce, textOf, type WireAnswer } from './wire.ts';

/** Addresses of the site by what stands there. */
export interface Addresses {
  readonly guides: readonly string[];
  readonly others: readonly string[];
}

/** Searches that stand for all of them: found, with danger above, not covered here, nothing asked. */
export const searches = [
  '/search?q=black+mould+in+bedroom',
  '/search?q=smell+of+gas',
  '/search?q=council+tax',
  '/search',
] as const;

/** The five sorts of page that people come to most, one of each. */
export const sample = async (url: string) => {
  const { guides, others } = await addressesOf(url);
  const guide = guides.includes('/guides/damp-and-mould') ? '/guides/damp-and-mould' : guides[0];
  const module = others.find((address) => /^\/training\/./.test(address));
  const letter = others.find((address) => address === '/letters/report-a-repair');
  if (!guide) throw new Error('There is no guide on the site, so there is nothing to measure.');
  return { home: '/', guide, module, letter, search: searches[0] };
};

/** Asks again where a site that has just begun says that it is busy, as long after as it says. */
const askPatiently = async (address: string, tries = 4): Promise<WireAnswer> => {
  const answer = await askOnce(address);
  if (answer.status !== 503 || tries === 1) return answer;
  await wait(1000 * Number(answer.headers['retry-after'] ?? 1));
  return askPatiently(address, tries - 1);
};

/** Every address that the site map names, without its origin. @throws where it names none */
export const siteMapOf = async (url: string): Promise<string[]> => {
  const siteMap = await askPatiently(`${url}/sitemap.xml`);
  if (siteMap.status !== 200) throw new Error(`/sitemap.xml answers ${siteMap.status}.`);
  const listed = [...textOf(siteMap).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  if (listed.length === 0) throw new Error('/sitemap.xml lists no page.');
  return listed;
};

/** Every page of the site map, the searches, and a page that is not there. */
export const addressesOf = async (url: string): Promise<Addresses> => {
  const listed = await siteMapOf(url);
  const isGuide = (address: string) => /^\/guides\/[a-z0-9-]+$/.test(address) && address !== '/guides/pack';
  return {
    guides: listed.filter(isGuide),
    others: [...listed.filter((address) => !isGuide(address)), ...searches, '/no-such-page'],
  };
};

/** Reads every page once, so that it lies in memory as on a site that is used. */
export const readEveryPage = async (url: string): Promise<number> => {
  const { guides, others } = await addressesOf(url);
  for (const address of [...guides, ...others]) await askOnce(url + address);
  return guides.length + others.length;
};
