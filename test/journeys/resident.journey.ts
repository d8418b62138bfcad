import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWords, isTooWide, openBrowser, openReader, readers } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(readers.map((reader) => [inWords(reader), reader] as const))('a resident %s', (_, reader) => {
  test('types a problem in their own words and finds what the landlord must do, and by when', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('main').getByRole('searchbox').fill('black mold on the bedroom wall');
    await page
      .getByRole('main')
      .getByRole('button', { name: /search/i })
      .click();
    await page.getByRole('main').getByRole('link', { name: 'Damp and mould' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Damp and mould' }).waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/10 working days/);
    expect(await isTooWide(page)).toBe(false);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  test('who smells gas is told who to ring before anything else', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/search?q=i+can+smel+gas');
    const phone = page.getByRole('main').locator('a[href^="tel:"]').first();
    expect(await phone.getAttribute('href')).toBe('tel:0800111999');
    const results = page.getByRole('main').getByRole('link', { name: 'Gas safety' }).first();
    const [above, below] = [await phone.boundingBox(), await results.boundingBox()];
    expect(above?.y).toBeLessThan(below?.y ?? 0);
    await context.close();
  });

  test('who asks about something else is told so, and who can help', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/search?q=how+do+i+get+a+council+tax+reduction');
    const words = await page.getByRole('main').innerText();
    expect(words).toMatch(/not covered|does not cover|do not cover/i);
    expect(await page.getByRole('main').locator('a[href^="https://"]').count()).toBeGreaterThan(0);
    await context.close();
  });

  test('who is in danger at home can leave the page at once', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/guides/domestic-abuse');
    await page
      .getByRole('button', { name: /exit this page/i })
      .first()
      .waitFor();
    const answer = await page.request.get('/guides/domestic-abuse');
    expect(answer.headers()['cache-control']).toBe('no-store');
    await context.close();
  });

  test('who follows a dead link is led on', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    const answer = await page.goto('/guides/no-such-guide');
    expect(answer?.status()).toBe(404);
    await page.getByRole('main').getByRole('link', { name: 'Search in your own words' }).click();
    await page.getByRole('main').getByRole('searchbox').waitFor();
    await context.close();
  });
});

test('by keyboard the first stop leads past the menu to the text', async () => {
  const context = await openReader(browser, { script: true, width: 1280 });
  const page = await context.newPage();
  await page.goto('/guides/noise');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Skip to main content');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toMatch(/^#/);
  await context.close();
});
