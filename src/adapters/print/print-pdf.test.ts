import { expect, test, vi } from 'vitest';
import { printPdf } from './print-pdf.ts';

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
