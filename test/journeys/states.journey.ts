import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlFaults } from '../../src/ui/valid-html.ts';
import { axeFaults } from './axe.ts';
import { isTooWide, openBrowser, openReader, type Tabs, tabsOf, untilScripts } from './browser.ts';
import { kindsOfPage } from './kinds.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Opens whatever can be opened: more words, the menu, the tools that scripts add. */
const openEverything = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  for (const button of await page.locator('button[aria-expanded="false"]:visible').all())
    await button.click({ timeout: 2_000 });
};

/** What stays in sight must leave room for the words. */
const coveredShare = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const stuck = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) =>
      ['fixed', 'sticky'].includes(getComputedStyle(element).position),
    );
    scrollTo(0, document.body.scrollHeight / 2);
    const covered = stuck.map((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    });
    scrollTo(0, 0);
    return Math.max(0, ...covered) / innerHeight;
  });

/** Controls that somebody with colours of their own could not tell from the page. */
const lostInOwnColours = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isSeen = (element: Element) => element.getBoundingClientRect().width > 4;
    const controls = [...document.querySelectorAll('button, input, select, textarea')].filter(isSeen);
    return controls
      .filter((control) => {
        if (control.matches('[type=radio], [type=checkbox], [type=hidden]')) return false;
        const { borderTopWidth, borderBottomWidth, outlineStyle } = getComputedStyle(control);
        return Number.parseFloat(borderTopWidth + borderBottomWidth) === 0 && outlineStyle === 'none';
      })
      .map((control) => control.outerHTML.slice(0, 120));
  });

/** What still moves for somebody who asked for less of it. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seconds = (text: string) => Math.max(...text.split(',').map((one) => Number.parseFloat(one)));
    const movers = [...document.querySelectorAll('*')].filter((element) => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } =
        getComputedStyle(element);
      const isAnimated = animationName !== 'none' && seconds(animationDuration) > 0.01;
      return isAnimated || seconds(transitionDuration) > 0.01 || scrollBehavior === 'smooth';
    });
    return movers.map((element) => element.outerHTML.slice(0, 120));
  });

/** A phone on which no script of a page runs. The checker is a script itself, so not all of them can be off. */
const openWithoutScripts = async (): Promise<BrowserContext> => {
  const context = await openReader(browser, { script: true, width: 360 });
  await context.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const answer = await route.fetch();
    const policy = answer.headers()['content-security-policy'] ?? '';
    const without = policy.replace(/script-src [^;]+/, "script-src 'none'");
    return route.fulfill({
      response: answer,
      headers: { ...answer.headers(), 'content-security-policy': without },
    });
  });
  return context;
};

let withoutScripts: Tabs;
let wide: Tabs;
beforeAll(async () => {
  withoutScripts = tabsOf(await openWithoutScripts());
  wide = tabsOf(await openReader(browser, { script: true, width: 1280 }));
});

describe.concurrent.each(kindsOfPage)('%s', (address) => {
  test('without scripts has no fault that axe can find', () =>
    withoutScripts(async (page) => {
      await page.goto(address);
      expect(await page.locator('body.js-enabled').count()).toBe(0);
      expect(await axeFaults(page)).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
    }));

  test('stands being opened, made larger, recoloured and stilled', () =>
    wide(async (page) => {
      await page.goto(address);

      await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
      expect(await moving(page), 'moves').toEqual([]);
      expect(await lostInOwnColours(page), 'in colours of the reader').toEqual([]);

      // 1280 px at 400 % are 320 px (WCAG 1.4.10).
      await page.setViewportSize({ width: 320, height: 256 });
      await openEverything(page);
      expect(await isTooWide(page), 'wider than 320 px').toBe(false);
      expect(await coveredShare(page), 'share of the window that stays covered').toBeLessThan(0.4);
      expect(await axeFaults(page), 'at 400 %, opened, in colours of the reader, stilled').toEqual([]);
      await page.emulateMedia({ reducedMotion: 'no-preference', forcedColors: 'none' });

      // Letters twice as large by the reader's own setting, on a phone (WCAG 1.4.4).
      await page.setViewportSize({ width: 360, height: 740 });
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      expect(await isTooWide(page), 'with letters twice as large').toBe(false);
      expect(await axeFaults(page), 'with letters twice as large').toEqual([]);
      // The next page finds letters and window as they were.
      await devtools.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
      await devtools.detach();
      await page.setViewportSize({ width: 1280, height: 900 });
    }));
});

/** Ways to a page that says what is wrong. */
const refusals: ReadonlyArray<readonly [string, (page: Page) => Promise<void>]> = [
  [
    'a case of hazards',
    async (page) => {
      await page.goto('/deadlines/hazard');
      await page.getByRole('button', { name: 'Continue' }).click();
    },
  ],
  [
    'a case of complaints',
    async (page) => {
      await page.goto('/deadlines/complaint');
      await page.getByRole('button', { name: 'Continue' }).click();
    },
  ],
  [
    'a date of one limit',
    async (page) => {
      await page.goto('/law/foi');
      await page.locator('#start-day').fill('31');
      await page.locator('#start-month').fill('2');
      await page.getByRole('button', { name: 'Work out the date' }).click();
    },
  ],
  [
    'a letter',
    async (page) => {
      await page.goto('/letters/report-a-repair');
      await page.getByRole('button', { name: 'Write my letter', exact: true }).click();
      await page.getByRole('button', { name: 'Continue', exact: true }).click();
    },
  ],
];

describe.each([
  [true, 'with'],
  [false, 'without'],
] as const)('a fault in a form, %s', (script, how) => {
  test.each(refusals)(
    `in %s is said on top, by the field, and in the title, ${how} scripts`,
    async (_, reach) => {
      const context = await openReader(browser, { script, width: 360 });
      const page = await context.newPage();
      let sent = '';
      page.on('response', async (response) => {
        if (response.status() === 422) sent = await response.text();
      });
      await reach(page);
      const summary = page.locator('.govuk-error-summary');
      await summary.waitFor();
      expect(await page.title()).toMatch(/^Error/);
      const link = summary.getByRole('link').first();
      const field = (await link.getAttribute('href')) ?? '';
      expect(await page.locator(field).count()).toBe(1);
      expect(await page.locator('.govuk-error-message').count()).toBeGreaterThan(0);
      expect(await htmlFaults(sent, 'page')).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
      if (script) {
        await untilScripts(page);
        expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
        expect(await axeFaults(page)).toEqual([]);
        await link.focus();
        await page.keyboard.press('Enter');
        // A heading over several fields cannot have the focus: then the next stop is the first of them.
        const isThere = () =>
          page.locator(field).evaluate((element) => element.contains(document.activeElement));
        if (!(await isThere())) {
          await page.keyboard.press('Tab');
          const follows = await page
            .locator(field)
            .evaluate((element) => element.compareDocumentPosition(document.activeElement ?? element) & 4);
          expect(follows).toBe(4);
        }
      }
      await context.close();
    },
  );
});
