import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFaults } from './axe.ts';
import { isTooWide } from './browser.ts';

/** The checker is a script: where scripts are off, only the width is looked at. */
export const expectNoFault = async (page: Page, script: boolean): Promise<void> => {
  expect(await isTooWide(page)).toBe(false);
  if (script) expect(await axeFaults(page)).toEqual([]);
};

/** Sends no cookie from now on, as a browser does that refuses them. */
export const refuseCookies = (page: Page): Promise<unknown> =>
  page.route('**/*', async (route) => {
    const headers = { ...route.request().headers() };
    delete headers.cookie;
    await route.continue({ headers });
  });

/** The next page must be there whole: what reloads or goes back earlier asks a page that is on its way out. */
export const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForLoadState();
};

export const continueOn = (page: Page) => press(page, 'Continue');

export const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

export const textOfFile = async (download: Download): Promise<string> =>
  readFile(await download.path(), 'utf8');

export const takeFile = async (page: Page, name: string): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  return download;
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

/** Tells of mould and a child with asthma; stops where all answers stand. */
export const tellMould = async (page: Page): Promise<number> => {
  await page.goto('/letters/report-a-repair');
  await press(page, 'Write my letter');
  await page.locator('#problems-1-kind').selectOption('damp-and-mould');
  await page.locator('#problems-1-room').fill('The small bedroom');
  await page.locator('#problems-1-what').fill('Black mould by the bed');
  await continueOn(page);
  await page.getByLabel('No, it can wait a day').check();
  await continueOn(page);
  await page.getByLabel('A child with asthma').check();
  await continueOn(page);
  const asked = Number(/of (\d+)/.exec(await page.locator('.govuk-caption-l').innerText())?.[1]);
  await page.locator('#effect').fill('He coughs at night.');
  await continueOn(page);
  await continueOn(page);
  await page.getByLabel('A tenancy from a housing association').check();
  await continueOn(page);
  await tellWho(page);
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  return asked;
};
