// Draws share-card.png from share-card.svg in a browser: node src/ui/look/make-share-card.mjs
// CHROMIUM names the browser, where it is not at /usr/bin/chromium.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = import.meta.dirname;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
const drawing = await readFile(join(folder, 'share-card.svg'), 'utf8');
await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
await page.screenshot({ path: join(folder, 'share-card.png') });
await browser.close();
