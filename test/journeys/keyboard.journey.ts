import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eachReader, openBrowser, openReader, type Tabs, tabsOf } from './browser.ts';
import { tabTo, walkByTab } from './keyboard.ts';
import { kindsOfPage } from './kinds.ts';

let browser: Browser;
let inTab: Tabs;
beforeAll(async () => {
  browser = await openBrowser();
  inTab = tabsOf(await openReader(browser, { script: true, width: 1280 }));
});
afterAll(() => browser.close());

/** How many things of a page somebody must be able to reach. */
const reachable = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    );
    const groups = new Set<string>();
    return [...all].filter((element) => {
      if (element.matches(':disabled, [tabindex="-1"], [type=hidden]') || !element.checkVisibility())
        return false;
      // Radios of one question are one stop.
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const isNew = !groups.has(element.name);
      groups.add(element.name);
      return isNew;
    }).length;
  });

test.concurrent.each(kindsOfPage)(
  '%s is walked by Tab alone: every stop is reached, seen and marked',
  (address) =>
    inTab(async (page) => {
      await page.goto(address, { waitUntil: 'networkidle' });
      const stops = await walkByTab(page);
      expect(stops[0]?.markup).toContain('skip-link');
      expect(
        stops.filter(({ isInSight }) => !isInSight).map(({ markup }) => markup),
        'out of sight',
      ).toEqual([]);
      expect(
        stops.filter(({ isMarked }) => !isMarked).map(({ markup }) => markup),
        'not marked',
      ).toEqual([]);
      expect(stops.length).toBeGreaterThanOrEqual(await reachable(page));
    }),
);

const go = (page: Page) => page.keyboard.press('Enter');

/** Answers what a page asks, the last of several choices and words of no weight, and goes on. */
const answerAndGoOn = async (page: Page): Promise<void> => {
  let hasChosen = false;
  for (let press = 0; press < 150; press += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused?.closest('main')) return 'elsewhere';
      if (focused instanceof HTMLSelectElement) return 'list';
      if (focused instanceof HTMLInputElement && /radio|checkbox/.test(focused.type)) return focused.type;
      if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement)
        return focused.value === '' && focused.inputMode !== 'numeric' ? 'words' : 'elsewhere';
      return focused.textContent?.trim() === 'Continue' ? 'continue' : 'elsewhere';
    });
    if (at === 'list') await page.keyboard.type('Damp');
    if (at === 'words') await page.keyboard.type('Two words');
    if (at === 'radio') await page.keyboard.press('ArrowUp');
    if (at === 'checkbox' && !hasChosen) await page.keyboard.press('Space');
    hasChosen ||= at === 'checkbox';
    if (at !== 'continue') continue;
    await Promise.all([page.waitForEvent('load'), go(page)]);
    return;
  }
  throw new Error(`150 presses of Tab did not come to "Continue" on ${page.url()}.`);
};

/** Presses until what has the focus is called so, and marks it: Tab, or from one radio of a question to the next. */
const mark = async (page: Page, called: string): Promise<void> => {
  let key = 'Tab';
  for (let pressed = 0; pressed < 200; pressed += 1) {
    await page.keyboard.press(key);
    const at = await page.evaluate(() => {
      const focused = document.activeElement;
      const isMark = focused instanceof HTMLInputElement && /radio|checkbox/.test(focused.type);
      if (!isMark || !focused.closest('main')) return { type: '', label: '' };
      return { type: focused.type, label: focused.labels?.[0]?.textContent?.trim() ?? '' };
    });
    if (at.label === called) {
      await page.keyboard.press('Space');
      return;
    }
    key = at.type === 'radio' ? 'ArrowDown' : 'Tab';
  }
  throw new Error(`200 presses did not come to "${called}" on ${page.url()}.`);
};

const pressButton = async (page: Page): Promise<void> => {
  await tabTo(page, 'main form button[type=submit], main form button:not([type])');
  await Promise.all([page.waitForEvent('load'), go(page)]);
};

