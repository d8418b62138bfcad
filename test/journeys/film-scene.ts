import type { Browser, Page } from 'playwright-core';
import { filesUnder } from '../source-files.ts';
import { openReader } from './browser.ts';

/** The films of the pack. */
export const films = filesUnder('content/films', /film\.en\.yaml$/).map(
  (path) => path.split('/').at(-2) ?? '',
);

/** One of them, with seven chapters. */
export const first = 'entry-level-skills';

/** Where captions are drawn. */
export const cue = '.fmh-film-player__cue';

/** The tools of the player are there once its script runs. */
export const tools = '.fmh-film-player__tools:not([hidden])';

/** One fresh reader at a wide screen. */
export const onDesk = async (browser: Browser, work: (page: Page) => Promise<void>): Promise<void> => {
  const context = await openReader(browser, { script: true, width: 1280 });
  await work(await context.newPage());
  await context.close();
};

export type Film = HTMLVideoElement;
export const second = (page: Page): Promise<number> =>
  page.locator('video, audio').evaluate((film: Film) => film.currentTime);

export const play = async (page: Page): Promise<void> => {
  await page.locator('video, audio').evaluate((film: Film) => {
    film.muted = true;
    return film.play();
  });
};

export const stop = (page: Page): Promise<void> =>
  page.locator('video, audio').evaluate((film: Film) => film.pause());

export const isPast = (page: Page, at: number) =>
  page.waitForFunction((from) => (document.querySelector<Film>('video, audio')?.currentTime ?? 0) > from, at);

export const openTools = async (page: Page): Promise<void> => {
  await page.getByText('Captions, speed, sharing and keys').click();
  await page.getByRole('group', { name: 'Size' }).waitFor();
};

export const pressed = (page: Page, group: string): Promise<string> =>
  page.getByRole('group', { name: group }).getByRole('button', { pressed: true }).innerText();

export const choose = (page: Page, group: string, name: string): Promise<void> =>
  page.getByRole('group', { name: group }).getByRole('button', { name, exact: true }).click();
