import type { Browser } from 'playwright-core';

/** A slow line, so that what the browser takes in advance is not counted for what it needed. */
const line = { latency: 150, downloadThroughput: (1.6 * 1_000_000) / 8, uploadThroughput: 750_000 / 8 };

export interface FirstFrame {
  /** Bytes of the film that had come when its first picture was shown after "play". */
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Presses play on the film of a page, on a slow line, and waits for its first picture. */
export const firstFrame = async (browser: Browser, url: string): Promise<FirstFrame> => {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', { offline: false, ...line });
    const media = new Set<string>();
    let bytes = 0;
    devtools.on('Network.requestWillBeSent', ({ requestId, type }) => {
      if (type === 'Media') media.add(requestId);
    });
    devtools.on('Network.dataReceived', ({ requestId, dataLength }) => {
      if (media.has(requestId)) bytes += dataLength;
    });
    const milliseconds = await page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const video = document.querySelector('video');
          if (!video) return reject(new Error('The page has no film.'));
          const from = performance.now();
          video.muted = true;
          video.requestVideoFrameCallback(() => resolve(performance.now() - from));
          video.play().catch(reject);
          setTimeout(() => reject(new Error('No picture within twenty seconds.')), 20_000);
        }),
    );
    return { bytes, milliseconds };
  } finally {
    await context.close();
  }
};
