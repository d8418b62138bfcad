import { ask } from './ask.ts';

/** Every address that the site map names, without its origin. */
export const addressesOf = async (origin: string): Promise<string[]> => {
  const { body } = await ask(origin, { method: 'GET', address: '/sitemap.xml' });
  return [...body.toString('utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, place = '']) => new URL(place).pathname,
  );
};
