import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isTooWide, onPhone, openBrowser, openReader } from './browser.ts';
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
  second,
  stop,
  tools,
} from './film-scene.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('the programme has its eight films', () => {
  expect(films).toHaveLength(8);
});

describe.each(films)('the film of %s', (film) => {
  test('plays, shows what is said, and goes on at the second where somebody stopped', async () => {
    await onDesk(browser, async (page) => {
      await page.goto(`/training/${film}?at=30`);
      await page.locator(tools).waitFor();
      await play(page);
      await isPast(page, 31);
      await page.locator(`${cue} span`, { hasText: /\w/ }).waitFor();
      const [drawn, said] = await page.locator('video').evaluate((element: Film) => {
        const words = (text = '') => text.replace(/\s+/g, ' ').trim();
        const active = element.textTracks[0]?.activeCues?.[0] as VTTCue | undefined;
        return [
          words(element.parentElement?.querySelector('.fmh-film-player__cue')?.textContent ?? ''),
          words(active?.text),
        ];
      });
      expect(drawn).toBe(said);
      await stop(page);
      const at = Math.floor(await second(page));
      await page.goto(`/films/${film}`);
      await page.getByText(`You stopped at 0:${at}.`).waitFor();
      expect(await second(page)).toBe(at);
      await play(page);
      await isPast(page, at + 0.3);
    });
  });

  test('is walked through by keyboard alone', async () => {
    await onDesk(browser, async (page) => {
      await page.goto(`/films/${film}`);
      await page.locator(tools).waitFor();
      const inPlayer = () =>
        page.evaluate(() => document.activeElement?.closest('.fmh-film-player') !== null);
      for (let tabs = 0; tabs < 30 && !(await inPlayer()); tabs += 1) await page.keyboard.press('Tab');
      const said = page.locator('.fmh-film-player__said');
      await said.waitFor({ state: 'attached' });
      await page.keyboard.press('m');
      await page.getByText('Sound off', { exact: true }).waitFor();
      await page.keyboard.press('k');
      await isPast(page, 0.5);
      await page.keyboard.press('k');
      expect(await said.innerText()).toBe('Stopped');
      await page.keyboard.press('2');
      expect(await said.innerText()).toMatch(/, \d:\d\d$/);
      const chapter = await second(page);
      expect(chapter).toBeGreaterThan(10);
      await page.keyboard.press('l');
      await page.keyboard.press('l');
      await page.keyboard.press('j');
      expect(await second(page)).toBeCloseTo(chapter + 10, 3);
      await page.keyboard.press('0');
      expect(await second(page)).toBe(0);
      // On and on: the keyboard comes out of the player again.
      for (let tabs = 0; tabs < 150 && (await inPlayer()); tabs += 1) await page.keyboard.press('Tab');
      expect(await inPlayer()).toBe(false);
    });
  });

  test('without script has film, captions and chapters in its module, and words and questions one press away', async () => {
    await onPhone(
      browser,
      async (page) => {
        await page.goto(`/training/${film}?at=75`);
        const source = await page.locator('video source').getAttribute('src');
        expect(source).toMatch(/film\.mp4#t=75$/);
        expect(await page.locator('video').getAttribute('preload')).toBe('none');
        expect(await page.locator('video').getAttribute('autoplay')).toBeNull();
        const track = page.locator('track[kind=captions][default]');
        const captions = await page.request.get((await track.getAttribute('src')) ?? '');
        expect(await captions.text()).toMatch(/^WEBVTT\n/);
        expect(await page.locator('.fmh-film-player__words p').count()).toBe(0);
        const chapter = page.locator('.fmh-film-player__chapters a').nth(1);
        const at = Math.ceil(Number(await chapter.getAttribute('data-seconds')));
        await chapter.click();
        await page.waitForURL(new RegExp(`\\?at=${at}#film-`));
        expect(await page.locator('video source').getAttribute('src')).toMatch(new RegExp(`#t=${at}$`));
        expect(await page.locator('video').isVisible()).toBe(true);
        expect(await isTooWide(page)).toBe(false);
        await page.getByRole('link', { name: /^Listen only \(\d\.\d MB\)$/ }).click();
        expect(await page.locator('audio source').getAttribute('src')).toMatch(/audio\.m4a$/);
        await page.getByRole('link', { name: /questions to check yourself by/ }).click();
        await page.getByRole('button', { name: 'Check my answers' }).waitFor();
        expect(await isTooWide(page)).toBe(false);
        await page.goto(`/training/${film}`);
        await page.getByRole('link', { name: 'read the film in words' }).click();
        expect(await page.locator('.fmh-transcript p').count()).toBeGreaterThan(20);

        await page.goto(`/films/${film}?at=75`);
        expect(await page.locator('.fmh-film-player__words p').count()).toBeGreaterThan(20);
        const marked = page.locator('.fmh-film-player__words [aria-current]');
        expect(Number((await marked.getAttribute('id'))?.split('-').at(-1))).toBeLessThanOrEqual(75);
        const link = page.getByRole('link', { name: 'Read what is said there' });
        expect(await link.getAttribute('href')).toBe(`#${await marked.getAttribute('id')}`);
        await page.getByRole('link', { name: /^Listen only \(\d\.\d MB\)$/ }).click();
        expect(await page.locator('audio source').getAttribute('src')).toMatch(/audio\.m4a$/);
        expect(await page.locator('.fmh-film-player__words p').count()).toBeGreaterThan(20);
      },
      { script: false },
    );
  });
});

test('nothing of a film is loaded before somebody presses play, and nothing plays by itself', async () => {
  await onDesk(browser, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const address of [`/training/${first}`, `/films/${first}?at=75`, `/films/${first}?version=sound`]) {
      await page.goto(address);
      await page.locator(tools).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('video, audio').evaluate((film: Film) => film.paused)).toBe(true);
    }
    expect(asked.filter((path) => /\.(mp4|m4a)$|player-tools/.test(path))).toEqual([]);
    expect(await page.getByRole('list', { name: 'Ways to have this film' }).innerText()).toMatch(
      /The film \(\d\.\d MB\)\s*Listen only \(\d\.\d MB\)/,
    );
  });
});

