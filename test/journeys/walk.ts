import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFaults } from './axe.ts';
import { isTooWide, layOutAll } from './browser.ts';

/** The checker is a script: where scripts are off, only the width is looked at. */
export const expectNoFault = async (page: Page, script: boolean): Promise<void> => {
  expect(await isTooWide(page)).toBe(false);
  if (script) expect(await axeFaults(page)).toEqual([]);
};

/**
 * Parts of a page that come near are laid out, and move what stands below them: where scripts are off, nobody sees that a
 * click came just then and met nothing. So all is laid out before.
 */
export const pressAt = async (target: Locator): Promise<void> => {
  await target.waitFor();
  // A page that is on its way out cannot be laid out, and need not be.
  await layOutAll(target.page()).catch(() => {});
  await target.click();
};

/** The next page must be there whole: what reloads or goes back earlier asks a page that is on its way out. */
export const press = async (page: Page, name: string): Promise<void> => {
  await pressAt(page.getByRole('button', { name, exact: true }));
  await page.waitForLoadState();
};

export const continueOn = (page: Page) => press(page, 'Continue');

export const follow = (page: Page, name: string): Promise<void> =>
  pressAt(page.getByRole('link', { name, exact: true }));

/** Types a day into its three boxes, as `day`, `month` and `year` of a field. */
export const typeDay = async (page: Page, field: string, day: readonly string[]): Promise<void> => {
  for (const [at, part] of ['day', 'month', 'year'].entries())
    await page.locator(`#${field}-${part}`).fill(day[at] ?? '');
};
