import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

const wholeChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The same engine without windows: it looks at a page in half the time. */
const headlessShell = '/usr/bin/chromium-headless-shell';

const startChromium = (places: readonly string[], channel?: string): Promise<Browser> => {
  const executablePath = places.find(existsSync);
  return chromium.launch({
    ...(executablePath ? { executablePath } : channel ? { channel } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};

/** A real Chromium: the system's where there is one, Playwright's own otherwise. */
export const openBrowser = (): Promise<Browser> => startChromium([headlessShell, ...wholeChromium]);

/** With what only the whole browser does, such as keeping apart what a page stores inside another site. */
export const openWholeBrowser = (): Promise<Browser> => startChromium(wholeChromium, 'chromium');

export interface Reader {
  readonly script: boolean;
  readonly width: number;
}

/** The ways in which a journey is walked: on a phone with script and without, and on a wide screen. */
const readers: readonly Reader[] = [
  { script: true, width: 360 },
  { script: false, width: 360 },
  { script: true, width: 1280 },
];

/** Each of them in words, for the name of a test. */
export const eachReader = readers.map(
  (reader) => [`${reader.script ? 'with' : 'without'} script at ${reader.width} px`, reader] as const,
);

/** A fresh reader: no cookie, nothing stored. */
export const openReader = async (browser: Browser, { script, width }: Reader): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: inject('siteUrl'),
    javaScriptEnabled: script,
    viewport: { width, height: width < 500 ? 740 : 900 },
  });

/** Waits until the scripts of a page have run: they are asked for once its first words are drawn. */
export const untilScripts = async (page: Page): Promise<void> => {
  await page.locator('body.fmh-drawn').waitFor();
  await page.evaluate(
    "Promise.all(document.body.dataset.scripts.split(' ').map((script) => import(script)))",
  );
};

/** Lays out what would be laid out only when it comes near, so that the whole page can be judged. */
export const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *'))
      if (getComputedStyle(element).contentVisibility === 'auto')
        element.style.setProperty('content-visibility', 'visible');
  });

/** Whether the page is wider than the window, so that a reader would have to scroll sideways. */
export const isTooWide = async (page: Page): Promise<boolean> => {
  await layOutAll(page);
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
};

/** One fresh reader on a phone. `before` is a script that runs before those of each page: a device of another sort. */
export const onPhone = async (
  browser: Browser,
  work: (page: Page, context: BrowserContext) => Promise<void>,
  { script = true, before = '' }: { script?: boolean; before?: string } = {},
): Promise<void> => {
  const context = await openReader(browser, { script, width: 360 });
  if (before) await context.addInitScript(before);
  await work(await context.newPage(), context);
  await context.close();
};

/** Looks at a page in a tab that is free. */
export type Tabs = (look: (page: Page) => Promise<void>) => Promise<void>;

/**
 * One reader who goes from page to page, in as many tabs as look at once: to open a tab takes longer than to look at a
 * page. A tab in which something failed is not used again.
 */
export const tabsOf = (context: BrowserContext): Tabs => {
  const free: Page[] = [];
  return async (look) => {
    const page = free.pop() ?? (await context.newPage());
    await look(page);
    for (const event of ['request', 'console', 'pageerror'] as const) await page.removeAllListeners(event);
    free.push(page);
  };
};
