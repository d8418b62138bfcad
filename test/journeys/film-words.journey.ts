import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { isTooWide, onPhone, openBrowser, openReader } from './browser.ts';
import { films, first, isPast, onDesk, openTools, play, second, stop, tools } from './film-scene.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const lines = '.fmh-film-player__words p[data-seconds]';
const said = (page: Page) => page.locator('.fmh-film-player__words [aria-current]');
const saidSecond = async (page: Page): Promise<number> =>
  Number((await said(page).getAttribute('id'))?.split('-').at(-1));

/** Every request for the film's own page. */
const askedOf = (page: Page): Request[] => {
  const asked: Request[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === `/films/${first}`) asked.push(request);
  });
  return asked;
};

describe.each(films)('the words of the film of %s', (film) => {
  test('come beside it in its module once it is used: the same as in its own page', async () => {
    await onDesk(browser, async (page) => {
      await page.goto(`/films/${film}`);
      await page.locator(lines).first().waitFor();
      const own = await page.locator(lines).evaluateAll((all) => all.map((line) => line.outerHTML));
      await page.goto(`/training/${film}`);
      await page.locator(tools).waitFor();
      expect(await page.locator(lines).count()).toBe(0);
      await page.getByText('Captions, speed, sharing and keys').focus();
      await page.locator(lines).first().waitFor();
      // Found words are put into pieces once the tools are there, here and there alike.
      const plain = (html: string) => html.replace(/<\/?span>/g, '');
      const brought = await page.locator(lines).evaluateAll((all) => all.map((line) => line.outerHTML));
      expect(brought.map(plain)).toEqual(own.map(plain));
    });
  });
});

test('nobody who does not use the film pays for its words, and who does is asked for them once', async () => {
  await onDesk(browser, async (page) => {
    const asked = askedOf(page);
    await page.goto(`/training/${first}`);
    await page.locator(tools).waitFor();
    await page.mouse.wheel(0, 3_000);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await play(page);
    await page.locator(lines).first().waitFor();
    await stop(page);
    await openTools(page);
    expect(asked).toHaveLength(1);
  });
});

test('words that came are followed, found and pressed', async () => {
  await onDesk(browser, async (page) => {
    await page.goto(`/training/${first}?at=30`);
    await page.locator(tools).waitFor();
    await play(page);
    await page.locator(lines).first().waitFor();
    await isPast(page, 42);
    await expect.poll(() => saidSecond(page)).toBeGreaterThan(30);
    expect(await saidSecond(page)).toBeLessThanOrEqual(await second(page));
    await stop(page);

    await page.getByRole('region', { name: /^The film in words: / }).waitFor();
    const field = page.getByLabel('Find words in the film');
    await field.fill('ombudsman');
    const status = page.locator('.fmh-film-player__find [role=status]');
    const count = await page.locator('.fmh-film-player__words mark').count();
    expect(count).toBeGreaterThan(3);
    await field.press('Enter');
    expect(await status.innerText()).toMatch(new RegExp(`^1 of ${count}, at \\d:\\d\\d\\.$`));

    const line = page.locator('mark[aria-current]').locator('xpath=ancestor::p');
    const wanted = Number(await line.getAttribute('data-seconds'));
    await line.click();
    await isPast(page, wanted - 0.1);
    expect(await axeFaults(page)).toEqual([]);
  });
});

test.each([
  [`#film-${first}-75`, 75],
  [`#film-${first}-79.4`, 79.4],
  ['#chapter-report-it', 138.2],
] as const)('the address %s leads to that second, and the words stand there', async (address, wanted) => {
  await onDesk(browser, async (page) => {
    await page.goto(`/training/${first}${address}`);
    await said(page).waitFor();
    expect(Math.abs((await second(page)) - wanted)).toBeLessThan(0.5);
    expect(await saidSecond(page)).toBeLessThanOrEqual(wanted + 0.5);
    expect(await saidSecond(page)).toBeGreaterThan(wanted - 15);
    const box = await page.locator('.fmh-film-player__words').boundingBox();
    const line = await said(page).boundingBox();
    expect(line?.y).toBeGreaterThan(box?.y ?? 0);
    expect(line?.y).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
  });
});

test('on a phone a moment of the film shows the picture, and below it the line that is said then', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(`/films/${first}#film-${first}-138.2`);
    await said(page).waitFor();
    expect(await saidSecond(page)).toBe(138.2);
    const picture = await page.locator('.fmh-film-player__screen').boundingBox();
    expect(picture?.y).toBeLessThan(100);
    // The words that tell of the film stand right below it, and not the end of the page.
    const below = page.getByText('Captions, speed, sharing and keys');
    expect((await below.boundingBox())?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
    const box = await page.locator('.fmh-film-player__words').boundingBox();
    const line = await said(page).boundingBox();
    expect(line?.y).toBeGreaterThan(box?.y ?? 0);
    expect(line?.y).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
  });
});

test('without signal the film goes on, and the next use tries again', async () => {
  await onDesk(browser, async (page) => {
    await page.goto(`/training/${first}`);
    await page.locator(tools).waitFor();
    await page.route(`**/films/${first}`, (route) => route.abort());
    await play(page);
    await isPast(page, 1);
    await stop(page);
    await openTools(page);
    expect(await page.locator(lines).count()).toBe(0);
    await page.unroute(`**/films/${first}`);
    // A page that says that something is wrong has no words.
    await page.route(`**/films/${first}`, (route) =>
      route.fulfill({ status: 503, body: '<main>Later</main>' }),
    );
    await page.getByRole('group', { name: 'Size' }).getByRole('button').first().click();
    await page.waitForLoadState('networkidle');
    expect(await page.locator(lines).count()).toBe(0);
    await page.unroute(`**/films/${first}`);
    await page.getByRole('group', { name: 'Size' }).getByRole('button').last().click();
    await page.locator(lines).first().waitFor();
    await page.getByLabel('Find words in the film').fill('landlord');
    await page.locator('.fmh-film-player__words mark').first().waitFor();
  });
});

test.each([
  ['', undefined],
  ['?exit=1', 'no-cache'],
] as const)(
  'in a module%s they come, kept by the browser unless somebody dangerous may look',
  async (exit, caching) => {
    await onPhone(browser, async (page) => {
      const asked = askedOf(page);
      await page.goto(`/training/${first}${exit}`);
      await page.locator(tools).waitFor();
      await page.getByText('Captions, speed, sharing and keys').focus();
      await page.locator(lines).first().waitFor();
      // A browser that may keep nothing of an answer says so to the caches on the way as well.
      expect(await Promise.all(asked.map(async (one) => (await one.allHeaders())['cache-control']))).toEqual([
        caching,
      ]);
      await play(page);
      await isPast(page, 1);
      await stop(page);
      expect((await page.evaluate(() => localStorage.length)) === 0).toBe(exit !== '');
    });
  },
);

test.each([360, 1000, 1280])('at %i px nothing beside them moves when they come', async (width) => {
  const context = await openReader(browser, { script: true, width });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`/training/${first}`);
  await page.locator(tools).waitFor();
  const places = async () => [
    await page.locator('video').boundingBox(),
    await page.locator('.fmh-film-player__chapters').boundingBox(),
  ];
  const before = await places();
  await page.locator('.fmh-film-player__chapters').dispatchEvent('pointerdown');
  await page.locator(lines).first().waitFor();
  expect(await places()).toEqual(before);
  expect(await isTooWide(page)).toBe(false);
  expect(await axeFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