/** From the first page of a letter to the letter. */
const writeLetter = async (page: Page): Promise<void> => {
  await tabTo(page, 'main form button');
  await Promise.all([page.waitForEvent('load'), go(page)]);
  const title = page.getByRole('heading', { level: 1 });
  for (let asked = 0; asked < 20; asked += 1) {
    if ((await title.innerText()) === 'Your letter') break;
    await answerAndGoOn(page);
    expect(await page.title()).not.toMatch(/^Error/);
  }
  expect(await title.innerText()).toBe('Your letter');
  await page.locator('.fmh-letter').waitFor();
};

describe.concurrent.each(eachReader)('by keyboard alone, %s', (_, reader) => {
  test('a resident searches, reads, and takes the letter with gaps', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/');
    await tabTo(page, 'main input[type=search]');
    await page.keyboard.type('black mould in the bedroom');
    await go(page);
    await page.waitForURL(/\/search\?q=/);
    await tabTo(page, 'main a[href="/guides/damp-and-mould"]');
    await go(page);
    await page.waitForURL(/\/guides\/damp-and-mould$/);
    await tabTo(page, 'main a[href^="/letters/"]');
    await go(page);
    await page.waitForURL(/\/letters\/[a-z-]+(\?about=[a-z-]+)?$/);
    await tabTo(page, 'main a[href$="/blank"]');
    await go(page);
    await page.locator('.fmh-letter').waitFor();
    await context.close();
  });

  test('a resident answers every question of a letter, and has the letter', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/letters/report-a-repair');
    await writeLetter(page);
    expect(await page.locator('.fmh-letter').innerText()).toContain('Two words');
    await context.close();
  });

  test('a resident says what is wrong, and is led to a letter', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/letters/what-is-wrong');
    for (let asked = 0; asked < 8 && !page.url().endsWith('/found'); asked += 1) {
      await answerAndGoOn(page);
      expect(await page.title()).not.toMatch(/^Error/);
    }
    expect(page.url()).toMatch(/\/found$/);
    await tabTo(page, 'main a[href^="/letters/"], main form button');
    await context.close();
  });

  test('a resident tells a case, and has its dates', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/deadlines/complaint');
    await mark(page, 'A housing association');
    await mark(page, 'Assured tenancy');
    await pressButton(page);
    await mark(page, 'You complained');
    await pressButton(page);
    for (const [part, value] of [
      ['day', '3'],
      ['month', '2'],
      ['year', '2026'],
    ]) {
      await tabTo(page, `#complaint-made-${part}`);
      await page.keyboard.type(value ?? '');
    }
    await pressButton(page);
    const main = page.getByRole('main');
    await page.getByRole('heading', { level: 1, name: 'Your dates' }).waitFor();
    expect(await main.innerText()).toContain('Tuesday 10 February 2026');
    await tabTo(page, 'main summary');
    await go(page);
    expect(await page.evaluate(() => document.activeElement?.closest('details')?.open)).toBe(true);
    await context.close();
  });

  test('a resident is led to the right body', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/which-body');
    for (let asked = 0; asked < 5; asked += 1) {
      if ((await page.locator('main a[href^="https://"], main a[href^="tel:"]').count()) > 0) break;
      await tabTo(page, 'main a[href^="/which-body/"]');
      await Promise.all([page.waitForEvent('load'), go(page)]);
    }
    await tabTo(page, 'main a[href^="https://"], main a[href^="tel:"]');
    await context.close();
  });

  test('a resident writes a letter of several homes, and has its sheets', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/letters/report-together');
    await writeLetter(page);
    await tabTo(page, 'main a[href$="/neighbours"]', 300);
    await go(page);
    await page.waitForURL(/\/neighbours$/);
    await tabTo(page, 'main a[href$=".pdf"], main form button', 300);
    await context.close();
  });

  test('a learner answers a question of a module and is told whether it is right', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/training/entry-level-skills#check');
    await tabTo(page, 'main a[href$="/check"]', 300);
    await go(page);
    await page.waitForURL(/\/check$/);
    await tabTo(page, 'main .fmh-question input', 300);
    await page.keyboard.press('Space');
    await tabTo(page, 'main .fmh-questions button');
    await go(page);
    await page.getByRole('heading', { level: 1, name: /of 9 (is|are) right/ }).waitFor();
    await context.close();
  });
});
