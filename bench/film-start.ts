import type { Browser, Page } from 'playwright-core';

/** A line of so many kilobits a second, and a phone's way to the mast and back. */
export const lineOf = (kilobits: number) => ({
  latency: 150,
  downloadThroughput: (kilobits * 1_000) / 8,
  uploadThroughput: (Math.min(kilobits, 750) * 1_000) / 8,
});

export interface FirstFrame {
  /** Bytes of the film that had come when its first picture was shown after "play". */
  readonly bytes: number;
  readonly milliseconds: number;
  /** How often it stood still after that, and how far it came, in seconds. */
  readonly stalls: number;
  readonly reached: number;
}

export interface Watching {
  readonly url: string;
  readonly kilobits: number;
  /** Seconds for which it is watched after its first picture. */
  readonly seconds?: number;
  /** Played in place of the film of the page. */
  readonly source?: string;
}

const watch = (page: Page, seconds: number, source: string | undefined) =>
  page.evaluate(
    ([watched, other]) =>
      new Promise<{ milliseconds: number; stalls: number; reached: number }>((resolve, reject) => {
        const video = document.querySelector('video');
        if (!video) return reject(new Error('The page has no film.'));
        if (other) video.src = other;
        const from = performance.now();
        let [milliseconds, stalls] = [0, 0];
        const end = () => resolve({ milliseconds, stalls, reached: video.currentTime });
        video.muted = true;
        video.addEventListener('waiting', () => {
          if (milliseconds > 0) stalls += 1;
        });
        video.requestVideoFrameCallback(() => {
          milliseconds = performance.now() - from;
          setTimeout(end, watched * 1_000);
        });
        video.play().catch(reject);
        setTimeout(() => milliseconds === 0 && reject(new Error('No picture within 40 seconds.')), 40_000);
      }),
    [seconds, source] as const,
  );

/** Presses play on the film of a page, on a slow line, and waits for its first picture, and longer if asked. */
export const firstFrame = async (
  browser: Browser,
  { url, kilobits, seconds = 0, source }: Watching,
): Promise<FirstFrame> => {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    // It is put into its room after the first words.
    await page.locator('video').first().waitFor({ state: 'attached' });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', { offline: false, ...lineOf(kilobits) });
    const media = new Set<string>();
    let bytes = 0;
    devtools.on('Network.requestWillBeSent', ({ requestId, type }) => {
      if (type === 'Media') media.add(requestId);
    });
    devtools.on('Network.dataReceived', ({ requestId, dataLength }) => {
      if (media.has(requestId)) bytes += dataLength;
    });
    const watched = await watch(page, seconds, source);
    return { bytes, ...watched };
  } finally {
    await context.close();
  }
};
