import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import {
  choose,
  cue,
  type Film,
  films,
  first,
  isPast,
  onDesk,
  openTools,
  play,
  pressed,
  stop,
} from './film-scene.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('captions', () => {
  /** WCAG 2.2, relative luminance and contrast, of colours as browsers tell them. */
  const contrastOf = (one: string, other: string): number => {
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };

  test('are as large, coloured and placed as a reader wants, by keyboard, for all films from then on', async () => {
    await onDesk(browser, async (page) => {
      await page.goto(`/films/${first}`);
      await openTools(page);
      await play(page);
      const words = page.locator(`${cue} span`, { hasText: /\w/ });
      await words.waitFor();
      await stop(page);
      const sizes = new Set<string>();
      for (const size of ['Small', 'Medium', 'Large', 'Largest']) {
        await page.getByRole('button', { name: size, exact: true }).focus();
        await page.keyboard.press('Enter');
        expect(await pressed(page, 'Size')).toBe(size);
        sizes.add(await words.evaluate((span) => getComputedStyle(span).fontSize));
      }
      expect(sizes.size).toBe(4);
      for (const colour of ['Yellow on black', 'Black on white', 'Black on yellow', 'White on black']) {
        await choose(page, 'Colour', colour);
        const [text, ground] = await words.evaluate((span) => {
          const { color, backgroundColor } = getComputedStyle(span);
          return [color, backgroundColor] as const;
        });
        expect(contrastOf(text, ground)).toBeGreaterThanOrEqual(7);
      }
      const film = async () => (await page.locator('video').boundingBox()) ?? { y: 0, height: 0 };
      const middle = async () => {
        const { y, height } = (await words.boundingBox()) ?? { y: 0, height: 0 };
        return y + height / 2;
      };
      await choose(page, 'Position', 'Top');
      let { y, height } = await film();
      expect(await middle()).toBeLessThan(y + height / 2);
      await choose(page, 'Position', 'Under the picture');
      ({ y, height } = await film());
      expect(await middle()).toBeGreaterThan(y + height);

      await page.goto(`/films/${films.at(-1)}`);
      await openTools(page);
      expect([await pressed(page, 'Size'), await pressed(page, 'Position')]).toEqual([
        'Largest',
        'Under the picture',
      ]);
      expect(
        await page.evaluate(() => Object.keys(localStorage).filter((name) => /caption/.test(name))),
      ).toEqual(['fmh-captions']);
      await page.goto('/this-phone');
      await page.getByText('How you like captions is kept.').waitFor();
    });
  });

  test('that are off stay off, until an address asks for them', async () => {
    await onDesk(browser, async (page) => {
      await page.goto(`/films/${first}`);
      await openTools(page);
      await choose(page, 'Captions', 'Off');
      await page.reload();
      await openTools(page);
      expect(await pressed(page, 'Captions')).toBe('Off');
      await play(page);
      await isPast(page, 1);
      expect(await page.locator(cue).isVisible()).toBe(false);
      expect(await page.locator('video').evaluate((film: Film) => film.textTracks[0]?.mode)).toBe('disabled');
      await page.goto(`/films/${first}?at=75&captions=on`);
      await openTools(page);
      expect(await pressed(page, 'Captions')).toBe('On');
      await play(page);
      await page.locator(`${cue} span`, { hasText: /\w/ }).waitFor();
      await page.goto(`/films/${first}`);
      await openTools(page);
      expect(await pressed(page, 'Captions')).toBe('Off');
    });
  });

  test('come along into full screen, and are the browser’s own where it shows the film alone', async () => {
    await onDesk(browser, async (page) => {
      await page.goto(`/films/${first}`);
      await openTools(page);
      await play(page);
      await page.getByRole('button', { name: 'Full screen' }).click();
      await page.waitForFunction(() => document.fullscreenElement !== null);
      const words = page.locator(`${cue} span`, { hasText: /\w/ });
      await words.waitFor();
      expect(await words.evaluate((span) => document.fullscreenElement?.contains(span))).toBe(true);
      await page.keyboard.press('f');
      await page.waitForFunction(() => document.fullscreenElement === null);
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Full screen');
      const mode = () => page.locator('video').evaluate((film: Film) => film.textTracks[0]?.mode);
      expect(await mode()).toBe('hidden');
      await page.locator('video').evaluate((film: Film) => film.requestFullscreen());
      await expect.poll(mode).toBe('showing');
      await page.evaluate(() => document.exitFullscreen());
      await expect.poll(mode).toBe('hidden');
    });
  });

  test('are the browser’s own where the tools of the player cannot come', async () => {
    await onDesk(browser, async (page) => {
      await page.route(/player-tools/, (route) => route.abort());
      await page.goto(`/films/${first}`);
      await play(page);
      await isPast(page, 1);
      expect(
        await page.locator('video').evaluate((film: Film) => film.textTracks[0]?.activeCues?.length),
      ).toBe(1);
      expect(await page.locator('video').evaluate((film: Film) => film.textTracks[0]?.mode)).toBe('showing');
    });
  });
});
