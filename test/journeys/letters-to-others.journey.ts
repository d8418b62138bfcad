import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eachReader, openBrowser, openReader } from './browser.ts';
import { fillProblem } from './letter-scene.ts';
import { continueOn, expectNoFault, follow, press } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.concurrent.each(eachReader)('a resident %s', (_, reader) => {
  test('writes to the council about a landlord of the list', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/guides/damp-and-mould');
    await follow(page, 'Ask the council to inspect');
    await expectNoFault(page, reader.script);
    expect(await page.getByRole('main').innerText()).toContain('This letter goes to your council.');
    await press(page, 'Write my letter');
    await fillProblem(page);
    for (let question = 0; question < 4; question += 1) await continueOn(page);
    await page.locator('#landlord').fill('Clarrion');
    await expectNoFault(page, reader.script);
    await continueOn(page);
    await page.getByRole('heading', { name: 'Is it one of these?' }).waitFor();
    await expectNoFault(page, reader.script);
    await continueOn(page);
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toMatch(/^Error: Which landlord/);
    await page.getByLabel('Clarion Housing Group Limited').check();
    await continueOn(page);
    expect(await page.getByLabel('A housing association', { exact: true }).isChecked()).toBe(true);
    await expectNoFault(page, reader.script);
    await continueOn(page);
    await page.locator('#council').fill('Leeds City Council');
    await expectNoFault(page, reader.script);
    await continueOn(page);
    await page.locator('#name').fill('Amina Khan');
    await continueOn(page);
    await page.locator('#address').fill('2 Low Road\nLeeds');
    await continueOn(page);
    await continueOn(page);
    const letter = await page.locator('.fmh-letter').innerText();
    expect(letter).toContain('Dear Leeds City Council,');
    expect(letter).toContain('My landlord is Clarion Housing Group Limited, a housing association.');
    await follow(page, 'What happens next');
    await expectNoFault(page, reader.script);
    expect(await page.getByRole('main').innerText()).toContain('environmental health');
    await context.close();
  });

  test('is told that an offer is more than is left, and offers less', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/letters/offer-to-pay-rent');
    await press(page, 'Write my letter');
    await page.getByLabel('No', { exact: true }).check();
    await continueOn(page);
    await continueOn(page);
    await page.getByLabel('No', { exact: true }).check();
    await continueOn(page);
    await page.getByLabel('Each week').check();
    await continueOn(page);
    for (const [question, sum] of [
      ['income', '£300'],
      ['rent', '110.50'],
      ['costs', '180'],
    ] as const) {
      await page.locator(`#${question}`).fill(sum);
      await expectNoFault(page, reader.script);
      await continueOn(page);
    }
    await page.locator('#offer').fill('15');
    await continueOn(page);
    expect(await page.getByRole('alert').innerText()).toContain('£9.50 is left');
    expect(await page.locator('#offer').inputValue()).toBe('15');
    await expectNoFault(page, reader.script);
    await page.locator('#offer').fill('5');
    await continueOn(page);
    await page.locator('#start-day').waitFor();
    await context.close();
  });
});
