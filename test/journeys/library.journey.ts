import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { eachReader, isTooWide, onPhone, openBrowser, openReader, untilScripts } from './browser.ts';
import { pressAt } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const guide = '/guides/damp-and-mould';

describe.each(eachReader)('what differs between agreements, %s', (inWords, reader) => {
  test(`is shown for one of them (${inWords})`, async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto(guide);
    if (reader.script) await untilScripts(page);
    const forLicensees = page.locator('[data-for~=licensee]').last();
    expect(await forLicensees.isVisible()).toBe(true);
    await pressAt(page.getByRole('link', { name: 'Council tenants', exact: true }));
    await expect.poll(() => forLicensees.isVisible()).toBe(false);
    await page.goto('/guides/report-a-repair');
    if (reader.script) await untilScripts(page);
    const shown = page.locator('.fmh-audience:visible .fmh-audience__name');
    const onlyCouncil = async () => (await shown.allTextContents()).every((name) => /council/i.test(name));
    // The choice is kept by script alone.
    await expect.poll(onlyCouncil).toBe(reader.script);
    await pressAt(page.getByRole('link', { name: 'Everyone' }));
    await expect
      .poll(async () => (await shown.allTextContents()).some((name) => !/council/i.test(name)))
      .toBe(true);
    await context.close();
  });
});

test('a hard word is explained in its line, without script', async () => {
  await onPhone(
    browser,
    async (page) => {
      await page.goto('/guides/rent-arrears');
      const word = page.locator('.fmh-word').first();
      const meaning = page.locator(`${await word.getAttribute('href')}`);
      expect(await meaning.isVisible()).toBe(false);
      await word.click();
      expect(await meaning.isVisible()).toBe(true);
      await page.goBack();
      expect(await meaning.isVisible()).toBe(false);
    },
    { script: false },
  );
});

test('whether a guide was useful is told by one press, without script and without cookie', async () => {
  await onPhone(
    browser,
    async (page, context) => {
      await page.goto('/guides/noise');
      await page.getByRole('button', { name: 'Yes', exact: true }).click();
      await page.getByRole('heading', { name: 'Thank you' }).waitFor();
      expect(await context.cookies()).toEqual([]);
      await pressAt(page.getByRole('link', { name: 'Back to the guide' }));
      await page.getByRole('heading', { level: 1, name: 'Noise' }).waitFor();
    },
    { script: false },
  );
});

test('a guide is read as it stood on a day, and the way to it is in the guide', async () => {
  await onPhone(
    browser,
    async (page) => {
      await page.goto('/guides/noise');
      await page.getByText('What has changed in this guide').click();
      await page.getByLabel('See this guide as it stood on').fill('2020-01-01');
      await page.getByRole('button', { name: 'Show' }).click();
      await page.getByText('How the guide stood on 1 January 2020 is not known here').waitFor();
    },
    { script: false },
  );
});

describe('other languages', () => {
  test.each([
    ['bn', 'ltr'],
    ['ur', 'rtl'],
  ])(
    'in %s the way from the first page to a guide has danger in English first',
    async (language, direction) => {
      await onPhone(
        browser,
        async (page) => {
          await page.goto('/');
          await page.locator(`nav.fmh-languages a[lang=${language}]`).click();
          expect(await page.locator('html').getAttribute('lang')).toBe(language);
          expect(await page.evaluate('getComputedStyle(document.body).direction')).toBe(direction);
          await page.getByRole('searchbox').fill('gas leak');
          await page.locator('main form button').click();
          const english = page.getByText('National Gas Emergency Service').first();
          const draft = page.locator('.fmh-danger--draft').first();
          const [above, below] = [await english.boundingBox(), await draft.boundingBox()];
          expect(above && below && above.y < below.y).toBe(true);
          await pressAt(page.getByRole('link', { name: 'Gas safety' }).first());
          expect(page.url()).toContain(`/${language}/guides/gas-safety`);
          expect(await page.locator('main h1').locator('xpath=ancestor::*[@lang="en"]').count()).toBe(1);
          expect(await isTooWide(page)).toBe(false);
          await page.locator('nav.fmh-languages a[lang=en]').click();
          await page.getByRole('heading', { level: 1, name: 'Gas safety' }).waitFor();
          expect(page.url()).not.toContain(`/${language}/`);
        },
        { script: false },
      );
    },
  );
});

describe('a guide inside another site', () => {
  let hostile: Server;
  let there: string;
  beforeAll(async () => {
    hostile = createServer((request, response) => {
      const framed = new URL(request.url ?? '/', 'http://there').searchParams.get('framed') ?? '';
      response.setHeader('content-type', 'text/html');
      response.end(
        `<!doctype html><h1>Ours</h1><iframe src="${inject('siteUrl')}${framed}" width="340" height="500"></iframe>`,
      );
    });
    await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve));
    there = `http://127.0.0.1:${(hostile.address() as AddressInfo).port}`;
  });
  afterAll(() => hostile.close());

  const framedText = async (address: string): Promise<string> => {
    let text = '';
    await onPhone(browser, async (page) => {
      await page.goto(`${there}/?framed=${encodeURIComponent(address)}`);
      text = await page
        .frameLocator('iframe')
        .locator('body')
        .innerText()
        .catch(() => '');
    });
    return text;
  };

  test('shows its answer, what to do, and the day on which it was checked', async () => {
    const text = await framedText('/embed/guides/noise');
    expect(text).toContain('What to do now');
    expect(text).toMatch(/Checked \d+ November 2026/);
  });

  test.each(['/', '/guides/noise', '/search?q=gas', '/guides/domestic-abuse', '/embed'])(
    'cannot show %s',
    async (address) => {
      expect(await framedText(address)).not.toMatch(/Four Million Homes/);
    },
  );

  test('carries no script and no form, and may be framed by all; nothing else may', async () => {
    const embedded = await fetch(`${inject('siteUrl')}/embed/guides/noise`);
    expect(embedded.headers.get('x-frame-options')).toBeNull();
    const policy = embedded.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("form-action 'none'");
    expect(policy).not.toContain('script-src');
    expect(await embedded.text()).not.toMatch(/<script|<form|<button/);
    const usual = await fetch(`${inject('siteUrl')}/guides/noise`);
    expect(usual.headers.get('x-frame-options')).toBe('DENY');
    expect(usual.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

test('a short address leads to its guide, and two hundred who ask for a PDF at once all get it', async () => {
  const short = await fetch(`${inject('siteUrl')}/g/damp`);
  expect(new URL(short.url).pathname).toBe('/guides/damp-and-mould');
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      fetch(`${inject('siteUrl')}/guides/pests.pdf${index % 2 ? '?print=page' : ''}`).then(
        async (answer) => ({
          status: answer.status,
          bytes: (await answer.arrayBuffer()).byteLength,
        }),
      ),
    ),
  );
  expect(answers.every(({ status, bytes }) => status === 200 && bytes > 10_000)).toBe(true);
});
