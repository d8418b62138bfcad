import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isTooWide, onPhone, openReader, openWholeBrowser } from './browser.ts';
import { cue, type Film, first, onDesk, tools } from './film-scene.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openWholeBrowser();
});
afterAll(() => browser.close());

describe('in a page of somebody else', () => {
  /** A landlord's page at another origin; at another site too where its host name is another one. */
  const landlord = async (
    host: string,
    work: (page: Page, address: string) => Promise<void>,
  ): Promise<void> => {
    const frame = `${inject('siteUrl')}/embed/films/${first}`;
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Larchway</title>
<iframe src="${frame}" width="600" height="800" referrerpolicy="no-referrer" allow="fullscreen"></iframe>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await onDesk(browser, (page) => work(page, `http://${host}:${port}/`));
    server.close();
  };

  test.each([
    ['keeps its place where the browser lets it', '127.0.0.1'],
    ['keeps no place where the browser refuses', 'localhost'],
  ])('a film plays with captions, asks nobody else, and %s', async (_, host) => {
    await landlord(host, async (page, address) => {
      const elsewhere: string[] = [];
      const faults: string[] = [];
      page.on('request', (request) => {
        const { origin } = new URL(request.url());
        if (origin !== inject('siteUrl') && origin !== new URL(address).origin) elsewhere.push(request.url());
        if (origin === inject('siteUrl'))
          expect(request.headers().referer ?? inject('siteUrl')).toContain(inject('siteUrl'));
      });
      page.on('console', (message) => {
        if (message.type() === 'error' && !/favicon/.test(message.location().url))
          faults.push(message.text());
      });
      await page.goto(address);
      const frame = page.frameLocator('iframe');
      await frame.locator(tools).waitFor();
      const film = frame.locator('video');
      await film.evaluate((element: Film) => {
        element.muted = true;
        element.currentTime = 60;
        return element.play();
      });
      await frame.locator(`${cue} span`, { hasText: /\w/ }).waitFor();
      await expect.poll(() => film.evaluate((element: Film) => element.currentTime)).toBeGreaterThan(60.5);
      await film.evaluate((element: Film) => element.pause());
      await page.reload();
      await frame.locator(tools).waitFor();
      expect(await frame.getByText(/^You stopped at 1:0\d\./).isVisible()).toBe(host === '127.0.0.1');
      await frame.getByText('Chapters', { exact: true }).click();
      await frame.locator('.fmh-film-player__chapters a', { hasText: 'Complain' }).click();
      await expect.poll(() => film.evaluate((element: Film) => element.currentTime)).toBeGreaterThan(222);
      const whole = frame.getByRole('link', { name: /every word to read/ });
      expect(await whole.getAttribute('target')).toBe('_blank');
      expect(elsewhere).toEqual([]);
      expect(faults).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
    });
  });

  test('without script its chapters still lead into the film', async () => {
    await onPhone(
      browser,
      async (page) => {
        await page.goto(`/embed/films/${first}`);
        await page.getByText('Chapters', { exact: true }).click();
        await page.locator('.fmh-film-player__chapters a', { hasText: 'Complain' }).click();
        await page.getByText('It begins at 3:43.').waitFor();
        expect(await page.locator('video source').getAttribute('src')).toMatch(/#t=223$/);
        expect(await isTooWide(page)).toBe(false);
      },
      { script: false },
    );
  });

  test.each([360, 700, 1280])(
    'it fits into the height of the line to copy, in a frame of %i px',
    async (width) => {
      const context = await openReader(browser, { script: true, width });
      const page = await context.newPage();
      await page.goto('/embed/films');
      const line = (await page.locator('pre').first().textContent()) ?? '';
      await page.goto(`/embed/films/${first}`);
      await page.locator(tools).waitFor();
      const height = await page.evaluate(() => document.body.scrollHeight);
      expect(height).toBeLessThanOrEqual(Number(/height="(\d+)"/.exec(line)?.[1]));
      await context.close();
    },
  );

  test('any site may frame it, with the policy of a part that runs nothing but its own', async () => {
    const { headers } = await fetch(`${inject('siteUrl')}/embed/films/${first}`);
    expect(headers.get('x-frame-options')).toBeNull();
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+';/);
    expect(policy).not.toMatch(/unsafe|https?:/);
    const guide = await fetch(`${inject('siteUrl')}/embed/guides/noise`);
    expect(guide.headers.get('content-security-policy')).not.toContain('script-src');
  });

  test('the line to copy names the film and no more', async () => {
    await onPhone(browser, async (page) => {
      await page.goto('/embed');
      await page.getByRole('link', { name: 'Put a film on your website' }).click();
      await page.getByText('Know your rights', { exact: false }).first().click();
      await page.getByRole('button', { name: 'Copy this line' }).click();
      await page.locator('details[open]').getByText('Copied.').waitFor();
      const line = await page.locator('details[open] pre').innerText();
      expect(line).toMatch(/^<iframe src="http[^"]+\/embed\/films\/entry-level-skills" title="[^"]+" /);
      expect(line).toContain('referrerpolicy="no-referrer"');
      expect(await isTooWide(page)).toBe(false);
    });
  });
});
