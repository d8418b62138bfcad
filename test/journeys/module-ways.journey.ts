import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPhone, openBrowser } from './browser.ts';
import { first, tools } from './film-scene.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const modulePath = `/training/${first}`;
const transcriptPath = `/films/${first}/transcript`;

test('a result that is opened again leads to the questions, with the way out where there was one', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(`${modulePath}/check`);
    expect(page.url()).toMatch(/\/training\/entry-level-skills#check$/);
    await page.goto(`${modulePath}/check?exit=1`);
    expect(page.url()).toMatch(/\?exit=1#check$/);
    expect((await page.goto('/training/nothing/check'))?.status()).toBe(404);
  });
});

test('the words of a film lead back to its module and on, with the way out where there is one', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(transcriptPath);
    await page.getByText('Reading it counts as watching the film.').waitFor();
    await page.getByRole('link', { name: 'Back to the module' }).click();
    await page.waitForURL(new RegExp(`${modulePath}$`));
    await page.goto(`${transcriptPath}?exit=1`);
    await page.getByRole('link', { name: 'Go on with the module' }).click();
    await page.waitForURL(new RegExp(`${modulePath}\\?exit=1$`));
    expect((await page.goto('/films/nothing/module'))?.status()).toBe(404);
  });
});

test('each step has its number and leads to its chapter of the film', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(modulePath);
    await page.getByRole('heading', { name: 'Step 3: Report it today', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Check yourself', exact: true }).waitFor();
    await page.locator(tools).waitFor();
    await page.getByRole('link', { name: 'Watch the third chapter' }).click();
    await page.waitForURL(/#chapter-report-it$/);
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 137);
  });
});
