import { addressesOf, sample } from './addresses.ts';
import { withBrowser } from './browser.ts';
import { viewInBrowser } from './browser-view.ts';
import { budgets } from './budgets.ts';
import { type ColdView, viewOverHttp } from './cold-view.ts';
import type { Programme } from './programme.ts';
import { allOf, atMost, type Row, type Table, type Verdict } from './table.ts';

const head = ['page', 'markup+styles KB', 'script KB', 'everything KB', 'requests'];

const kilobytes = (bytes: number): number => bytes / 1_024;

const guideVerdict = (view: ColdView): Verdict => {
  const { markupKb, scriptKb, everythingKb, requests } = budgets.guide;
  return allOf(
    [
      atMost(kilobytes(view.markup), markupKb),
      atMost(kilobytes(view.script), scriptKb),
      atMost(kilobytes(view.everything), everythingKb),
      atMost(view.requests, requests),
    ],
    `at most ${markupKb} / ${scriptKb} / ${everythingKb} / ${requests}`,
  );
};

const otherVerdict = (view: ColdView): Verdict => {
  const { everythingKb, requests } = budgets.otherPage;
  return allOf(
    [atMost(kilobytes(view.everything), everythingKb), atMost(view.requests, requests)],
    `at most ${everythingKb} KB, ${requests} requests`,
  );
};

const rowOf = (address: string, view: ColdView, judge: (view: ColdView) => Verdict): Row => ({
  cells: [
    address,
    kilobytes(view.markup).toFixed(1),
    kilobytes(view.script).toFixed(1),
    kilobytes(view.everything).toFixed(1),
    String(view.requests),
  ],
  verdict: judge(view),
});

const overHttp = async ({ url }: Programme): Promise<Table> => {
  const { guides, others } = await addressesOf(url);
  const rows: Row[] = [];
  for (const address of guides) rows.push(rowOf(address, await viewOverHttp(url, address), guideVerdict));
  for (const address of others) rows.push(rowOf(address, await viewOverHttp(url, address), otherVerdict));
  return {
    title: 'A cold view, over HTTP with Brotli: the page and all that it asks for, the icon too',
    head,
    rows,
    notes: ['Bytes as received, with the headers of the answers; 1 KB is 1,024 bytes.'],
  };
};

const inBrowser = async ({ url }: Programme): Promise<Table> => {
  const { home, guide, search, module } = await sample(url);
  const addresses = [home, guide, search, module].filter((address) => address !== undefined);
  const rows = await withBrowser(async (browser) => {
    const made: Row[] = [];
    for (const address of addresses) {
      const view = await viewInBrowser(browser, url + address);
      made.push(rowOf(address, view, address === guide ? guideVerdict : otherVerdict));
    }
    return made;
  });
  return {
    title: 'A cold view in Chromium (412 by 823), as its network log counts it',
    head,
    rows,
    notes: ['Chromium without a window does not ask for the icon of a page.'],
  };
};

/** What a page weighs for somebody who has nothing of the site yet. */
export const measureWeights = async (programme: Programme): Promise<Table[]> => [
  await overHttp(programme),
  await inBrowser(programme),
];
