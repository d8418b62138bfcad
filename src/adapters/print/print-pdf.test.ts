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
