import type { Browser } from 'playwright-core';
import type { ColdView } from './cold-view.ts';

/** What happens after "load" on its own account is counted too; a film is not played. */
const settle = 1_500;

interface Received {
  readonly type: string;
  bytes: number;
}

/** Views a page in a new profile with an empty store, and counts what came over the wire. */
export const viewInBrowser = async (browser: Browser, url: string): Promise<ColdView> => {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    const received = new Map<string, Received>();
    devtools.on('Network.responseReceived', ({ requestId, response, type }) => {
      if (!/^(data|blob):/.test(response.url)) received.set(requestId, { type, bytes: 0 });
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const answer = received.get(requestId);
      if (answer) answer.bytes = encodedDataLength;
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(settle);
    const bytes = (...types: readonly string[]) =>
      [...received.values()]
        .filter(({ type }) => types.length === 0 || types.includes(type))
        .reduce((sum, answer) => sum + answer.bytes, 0);
    return {
      requests: received.size,
      everything: bytes(),
      markup: bytes('Document', 'Stylesheet'),
      script: bytes('Script'),
    };
  } finally {
    await context.close();
  }
};
