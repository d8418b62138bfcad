import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, openReader } from './browser.ts';
import { pressAt } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const modulePath = '/training/entry-level-skills';

test('a learner plays the film with captions, and jumps by the transcript', async () => {
  const context = await openReader(browser, { script: true, width: 1280 });
  const page = await context.newPage();
  await page.goto('/training');
  await page
    .getByRole('main')
    .getByRole('link', { name: /know your rights|entry|skills/i })
    .first()
    .click();
  const film = page.locator('video');
  await film.waitFor();
  expect(await film.evaluate((element: HTMLVideoElement) => element.paused)).toBe(true);
  await film.evaluate((element: HTMLVideoElement) => {
    element.muted = true;
    return element.play();
  });
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.5);
  expect(await film.evaluate((element: HTMLVideoElement) => element.textTracks.length)).toBeGreaterThan(0);
  const paragraphs = page.locator('[data-module="fmh-film-player"] p[data-seconds]');
  await paragraphs.nth(20).click();
  const wanted = Number(await paragraphs.nth(20).getAttribute('data-seconds'));
  await page.waitForFunction(
    (second) => Math.abs((document.querySelector('video')?.currentTime ?? 0) - second) < 3,
    wanted,
    { timeout: 10_000 },
  );
  await context.close();
});

test('what was watched counts, what was jumped over does not, and both are known the next day', async () => {
  const context = await openReader(browser, { script: true, width: 1280 });
  const page = await context.newPage();
  await page.goto(modulePath);
  const film = page.locator('video');
  const watch = async (from: number): Promise<void> => {
    await film.evaluate((element: HTMLVideoElement, second) => {
      element.muted = true;
      element.currentTime = second;
      return element.play();
    }, from);
    await page.waitForFunction(
      (second) => (document.querySelector('video')?.currentTime ?? 0) > second,
      from + 2,
    );
    await film.evaluate((element: HTMLVideoElement) => element.pause());
  };
  await watch(0);
  await watch(100);
  const words = /You have watched 0%\. Still to watch: 0:0[234] to 1:40, 1:4[234] to the end\./;
  await page.getByText(words).waitFor();
  await page.reload();
  await film.evaluate((element: HTMLVideoElement) => element.load());
  await page.getByText(/You stopped at 1:4[234]/).waitFor();
  await film.evaluate((element: HTMLVideoElement) => {
    element.muted = true;
    return element.play();
  });
  await page.getByText(/Still to watch: 0:0[234] to 1:40/).waitFor();
  await page.goto('/this-phone');
  await page.getByText('What you watched is kept, of films: 1.').waitFor();
  await context.close();
});

test('who came from a guide with a way out leaves nothing on the device by watching', async () => {
  const context = await openReader(browser, { script: true, width: 360 });
  const page = await context.newPage();
  await page.goto(`${modulePath}?exit=1`);
  await page.locator('video').evaluate((element: HTMLVideoElement) => {
    element.muted = true;
    return element.play();
  });
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 1);
  await page.locator('video').evaluate((element: HTMLVideoElement) => element.pause());
  expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
  await context.close();
});

test('without script the transcript is one press away, and the sound alone has its size', async () => {
  const context = await openReader(browser, { script: false, width: 360 });
  const page = await context.newPage();
  await page.goto(modulePath);
  const words = await page.getByRole('main').innerText();
  expect(words).toMatch(/synthetic/i);
  expect(words).toMatch(/\d(\.\d)? MB/);
  expect(words.length).toBeGreaterThan(5_000);
  await pressAt(page.getByRole('link', { name: 'read the film in words' }));
  await page.waitForURL(/\/films\/entry-level-skills\/transcript$/);
  expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(4_000);
  await page.goto('/films/entry-level-skills');
  const whole = await page.getByRole('main').innerText();
  expect(whole).toMatch(/transcript/i);
  expect(whole.length).toBeGreaterThan(5_000);
  await context.close();
});

test('a film is answered by ranges, and a range outside it is refused', async () => {
  const html = await (await fetch(`${inject('siteUrl')}${modulePath}`)).text();
  const address = /\/films\/[^"]+\/film\.mp4/.exec(html)?.[0];
  expect(address).toBeDefined();
  const ask = (range: string) => fetch(`${inject('siteUrl')}${address}`, { headers: { range } });
  const part = await ask('bytes=100-199');
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toMatch(/^bytes 100-199\/\d+$/);
  expect((await part.arrayBuffer()).byteLength).toBe(100);
  expect((await ask('bytes=99999999-')).status).toBe(416);
});

test('answers never stand in the page before they are given, and each one is told with its reason', async () => {
  for (const address of [modulePath, `${modulePath}/check`]) {
    const before = await (await fetch(`${inject('siteUrl')}${address}`)).text();
    expect(before).not.toContain('You pay your rent to Larchway Homes, so that is where you begin.');
  }
  const context = await openReader(browser, { script: false, width: 360 });
  const page = await context.newPage();
  await page.goto(`${modulePath}/check`);
  await page.getByLabel('Larchway Homes', { exact: true }).check();
  await page.getByLabel('When it has grown, so that they believe me').check();
  await page.getByRole('button', { name: 'Check my answers' }).click();
  await page.getByRole('heading', { level: 1, name: /^1 of 9 are right/ }).waitFor();
  const said = await page.getByRole('main').innerText();
  expect(said).toContain('You pay your rent to Larchway Homes');
  expect(said).toContain('7 are not answered yet');
  expect(said.match(/Not answered yet\./g)).toHaveLength(7);
  expect(said).not.toContain('Your report starts the clock. Every day');
  expect(await page.getByLabel('Larchway Homes', { exact: true }).isChecked()).toBe(true);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test('a group gets its kit and its slides on paper', async () => {
  for (const name of ['kit', 'slides']) {
    const answer = await fetch(`${inject('siteUrl')}${modulePath}/${name}.pdf`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(20_000);
  }
});
