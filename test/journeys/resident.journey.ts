import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eachReader, isTooWide, onPhone, openBrowser, openReader } from './browser.ts';
import { pressAt } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.concurrent.each(eachReader)('a resident %s', (_, reader) => {
  test('types a problem in their own words and finds what the landlord must do, and by when', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('main').getByRole('searchbox').fill('black mold on the bedroom wall');
    await page
      .getByRole('main')
      .getByRole('button', { name: /search/i })
      .click();
    await pressAt(page.getByRole('main').getByRole('link', { name: 'Damp and mould' }).first());
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
    await pressAt(page.getByRole('link', { name: 'Watch this part of the film' }));
    await page.getByRole('heading', { level: 1, name: /^Entry-level skills/ }).waitFor();
    await page
      .getByRole('button', { name: /exit this page/i })
      .first()
      .waitFor();
    await context.close();
  });

  test('who follows a dead link is led on', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    const answer = await page.goto('/guides/no-such-guide');
    expect(answer?.status()).toBe(404);
    await pressAt(page.getByRole('main').getByRole('link', { name: 'Search in your own words' }));
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
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#/);
  await context.close();
});

test('guides are offered while one types, and the focus stays in the box', async () => {
  await onPhone(browser, async (page) => {
    await page.goto('/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const box = page.locator('main input[type=search]');
    await page.locator('.fmh-search__suggestions').waitFor({ state: 'attached' });
    asked.length = 0;
    await box.pressSequentially('boiler brok', { delay: 20 });
    const offered = page.locator('.fmh-search__suggestions a').first();
    await offered.waitFor();
    expect(await offered.innerText()).toBe('No heating or hot water');
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
    // The list is fetched once; nothing that was typed went anywhere.
    expect(asked).toEqual(['/search/suggestions.json']);
    await page.keyboard.press('Escape');
    expect(await page.locator('.fmh-search__suggestions a').count()).toBe(0);
    expect(await box.inputValue()).toBe('boiler brok');
    await box.press('Enter');
    await page.waitForURL(/\/search\?q=/);
  });
});

test.each(['my husband hits me', 'i want to die', 'my baby cant breathe', 'they beat me up'])(
  'below "%s" the number stands on the first screen of a small phone',
  async (question) => {
    await onPhone(browser, async (page) => {
      await page.setViewportSize({ width: 360, height: 640 });
      await page.goto(`/search?q=${encodeURIComponent(question)}`);
      const number = await page.locator('.fmh-danger__phone').first().boundingBox();
      expect((number?.y ?? 1_000) + (number?.height ?? 0)).toBeLessThanOrEqual(640);
    });
  },
);

describe('a problem named in another language', () => {
  test.each([
    ['/pl/search?q=pleśń+na+ścianie', 'Damp and mould'],
    ['/search?q=pleśń', 'Damp and mould'],
    ['/ur/search?q=کرایہ', 'rent'],
    ['/bn/search?q=ছত্রাক', 'Damp and mould'],
    ['/so/search?q=deriska', ''],
  ])('%s leads to its guide', async (address, title) => {
    await onPhone(
      browser,
      async (page) => {
        await page.goto(address);
        const titles = await page.locator('.fmh-guides a').allInnerTexts();
        expect(titles.join(' ').toLowerCase()).toContain(title.toLowerCase());
      },
      { script: false },
    );
  });

  test.each([
    ['/pl/search?q=czuję+zapach+gazu', 'gas'],
    ['/ar/search?q=رائحة+غاز', 'gas'],
    ['/ro/search?q=soțul+mă+bate', 'domestic-abuse'],
    ['/ur/search?q=گیس+کی+بو', 'gas'],
  ])('%s puts who to ring first, with the draft below it', async (address, danger) => {
    await onPhone(
      browser,
      async (page) => {
        await page.goto(address);
        expect(await page.locator(`#danger-${danger}-title`).isVisible()).toBe(true);
        expect(await page.locator(`#danger-${danger}-translated`).isVisible()).toBe(true);
        expect(await page.locator('.fmh-danger__phone').count()).toBeGreaterThan(1);
      },
      { script: false },
    );
  });
});
