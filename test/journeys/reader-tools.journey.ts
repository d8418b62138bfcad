import { type AddressInfo, connect, createServer as createNetServer, type Socket } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { onPhone, openBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The line between a phone and the site, which can be cut: the worker of a page feels that as no signal. */
const openLine = async () => {
  const { hostname, port } = new URL(inject('siteUrl'));
  const open = new Set<Socket>();
  const server = createNetServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => {}).on('close', () => open.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  return {
    address: `http://127.0.0.1:${own}`,
    cut: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
    mend: () => listen(own),
  };
};

const guide = '/guides/damp-and-mould';
const keepButton = (page: Page) => page.getByRole('button', { name: /Keep on this phone|Take it off/ });

describe('a guide kept on the phone', () => {
  test('is read without signal and says of which day it is; one press clears it', async () => {
    const line = await openLine();
    await onPhone(browser, async (page) => {
      await page.goto(line.address + guide);
      await keepButton(page).click();
      await page.getByText(/^Kept: \d+ KB/).waitFor();
      await page.waitForFunction('navigator.serviceWorker.controller !== null');
      await line.cut();
      await page.goto(line.address + guide);
      expect(await page.locator('main').innerText()).toMatch(
        /No signal: this is the copy .* on \d+ November 2026/,
      );
      await page.goto(`${line.address}/guides/noise`);
      expect(await page.locator('main').innerText()).toContain('What this phone keeps');
      await page.getByRole('link', { name: 'Damp and mould' }).waitFor();
      await line.mend();
      await page.goto(`${line.address}/this-phone`);
      await page.getByText(/On this phone: \d+ KB in all/).waitFor();
      await page.getByRole('button', { name: 'Clear what this phone keeps' }).click();
      await page.getByRole('heading', { name: 'Cleared' }).waitFor();
      await page.getByText('No guide is kept on this phone').waitFor();
      expect(
        await page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)'),
      ).toBe(0);
      expect(
        await page.evaluate('caches.open("fmh-kept").then((c) => c.keys()).then((all) => all.length)'),
      ).toBe(0);
    });
  });

  test('is the only thing kept: no search, and no guide that must leave no traces', async () => {
    await onPhone(browser, async (page) => {
      await page.goto('/guides/domestic-abuse');
      expect(await keepButton(page).count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Clear what this phone keeps' }).count()).toBe(1);
      await page.goto('/guides/noise');
      await keepButton(page).click();
      await page.getByText(/^Kept:/).waitFor();
      await page.goto('/search?q=my+husband+hits+me');
      await page.goto('/guides/domestic-abuse');
      const kept = (await page.evaluate(
        'caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((c) => c.keys()).then((all) => all.map((r) => new URL(r.url).pathname)))).then((all) => all.flat()))',
      )) as string[];
      expect(kept.filter((path) => !path.startsWith('/assets/')).sort()).toEqual([
        '/guides/noise',
        '/this-phone',
      ]);
      await page.goto('/guides/noise');
      await keepButton(page).click();
      await page.getByText('It is no longer on this phone.').waitFor();
    });
  });

  test('is not offered where data is saved, and a full phone is told so', async () => {
    await onPhone(
      browser,
      async (page) => {
        await page.goto(guide);
        await page.waitForLoadState('load');
        await page.waitForTimeout(300);
        expect(await keepButton(page).count()).toBe(0);
      },
      { before: "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })" },
    );
    await onPhone(
      browser,
      async (page) => {
        await page.goto(guide);
        await keepButton(page).click();
        await page.getByText('This phone has no room left. Nothing was kept.').waitFor();
        expect(
          await page.evaluate('caches.match(location.pathname).then((found) => found === undefined)'),
        ).toBe(true);
      },
      {
        before: "Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))",
      },
    );
  });
});

test('a letter that is copied keeps the numbers and dashes of its lists', async () => {
  await onPhone(browser, async (page, context) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/letters/complaint-stage-2/blank');
    const before = await page.locator('blockquote').innerText();
    await page.getByRole('button', { name: 'Copy the letter' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = (await page.evaluate('navigator.clipboard.readText()')) as string;
    for (const number of [1, 2, 3]) expect(copied).toContain(`${number}. [the point that is open].`);
    // On the page nothing has changed.
    expect(await page.locator('blockquote').innerText()).toBe(before);
    await page.goto('/letters/report-a-repair/blank');
    await page.getByRole('button', { name: 'Copy the letter' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('- [the room]: [what is wrong].');
  });
});

/** The device's speech, as the standard has it: what was said is written down. */
const speech = (voices: string): string => `
  const said = (window.said = []);
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => ${voices},
    addEventListener() {},
    cancel() { said.push('(stop)'); },
    speak(utterance) { said.push(utterance.text); if (said.length < 6) setTimeout(() => utterance.onend()); },
  }});
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`;

describe('a guide read aloud', () => {
  const listen = (page: Page) =>
    page.getByRole('button', { name: /Listen to this guide|^Stop$|Go on listening/ });

  test('by a voice of the device, from the title on, without the small numbers', async () => {
    await onPhone(
      browser,
      async (page) => {
        await page.goto(guide);
        await listen(page).click();
        await page.waitForFunction('window.said.length >= 6');
        const said = (await page.evaluate('window.said')) as string[];
        expect(said[0]).toBe('Damp and mould');
        expect(said.join(' ')).toContain('10 working days');
        expect(await listen(page).innerText()).toBe('Stop');
        await listen(page).click();
        expect(await listen(page).innerText()).toBe('Go on listening');
      },
      { before: speech("[{ lang: 'en-GB', localService: true }, { lang: 'en-US', localService: false }]") },
    );
  });

  test('never by a voice that would send the text away', async () => {
    await onPhone(
      browser,
      async (page) => {
        await page.goto(guide);
        await page.waitForTimeout(300);
        expect(await listen(page).count()).toBe(0);
      },
      { before: speech("[{ lang: 'en-GB', localService: false }]") },
    );
  });
});
