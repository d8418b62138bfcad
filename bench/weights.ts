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

interface Viewed {
  readonly address: string;
  readonly view: ColdView;
  readonly isGuide: boolean;
}

const overHttp = async ({ url }: Programme): Promise<Viewed[]> => {
  const { guides, others } = await addressesOf(url);
  const viewed: Viewed[] = [];
  for (const address of [...guides, ...others])
    viewed.push({ address, view: await viewOverHttp(url, address), isGuide: guides.includes(address) });
  return viewed;
};

const inBrowser = ({ url }: Programme, pages: readonly Viewed[]): Promise<Viewed[]> =>
  withBrowser(async (browser) => {
    const viewed: Viewed[] = [];
    for (const { address, isGuide } of pages)
      viewed.push({ address, view: await viewInBrowser(browser, url + address), isGuide });
    return viewed;
  });

const tableOf = (title: string, pages: readonly Viewed[], notes: readonly string[]): Table => ({
  title,
  head,
  rows: pages.map(({ address, view, isGuide }) =>
    rowOf(address, view, isGuide ? guideVerdict : otherVerdict),
  ),
  notes,
});

/** What a page weighs for somebody who has nothing of the site yet. */
export const measureWeights = async (programme: Programme): Promise<Table[]> => {
  const overWire = await overHttp(programme);
  const heaviest = overWire
    .filter(({ isGuide }) => isGuide)
    .reduce((most, one) => (one.view.everything > most.view.everything ? one : most));
  const { home, guide, search, module } = await sample(programme.url);
  const inBoth = new Set([home, guide, heaviest.address, search, module]);
  const inChromium = await inBrowser(
    programme,
    overWire.filter(({ address }) => inBoth.has(address)),
  );
  return [
    tableOf('A cold view, over HTTP with Brotli: the page and all that it asks for, the icon too', overWire, [
      'Bytes as received, with the headers of the answers; 1 KB is 1,024 bytes. Films are not played.',
    ]),
    tableOf('A cold view in Chromium (412 by 823), as its network log counts it', inChromium, [
      'The four sorts of page that people come to most, and the heaviest guide.',
    ]),
  ];
};
