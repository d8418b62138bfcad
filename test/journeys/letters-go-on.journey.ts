import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eachReader, openBrowser, openReader } from './browser.ts';
import { fillProblem, tellWho } from './letter-scene.ts';
import { continueOn, expectNoFault, follow, press, typeDay } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.concurrent.each(eachReader)('a resident %s', (_, reader) => {
  test('whom somebody visited chases, and takes what was typed along into a complaint', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/letters/chase-a-report');
    await press(page, 'Write my letter');
    await fillProblem(page);
    await continueOn(page);
    await typeDay(page, 'told-on', ['14', '10', '2026']);
    await continueOn(page);
    await page.locator('#reference').fill('R-17');
    await continueOn(page);
    await page.getByLabel('They looked and did not come back').check();
    await continueOn(page);
    await page.getByRole('heading', { name: 'When did they look at it?' }).waitFor();
    await expectNoFault(page, reader.script);
    await typeDay(page, 'looked-on', ['1', '10', '2026']);
    await continueOn(page);
    // A visit before the report is a slip.
    await page.getByText('Check both.').first().waitFor();
    await expectNoFault(page, reader.script);
    await page.locator('#looked-on-day').fill('20');
    await continueOn(page);
    await page.getByLabel('No', { exact: true }).check();
    await continueOn(page);
    await page.getByLabel('A child with asthma').check();
    await continueOn(page);
    await continueOn(page);
    await page.getByLabel('A council tenancy').check();
    await continueOn(page);
    await tellWho(page);
    const letter = await page.getByRole('main').innerText();
    // Three working days after Tuesday 20 October 2026, counted by hand.
    expect(letter).toContain('a written summary of it by Friday 23 October 2026');
    expect(letter).toContain('you had to finish looking into it by Wednesday 28 October 2026');
    await follow(page, 'What happens next');
    await press(page, 'Make a complaint, stage 1');
    await page.getByText('This comes from your other letter.').waitFor();
    await expectNoFault(page, reader.script);
    expect(await page.locator('#points-1-what').inputValue()).toBe(
      'The small bedroom: Black mould by the bed',
    );
    expect(await page.locator('#points-2-what').inputValue()).toBe(
      'Somebody looked on 20 October 2026 and did not come back',
    );
    await page.locator('#points-2-what').fill('Somebody looked on 20 October and never came back');
    await continueOn(page);
    await continueOn(page);
    await continueOn(page);
    await page.getByLabel('A date', { exact: true }).check();
    await continueOn(page);
    // What was ticked is shown where more may be said.
    expect(await page.getByRole('main').innerText()).toContain('What you have said so far');
    await expectNoFault(page, reader.script);
    await continueOn(page);
    expect(await page.locator('#told-on-month').inputValue()).toBe('10');
    await continueOn(page);
    expect(await page.locator('#reference').inputValue()).toBe('R-17');
    await context.close();
  });

  test('who knows not who leads case reviews has a letter all the same', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/letters/asb-case-review');
    await press(page, 'Write my letter');
    for (const no of await page.getByLabel('No', { exact: true }).all()) await no.check();
    await continueOn(page);
    await page.locator('#what').fill('Shouting and threats at night');
    await continueOn(page);
    await page.locator('#reports-1-event').fill('He kicked my door');
    await typeDay(page, 'reports-1-reported', ['14', '10', '2026']);
    await page.locator('#reports-1-told').fill('my landlord');
    await continueOn(page);
    await continueOn(page);
    await continueOn(page);
    await page.getByLabel('No', { exact: true }).check();
    await continueOn(page);
    await page.getByLabel('Not without asking me first').check();
    await continueOn(page);
    await page.getByRole('heading', { name: 'Who leads case reviews where you live?' }).waitFor();
    await page.getByLabel('I am not sure').check();
    await expectNoFault(page, reader.script);
    await continueOn(page);
    await page.locator('#name').fill('Amina Khan');
    await continueOn(page);
    await page.locator('#address').fill('2 Low Road\nLeeds');
    await continueOn(page);
    await page.locator('#contact').fill('07000 000000, by text only, please do not ring');
    await continueOn(page);
    const letter = await page.getByRole('main').innerText();
    expect(letter).toContain('The team for anti-social behaviour\n[the name and address of your council]');
    expect(letter).toContain('please pass this letter on to whoever does');
    expect(letter).toContain('by text only, please do not ring');
    await expectNoFault(page, reader.script);
    await context.close();
  });
});
