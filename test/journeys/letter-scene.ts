import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { continueOn, press } from './walk.ts';

/** Sends no cookie from now on, as a browser does that refuses them. */
export const refuseCookies = (page: Page): Promise<unknown> =>
  page.route('**/*', async (route) => {
    const headers = { ...route.request().headers() };
    delete headers.cookie;
    await route.continue({ headers });
  });

export const textOfFile = async (download: Download): Promise<string> =>
  readFile(await download.path(), 'utf8');

export const takeFile = async (page: Page, name: string): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  return download;
};

/** The first problem of a letter, still on its page. */
export const fillProblem = async (page: Page): Promise<void> => {
  await page.locator('#problems-1-kind').selectOption('damp-and-mould');
  await page.locator('#problems-1-room').fill('The small bedroom');
  await page.locator('#problems-1-what').fill('Black mould by the bed');
};

/** Whose letter it is: the last questions of every letter. */
export const tellWho = async (page: Page): Promise<void> => {
  await page.locator('#landlord').fill('Example Homes');
  await continueOn(page);
  await page.locator('#name').fill('Amina Khan');
  await continueOn(page);
  await page.locator('#address').fill('2 Low Road\nLeeds');
  await continueOn(page);
  await page.locator('#contact').fill('amina@example.org');
  await continueOn(page);
};

/** Tells of mould and a child with asthma; stops where the letter stands. */
export const tellMould = async (page: Page): Promise<number> => {
  await page.goto('/letters/report-a-repair');
  await press(page, 'Write my letter');
  await fillProblem(page);
  await continueOn(page);
  await page.getByLabel('No', { exact: true }).check();
  await continueOn(page);
  await page.getByLabel('A child with asthma').check();
  await continueOn(page);
  const asked = Number(/of (\d+)/.exec(await page.locator('.govuk-caption-l').innerText())?.[1]);
  await page.locator('#effect').fill('He coughs at night.');
  await continueOn(page);
  await continueOn(page);
  await page.getByLabel('A housing association tenancy').check();
  await continueOn(page);
  await tellWho(page);
  await page.getByRole('heading', { name: 'Your letter' }).waitFor();
  return asked;
};
