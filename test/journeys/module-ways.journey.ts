import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPhone, openBrowser } from './browser.ts';
import { type Film, first, isPast, play, second, stop, tools } from './film-scene.ts';
import { pressAt } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const modulePath = `/training/${first}`;
const transcriptPath = `/films/${first}/transcript`;

const firstQuestion = '1. Your rent letter comes from Larchway Homes.';
const exitButton = { name: /Exit this page/ };

test.each([true, false])(
  'the module leads to its questions and they lead back, with the way out where there is one (script: %s)',
  async (script) => {
    await onPhone(
      browser,
      async (page) => {
        await page.goto(`${modulePath}#check`);
        await page.getByRole('heading', { level: 2, name: 'Check yourself' }).waitFor();
        const toQuestions = page.getByRole('link', {
          name: /^9 questions to check yourself by, about \d minutes to read$/,
        });
        await toQuestions.click();
        await page.waitForURL(new RegExp(`${modulePath}/check$`));
        expect(await page.title()).toContain('Check yourself: Entry-level skills');
        await page.getByRole('heading', { level: 1, name: 'Check yourself' }).waitFor();
        await page.getByText(firstQuestion).waitFor();
        expect(await page.getByRole('button', exitButton).count()).toBe(0);
        await pressAt(page.getByRole('link', { name: 'Back to the module' }));
        await page.waitForURL(new RegExp(`${modulePath}$`));
        await page.goto(`${modulePath}?exit=1`);
        await toQuestions.click();
        await page.waitForURL(/\/check\?exit=1$/);
        await page.getByRole('button', exitButton).first().waitFor();
        expect(await page.getByRole('main').innerText()).toContain('Nothing of your answers is kept');
        await pressAt(page.getByRole('link', { name: 'Back to the module' }));
        await page.waitForURL(new RegExp(`${modulePath}\\?exit=1$`));
      },
      { script },
    );
  },
);

test('a result that is opened again is the questions, kept by nobody beside somebody dangerous', async () => {
  await onPhone(browser, async (page) => {
    const cachingOf = async (address: string) => (await page.goto(address))?.headers()['cache-control'];
    expect(await cachingOf(`${modulePath}/check`)).toContain('max-age=60');
    await page.getByText(firstQuestion).waitFor();
    expect(await cachingOf(`${modulePath}/check?exit=1`)).toBe('no-store');
    await page.getByRole('button', exitButton).first().waitFor();
    await page.getByText(firstQuestion).waitFor();
    expect((await page.goto('/training/nothing/check'))?.status()).toBe(404);
  });
});

test('the words of a film lead back to its module and on, with the way out where there is one', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(transcriptPath);
    await page.getByText('Reading it counts as watching the film.').waitFor();
    await pressAt(page.getByRole('link', { name: 'Back to the module' }));
    await page.waitForURL(new RegExp(`${modulePath}$`));
    await page.goto(`${transcriptPath}?exit=1`);
    await pressAt(page.getByRole('link', { name: 'Go on with the module' }));
    await page.waitForURL(new RegExp(`${modulePath}\\?exit=1$`));
    expect((await page.goto('/films/nothing/module'))?.status()).toBe(404);
  });
});

test('each step has its number and leads to its chapter of the film', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(modulePath);
    await page.getByRole('heading', { name: 'Step 3: Report it today', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Check yourself', exact: true }).waitFor();
    await page.locator(tools).waitFor();
    await pressAt(page.getByRole('link', { name: 'Watch the third chapter' }));
    await page.waitForURL(/#chapter-report-it$/);
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 137);
  });
});

test('what is left of a film leads from the questions to its second, however often it is pressed', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(modulePath);
    await page.locator(tools).waitFor();
    await play(page);
    await isPast(page, 2);
    await stop(page);
    await page.goto(`${modulePath}/check`);
    const left = page.getByRole('link', { name: /^the film from 0:0[2-4] to the end$/ });
    await left.click();
    await page.waitForURL(/\/training\/entry-level-skills#film-entry-level-skills-[2-4]$/);
    const wanted = Number(page.url().split('-').at(-1));
    await expect.poll(() => second(page)).toBe(wanted);
    await page.locator('video').evaluate((film: Film) => {
      film.currentTime = 200;
    });
    await left.click();
    await expect.poll(() => second(page)).toBe(wanted);
  });
});