test('a moment is shared as an address that begins there, and wins over a kept place', async () => {
  const context = await openReader(browser, { script: true, width: 1280 });
  const page = await context.newPage();
  await page.goto(`/training/${first}`);
  await openTools(page);
  await page.locator('.fmh-film-player__chapters a', { hasText: 'Report it' }).click();
  await isPast(page, 138);
  await stop(page);
  await page.getByRole('button', { name: 'Share this moment' }).click();
  const field = page.getByLabel('The address of this moment');
  const address = new URL(await field.inputValue());
  expect(`${address.pathname}${address.search}${address.hash}`).toMatch(
    /^\/training\/entry-level-skills\?at=13[89]&captions=on#film$/,
  );
  await page.goto('/films/entry-level-skills?at=75&captions=on');
  await page.getByText(/^You stopped at 2:1[89]\./).waitFor();
  expect(await second(page)).toBe(75);
  await page.getByRole('button', { name: /^Go on from 2:1[89]$/ }).click();
  await isPast(page, 138);
  await page.goto('/films/entry-level-skills#film-entry-level-skills-75');
  await page.locator(tools).waitFor();
  expect(await second(page)).toBe(75);
  await context.close();
});

test('another version goes on at the same second', async () => {
  await onDesk(browser, async (page) => {
    await page.goto(`/training/${first}?exit=1`);
    await page.locator(tools).waitFor();
    await page.locator('video').evaluate((film: Film) => {
      film.currentTime = 90;
    });
    await page.getByRole('link', { name: /^Listen only/ }).click();
    await page.locator('audio').waitFor();
    expect(new URL(page.url()).search).toBe('?exit=1&version=sound&at=90');
    await page.locator(tools).waitFor();
    expect(await second(page)).toBe(90);
    await play(page);
    await page.locator(`${cue} span`, { hasText: /\w/ }).waitFor();
    await openTools(page);
    await choose(page, 'Colour', 'Black on yellow');
    expect(await page.getByRole('button', { name: 'Share this moment' }).count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

test.each([
  '?at=99999',
  '?at=-5',
  '?at=1e3',
  '?at=x&at=6',
  '?at=1:75',
  '?version=nothing&captions=purple',
  '?at=%3Cscript%3E',
])('what cannot be asked (%s) is passed over: the film begins at its beginning', async (asked) => {
  for (const page of ['/films/', '/training/', '/embed/films/']) {
    const answer = await fetch(`${inject('siteUrl')}${page}${first}${asked}`);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toMatch(/<source src="[^"#]+film\.mp4"/);
    expect(html).not.toContain('It begins at');
  }
});
