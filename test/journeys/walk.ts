import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFaults } from './axe.ts';
import { isTooWide } from './browser.ts';

/** The checker is a script: where scripts are off, only the width is looked at. */
export const expectNoFault = async (page: Page, script: boolean): Promise<void> => {
  expect(await isTooWide(page)).toBe(false);
  if (script) expect(await axeFaults(page)).toEqual([]);
};

/** The next page must be there whole: what reloads or goes back earlier asks a page that is on its way out. */
export const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForLoadState();
};

export const continueOn = (page: Page) => press(page, 'Continue');

export const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

/** Types a day into its three boxes, as `day`, `month` and `year` of a field. */
export const typeDay = async (page: Page, field: string, day: readonly string[]): Promise<void> => {
  for (const [at, part] of ['day', 'month', 'year'].entries())
    await page.locator(`#${field}-${part}`).fill(day[at] ?? '');
};
