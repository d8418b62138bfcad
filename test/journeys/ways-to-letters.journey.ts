import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eachReader, openBrowser, openReader } from './browser.ts';
import { refuseCookies } from './letter-scene.ts';
import { expectNoFault, follow, press, pressAt } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

const tick = async (page: Page, ...names: readonly string[]): Promise<void> => {
  for (const name of names) await page.getByLabel(name, { exact: true }).check();
};

describe.concurrent.each(eachReader)('a resident %s', (_, reader) => {
  test('who knows no letter says what is wrong, room by room, and finds it in the letter', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/');
    await pressAt(page.getByRole('main').getByRole('link', { name: 'Find the letter that fits' }));
    await heading(page, 'What is wrong?');
    await expectNoFault(page, reader.script);
    await press(page, 'Continue');
    await heading(page, 'There is a problem');
    await expectNoFault(page, reader.script);
    await tick(page, 'Something in my home or building');
    await press(page, 'Continue');
    await heading(page, 'Where is it?');
    await expectNoFault(page, reader.script);
    await tick(page, 'Kitchen', 'Bedroom');
    await press(page, 'Continue');
    await heading(page, 'What is wrong in the kitchen?');
    await expectNoFault(page, reader.script);
    await tick(page, 'A broken window', 'Bare wires, sparks or hot sockets');
    await press(page, 'Continue');
    await heading(page, 'What is wrong in the bedroom?');
    // Danger first, in full where it was just told.
    await heading(page, 'Sparks, bare wires or an electric shock?');
    expect(page.url()).toMatch(/\/what-2$/);
    await page.goBack();
    expect(await page.getByLabel('A broken window').isChecked()).toBe(true);
    await page.goForward();
    await tick(page, 'Damp or mould');
    await press(page, 'Continue');
    await heading(page, 'Have you told your landlord about it?');
    await tick(page, 'No');
    await press(page, 'Continue');
    await heading(page, 'Report a repair or a danger');
    await expectNoFault(page, reader.script);
    expect(await page.getByRole('main').innerText()).toContain('The bedroom: damp and mould');
    await press(page, 'Write this letter');
    await heading(page, 'What is wrong in your home?');
    await expectNoFault(page, reader.script);
    expect(await page.locator('#problems-1-kind').inputValue()).toBe('electrical');
    expect(await page.locator('#problems-2-what').inputValue()).toBe('a broken window');
    expect(await page.locator('#problems-3-room').inputValue()).toBe('The bedroom');
    await follow(page, 'Erase my answers and leave');
    await press(page, 'Erase and leave');
    await heading(page, 'Your answers are erased');
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  test('who has told them and waits is led to a chase, with the month and what happened', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/letters/what-is-wrong');
    await tick(page, 'Something in my home or building');
    await press(page, 'Continue');
    await tick(page, 'The whole home');
    await press(page, 'Continue');
    await heading(page, 'What is wrong in the whole home?');
    await tick(page, 'Damp or mould');
    await press(page, 'Continue');
    await heading(page, 'Have you told your landlord about it?');
    await tick(page, 'Yes');
    await press(page, 'Continue');
    await page.locator('#told-on-month').fill('11');
    await page.locator('#told-on-year').fill('2025');
    await press(page, 'Continue');
    await tick(page, 'They did not come when they said');
    await press(page, 'Continue');
    await heading(page, 'Have you made a complaint about it?');
    await tick(page, 'No');
    await press(page, 'Continue');
    await heading(page, 'What do you want first?');
    await tick(page, 'For them to do it, and to give me a date');
    await press(page, 'Continue');
    await heading(page, 'Chase a report');
    await expectNoFault(page, reader.script);
    await press(page, 'Write this letter');
    await heading(page, 'What did you report?');
    await press(page, 'Continue');
    await page.locator('#told-on-year').waitFor();
    expect(await page.locator('#told-on-day').inputValue()).toBe('');
    expect(await page.locator('#told-on-month').inputValue()).toBe('11');
    expect(await page.locator('#told-on-year').inputValue()).toBe('2025');
    await context.close();
  });

  test('with noise and threats is led to both letters, one after the other, danger first', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/letters/what-is-wrong');
    await tick(page, 'Noise or neighbours');
    await press(page, 'Continue');
    await heading(page, 'What is it?');
    await tick(page, 'Noise', 'Threats, abuse, damage or dumping');
    await press(page, 'Continue');
    await tick(page, 'Three times or more in the last half year');
    await press(page, 'Continue');
    await heading(page, 'Are you in danger from somebody?');
    await heading(page, 'Ask for an ASB case review');
    await expectNoFault(page, reader.script);
    await follow(page, 'Noise diary, with its letter');
    await heading(page, 'Noise diary, with its letter');
    await expectNoFault(page, reader.script);
    await follow(page, 'Back');
    await heading(page, 'Ask for an ASB case review');
    await press(page, 'Write this letter');
    await heading(page, 'Before you write');
    await context.close();
  });

  test('who refuses cookies finds the letter all the same', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await refuseCookies(page);
    await page.goto('/letters/what-is-wrong');
    await tick(page, 'How my landlord treats me');
    await press(page, 'Continue');
    await page.waitForURL(/\/letters\/what-is-wrong\/[0-9a-f]{32}\/./);
    await context.clearCookies();
    await page.reload();
    await press(page, 'Write without a cookie');
    await heading(page, 'What is it about?');
    await tick(page, 'How my landlord treats me');
    await press(page, 'Continue');
    await heading(page, 'What is it?');
    await tick(page, 'I need another language or format');
    await press(page, 'Continue');
    await heading(page, 'Ask for another language or format');
    await expectNoFault(page, reader.script);
    await press(page, 'Write this letter');
    await heading(page, 'Before you write');
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  test('who asks in the search who to complain to is led to the body by links alone', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/search?q=who+do+I+complain+to');
    await follow(page, 'Who do I go to?');
    await heading(page, 'What is it about?');
    await expectNoFault(page, reader.script);
    await follow(page, 'My home or my landlord');
    await heading(page, 'What do you want?');
    await follow(page, 'I am not sure');
    await heading(page, 'How far is your complaint to your landlord?');
    await follow(page, 'I have the second, final answer');
    await heading(page, 'Housing Ombudsman');
    await expectNoFault(page, reader.script);
    const main = await page.getByRole('main').innerText();
    expect(main).toContain('12 months');
    expect(main).toContain('0300 111 3000');
    await follow(page, 'Back');
    await follow(page, 'I am not sure');
    await heading(page, 'Your landlord, or the Housing Ombudsman');
    await expectNoFault(page, reader.script);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});
