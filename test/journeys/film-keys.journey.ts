import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { isTooWide, openBrowser, openReader } from './browser.ts';
import { type Film, first, isPast, onDesk, openTools, pressed } from './film-scene.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('keys do nothing in a field, with Ctrl, or outside the player', async () => {
  await onDesk(browser, async (page) => {
    await page.goto(`/films/${first}`);
    await openTools(page);
    const field = page.getByLabel('Find words in the film');
    await field.pressSequentially('0jklmf');
    expect(await field.inputValue()).toBe('0jklmf');
    await page.getByRole('group', { name: 'Size' }).getByRole('button').first().focus();
    await page.keyboard.press('Control+m');
    await page.getByRole('link', { name: 'Privacy' }).focus();
    await page.keyboard.press('k');
    await page.keyboard.press('l');
    const state = await page.locator('video').evaluate((film: Film) => ({
      paused: film.paused,
      muted: film.muted,
      at: film.currentTime,
    }));
    expect(state).toEqual({ paused: true, muted: false, at: 0 });
  });
});

test.each([360, 1280])(
  'at %i px the player with its tools open has no fault that axe can find',
  async (width) => {
    const context = await openReader(browser, { script: true, width });
    const page = await context.newPage();
    await page.goto(`/films/${first}`);
    await openTools(page);
    await page.locator('summary', { hasText: /^Keys$/ }).click();
    await page.getByLabel('Find words in the film').fill('landlord');
    await page.getByLabel('Find words in the film').press('Enter');
    await page.getByRole('button', { name: 'Share this moment' }).click();
    expect(await axeFaults(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    const small = await page.locator('.fmh-film-player__tools button').evaluateAll(
      (buttons) =>
        buttons.filter((button) => {
          const { width: across, height } = button.getBoundingClientRect();
          return across > 0 && (across < 44 || height < 44);
        }).length,
    );
    expect(small).toBe(0);
    await context.close();
  },
);

test('speed, captions and parts are said as they are changed by keys', async () => {
  await onDesk(browser, async (page) => {
    await page.goto(`/films/${first}`);
    await openTools(page);
    const says = async (key: string, words: string) => {
      await page.keyboard.press(key);
      expect(await page.locator('.fmh-film-player__said').innerText()).toBe(words);
    };
    await says('>', 'Speed 1.25×');
    expect(await pressed(page, 'Speed')).toBe('1.25×');
    await says('<', 'Speed 1×');
    await says('c', 'Captions off');
    expect(await pressed(page, 'Captions')).toBe('Off');
    await says('c', 'Captions on');
    await says('3', 'Report it, 2:18');
    await says('9', 'There is no chapter 9.');
    await says('ArrowLeft', '2:13');
    await says('ArrowRight', '2:18');
    await page.locator('summary', { hasText: /^Keys$/ }).click();
    await page.getByText('10 seconds back or on').waitFor();
  });
});

test('words are found in the transcript, counted, and gone to', async () => {
  await onDesk(browser, async (page) => {
    await page.goto(`/films/${first}`);
    await openTools(page);
    const field = page.getByLabel('Find words in the film');
    const status = page.locator('.fmh-film-player__find [role=status]');
    await field.fill('ombudsman');
    const marks = page.locator('.fmh-film-player__words mark');
    const count = await marks.count();
    expect(count).toBeGreaterThan(3);
    expect(await status.innerText()).toBe(`Found: ${count}. Press Enter to go to it.`);
    await field.press('Enter');
    expect(await status.innerText()).toMatch(new RegExp(`^1 of ${count}, at \\d:\\d\\d\\.$`));
    await field.press('Shift+Enter');
    expect(await status.innerText()).toMatch(new RegExp(`^${count} of ${count}, at `));
    const last = page.locator('mark[aria-current]');
    const line = last.locator('xpath=ancestor::p');
    const wanted = Number(await line.getAttribute('data-seconds'));
    await last.click();
    await isPast(page, wanted - 0.1);
    await field.fill('zebra');
    expect(await status.innerText()).toBe('Not found.');
    expect(await marks.count()).toBe(0);
    expect(await page.locator(`p[data-seconds="${wanted}"]`).innerText()).toContain('Ombudsman');
  });
});
