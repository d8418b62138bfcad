import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPhone, openBrowser } from './browser.ts';
import {
  cue,
  type Film,
  first,
  isPast,
  onDesk,
  openTools,
  play,
  pressed,
  second,
  stop,
} from './film-scene.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const watch = async (page: Page, from: number): Promise<void> => {
  await page.locator('video').evaluate((film: Film, at) => {
    film.currentTime = at;
  }, from);
  await play(page);
  await isPast(page, from + 1.5);
  await stop(page);
};
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.tagName);
const keptNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).map((name) => name.split(':')[0] ?? ''));

test('who comes back goes on by one press, and sees at once what is still to watch', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(`/films/${first}`);
    await watch(page, 137);
    await page.reload();
    await page.getByText(/^You stopped at 2:1[89]\./).waitFor();
    await page
      .getByText(/^You have watched 0%\. Still to watch: 0:00 to 2:17, 2:1[89] to the end\.$/)
      .waitFor();
    expect(await page.locator('video').evaluate((film: Film) => film.readyState)).toBe(0);
    await page.getByRole('button', { name: /^Go on from 2:1[89]$/ }).focus();
    await page.keyboard.press('Enter');
    await isPast(page, 138);
    // The button is gone: the keys of the player work where the focus is now.
    expect(await focused(page)).toBe('VIDEO');
    expect(await page.getByText('You stopped at').isVisible()).toBe(false);
  });
});

test.each([`#film-${first}-0`, '#chapter-who-is-your-landlord'])(
  'the beginning that %s names counts, and the kept place is offered',
  async (address) => {
    await onPhone(browser, async (page) => {
      await page.goto(`/films/${first}`);
      await watch(page, 60);
      await page.goto(`/films/${first}?captions=on${address}`);
      await page.getByText(/^You stopped at 1:0[1-3]\./).waitFor();
      expect(await second(page)).toBe(0);
    });
  },
);

test('a place that is forgotten is forgotten alone, is told, and the focus stays in the player', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(`/films/${first}`);
    await watch(page, 60);
    await page.getByRole('button', { name: 'Forget my place' }).click();
    await page.getByRole('status').filter({ hasText: 'Your place is forgotten.' }).waitFor();
    expect(await focused(page)).toBe('VIDEO');
    expect(await second(page)).toBe(0);
    await page.getByText(/^You have watched 0%\./).waitFor();
    expect(await keptNames(page)).toEqual(['fmh-seen']);
    await page.reload();
    await page.getByText(/^You have watched 0%\./).waitFor();
    expect(await page.getByText('You stopped at').isVisible()).toBe(false);
  });
});

test('after the end no place is kept, and none is told', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(`/films/${first}`);
    await page.locator('video').evaluate(async (film: Film) => {
      film.muted = true;
      await film.play();
      film.currentTime = film.duration - 1;
    });
    await page.waitForFunction(() => document.querySelector('video')?.ended);
    await page.getByText(/^You have watched 0%\./).waitFor();
    expect(await page.getByText('You stopped at').count()).toBe(0);
    expect(await keptNames(page)).toEqual(['fmh-seen']);
    expect(await page.locator(`${cue} span`).isVisible()).toBe(
      await page.locator('video').evaluate((film: Film) => (film.textTracks[0]?.activeCues?.length ?? 0) > 0),
    );
  });
});

test('on a small picture captions stand under it, until the reader puts them elsewhere for good', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(`/films/${first}`);
    await openTools(page);
    expect(await pressed(page, 'Position')).toBe('Under the picture');
    // Nothing is said yet: there is no box, and no room for one.
    expect(await page.locator(cue).isVisible()).toBe(false);
    await play(page);
    const words = page.locator(`${cue} span`, { hasText: /\w/ });
    await words.waitFor();
    await stop(page);
    const bottomOf = async () => {
      const box = await page.locator('video').boundingBox();
      return box ? box.y + box.height : 0;
    };
    expect((await words.boundingBox())?.y).toBeGreaterThan(await bottomOf());
    await page.setViewportSize({ width: 800, height: 600 });
    await expect.poll(() => pressed(page, 'Position')).toBe('Bottom');
    expect((await words.boundingBox())?.y).toBeLessThan(await bottomOf());
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('group', { name: 'Position' }).getByRole('button', { name: 'Top' }).click();
    await page.reload();
    await openTools(page);
    expect(await pressed(page, 'Position')).toBe('Top');
  });
});

test('an address that asks for no captions gets none, and changes nothing that the device keeps', async () => {
  await onDesk(browser, async (page) => {
    await page.goto(`/films/${first}?captions=off&at=1:15`);
    expect(await page.locator('track[default]').count()).toBe(0);
    await page.getByText('It begins at 1:15.').waitFor();
    await openTools(page);
    expect(await pressed(page, 'Captions')).toBe('Off');
    await page.getByRole('group', { name: 'Size' }).getByRole('button', { name: 'Small' }).click();
    await page.goto(`/films/${first}`);
    await openTools(page);
    expect([await pressed(page, 'Captions'), await pressed(page, 'Size')]).toEqual(['On', 'Small']);
  });
});

test('a moment of a film by itself is shared as an address that opens at the film', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(`/films/${first}?at=80`);
    await openTools(page);
    await page.getByRole('button', { name: 'Share this moment' }).click();
    const address = await page.getByLabel('The address of this moment').inputValue();
    expect(address).toMatch(/\/films\/entry-level-skills\?at=80&captions=on#film-entry-level-skills$/);
    await page.goto('/about');
    await page.goto(address);
    await expect.poll(async () => (await page.locator('video').boundingBox())?.y ?? 999).toBeLessThan(300);
  });
});
