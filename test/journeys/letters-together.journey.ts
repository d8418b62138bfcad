import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eachReader, openBrowser, openReader } from './browser.ts';
import { takeFile, tellMould, textOfFile } from './letter-scene.ts';
import { continueOn, expectNoFault, follow, press } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.concurrent.each(eachReader)('a resident %s', (_, reader) => {
  test('goes on to the letter with the neighbours, and takes along no word about the own home', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await tellMould(page);
    await press(page, 'Write it with your neighbours');
    await page.locator('#area').fill('Elm House');
    await continueOn(page);
    expect(await page.locator('#problems-1-place').inputValue()).toBe('');
    expect(await page.locator('#problems-1-trouble').inputValue()).toBe('');
    await page.locator('#problems-1-place').fill('Bathrooms on the top floor');
    await page.locator('#problems-1-trouble').fill('Black mould, and the fans do not work');
    await continueOn(page);
    await continueOn(page);
    await continueOn(page);
    await page.getByLabel('A visit to each home that wants one').check();
    await continueOn(page);
    // Landlord, name, address and contact are those of who began it.
    for (const field of ['landlord', 'name', 'address', 'contact']) {
      expect(await page.locator(`#${field}`).inputValue()).not.toBe('');
      await continueOn(page);
    }
    const letter = await page.locator('.fmh-letter').innerText();
    expect(letter).toContain(
      'We are residents of Elm House. We write to you together about a problem there.',
    );
    expect(letter).toContain('for the residents who signed the sheet with this letter');
    expect(letter).not.toMatch(/bedroom|coughs|asthma/);
    await expectNoFault(page, reader.script);
    await follow(page, 'The sheets to sign and to fill in');
    await expectNoFault(page, reader.script);
    const sheets = await takeFile(page, 'PDF, to print');
    expect(sheets.suggestedFilename()).toMatch(/^sheets-\d{4}-\d\d-\d\d\.pdf$/);
    expect((await takeFile(page, 'Word, to change')).suggestedFilename()).toMatch(/\.docx$/);
    const text = await textOfFile(await takeFile(page, 'Plain text'));
    expect(text).toContain('To: Example Homes');
    expect(text).not.toMatch(/Amina|Low Road|mould/);
    await context.close();
  });
});
