import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { htmlFaults } from '../../src/ui/valid-html.ts';
import { axeFaults } from './axe.ts';
import { isTooWide, openBrowser, openReader } from './browser.ts';
import { kindsOfPage } from './kinds.ts';

let browser: Browser;
let listed: string[];
beforeAll(async () => {
  browser = await openBrowser();
  const siteMap = await (await fetch(`${inject('siteUrl')}/sitemap.xml`)).text();
  listed = [...siteMap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
});

/** Hundreds of pages, one for each line of one table, drawn alike. */
const isOfTable = (address: string): boolean => /^\/law\/(?!scenarios)/.test(address);

/** Every page, and of those of the table one in ten: all of them with EVERY_PAGE=1, which takes some minutes more. */
const lookedAt = (): readonly string[] =>
  process.env.EVERY_PAGE ? listed : listed.filter((address, at) => !isOfTable(address) || at % 10 === 0);
afterAll(() => browser.close());

const lanes = 2;

/** Looks at each page of the lane of this number, in one tab; two cores are kept busy by two. */
const inLane = async (lane: number, look: (address: string) => Promise<readonly string[]>) => {
  expect(lookedAt().length).toBeGreaterThan(100);
  const faults: string[] = [];
  for (const address of lookedAt().filter((_, index) => index % lanes === lane))
    for (const fault of await look(address)) faults.push(`${address}: ${fault}`);
  return faults;
};

const laneNumbers = Array.from({ length: lanes }, (_, lane) => lane);

describe('every page of the site map', { timeout: 600_000 }, () => {
  test.concurrent.each(laneNumbers)(
    'has no fault that axe can find, and reflows into 320 px (lane %i)',
    async (lane) => {
      const context = await openReader(browser, { script: true, width: 320 });
      const page = await context.newPage();
      const faults = await inLane(lane, async (address) => {
        const answer = await page.goto(address);
        return [
          ...(answer?.status() === 200 ? [] : [`answers ${answer?.status()}`]),
          ...((await isTooWide(page)) ? ['is wider than the window'] : []),
          ...(await axeFaults(page)),
        ];
      });
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  test('is valid HTML, and so are one page of each kind and the gallery', async () => {
    const faults: string[] = [];
    for (const address of new Set([...listed, ...kindsOfPage, '/gallery'])) {
      const html = await (await fetch(`${inject('siteUrl')}${address}`)).text();
      for (const fault of await htmlFaults(html, 'page')) faults.push(`${address}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
});
