import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { beforeLeaving } from './leaving.ts';

const flags = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--autoplay-policy=no-user-gesture-required',
];

/** A Chromium of this machine; Playwright's own where the system has none. */
export const chromiumPath = (): string => {
  const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
  const path = found ?? chromium.executablePath();
  if (!existsSync(path))
    throw new Error(
      'No Chromium was found; install it with "apt-get install chromium", or with "npx playwright-core install chromium".',
    );
  return path;
};

/** Starts it, does something with it, and closes it. */
export const withBrowser = async <Result>(act: (browser: Browser) => Promise<Result>): Promise<Result> => {
  // A sandbox of its own is refused to root.
  const args = process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  const close = beforeLeaving(() => browser.close());
  try {
    return await act(browser);
  } finally {
    await close();
  }
};
