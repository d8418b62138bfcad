import { getDocumentProxy } from 'unpdf';
import { expect, test, vi } from 'vitest';
import { printOnFewestPages, printPdf } from './print-pdf.ts';

test('who prints at the moment at which the printer is put away gets a page all the same', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    expect((await printPdf('= One', {})).subarray(0, 5).toString()).toBe('%PDF-');
    vi.advanceTimersByTime(30_000);
    expect((await printPdf('= Two', {})).subarray(0, 5).toString()).toBe('%PDF-');
  } finally {
    vi.useRealTimers();
  }
});

test('a template may import further files, which the next page does not know', async () => {
  const pdf = await printPdf('#import "one.typ": word\n#word', {}, { 'one.typ': '#let word = [One]' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await expect(printPdf('#import "one.typ": word\n#word', {})).rejects.toThrow('one.typ');
});

const lines = `#let data = json(bytes(sys.inputs.data))
#set page(height: 100pt, width: 200pt, margin: 10pt)
#set par(spacing: data.air * 1pt)
#for line in data.lines { par(line) }`;

const pagesOf = async (many: number, airs: readonly number[]): Promise<{ pages: number; first: number }> => {
  const ways = airs.map((air) => ({ air, lines: Array.from({ length: many }, (_, at) => `${at}`) }));
  const document = await getDocumentProxy(new Uint8Array(await printOnFewestPages(lines, ways)));
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const [one, other] = items.flatMap((item) =>
    'transform' in item && item.str !== '' ? [item.transform[5]] : [],
  );
  return { pages: document.numPages, first: Math.round((one ?? 0) - (other ?? 0)) };
};

test('less air is taken only where it saves a page', async () => {
  const [wide, close] = [await pagesOf(4, [12]), await pagesOf(4, [2])];
  expect([wide.pages, close.pages]).toEqual([1, 1]);
  expect(await pagesOf(4, [12, 2])).toEqual(wide);
  expect((await pagesOf(6, [12])).pages).toBe(2);
  expect(await pagesOf(6, [12, 2])).toEqual({ pages: 1, first: close.first });
});
