import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { eachReader, openBrowser, openReader } from './browser.ts';
import { continueOn, expectNoFault, pressAt, typeDay } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const chooseHome = async (page: Page): Promise<void> => {
  await page.getByLabel('A housing association').check();
  await page.getByLabel('Assured tenancy').check();
};

/** Fills the complaint subject up to the result: complaint of 3 February, acknowledged on the 5th. */
const tellComplaint = async (page: Page): Promise<void> => {
  await page.goto('/deadlines');
  await pressAt(page.getByRole('main').getByRole('link', { name: 'A complaint to the landlord' }));
  await chooseHome(page);
  await continueOn(page);
  await page.getByLabel('You complained', { exact: true }).check();
  await page.getByLabel('The landlord confirmed that it has your complaint').check();
  await continueOn(page);
  await typeDay(page, 'complaint-made', ['3', '2', '2026']);
  await typeDay(page, 'complaint-acknowledged', ['5', 'Feb', '26']);
  await page.getByRole('button', { name: 'Work out the dates' }).click();
};

describe.concurrent.each(eachReader)('a resident %s', (_, reader) => {
  test('is told by when the complaint had to be answered, why, and what to say', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await tellComplaint(page);
    await page.getByRole('heading', { level: 1, name: 'Your dates' }).waitFor();
    const main = page.getByRole('main');
    expect(await main.innerText()).toContain('Thursday 19 February 2026');
    await main.getByText('Why this date').first().click();
    expect(await main.innerText()).toContain('10 working days are counted');
    expect(await main.locator('blockquote').first().innerText()).toContain('Thursday 19 February 2026');
    // Nothing of it stands in the address or in a cookie, and nobody keeps the page.
    expect(new URL(page.url()).search).toBe('');
    expect(await context.cookies()).toEqual([]);
    await expectNoFault(page, reader.script);
    await context.close();
  });

  test('finds every word again after a slip, and is led to the field', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/deadlines/hazard');
    await continueOn(page);
    expect(await page.title()).toMatch(/^Error: /);
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Choose who your landlord is/ })
      .click();
    await expectNoFault(page, reader.script);
    await page.getByLabel('Damp, mould or fungus').check();
    await page.getByLabel('I am not sure').nth(1).check();
    await chooseHome(page);
    await continueOn(page);
    await page.getByLabel('You told the landlord about it').check();
    await continueOn(page);
    await typeDay(page, 'reported', ['30', '2', '2026']);
    await page.getByRole('button', { name: 'Work out the dates' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('There is no 30 2 2026 in the calendar');
    expect(await page.locator('#reported-day').inputValue()).toBe('30');
    await expectNoFault(page, reader.script);
    await page.locator('#reported-day').fill('14');
    await page.locator('#reported-month').fill('1');
    await page.getByRole('button', { name: 'Work out the dates' }).click();
    expect(await page.getByRole('main').innerText()).toContain('Wednesday 28 January 2026');
    await page.getByRole('button', { name: 'Change my answers' }).click();
    expect(await page.getByLabel('Damp, mould or fungus').isChecked()).toBe(true);
    await context.close();
  });

  test('comes back to the dates with the Back button, after reading on', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await tellComplaint(page);
    await pressAt(page.getByRole('link', { name: 'How to ask the Housing Ombudsman' }));
    await expect.poll(() => page.title()).not.toContain('Your dates');
    await page.goBack();
    expect(await page.title()).toContain('Your dates');
    await page.goBack();
    expect(await page.title()).toContain('When was it?');
    await context.close();
  });

  test('a shared owner reads at once why, and what is still open', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/deadlines/hazard');
    await page.getByLabel('Damp, mould or fungus').check();
    await page.getByLabel('It is serious, but can wait a day').check();
    await page.getByLabel('A housing association').check();
    await page.getByLabel('Shared ownership').check();
    await continueOn(page);
    await page.getByLabel('You told the landlord about it', { exact: true }).check();
    await continueOn(page);
    await typeDay(page, 'reported', ['3', '11', '2026']);
    await page.getByRole('button', { name: 'Work out the dates' }).click();
    expect(await page.getByRole('main').innerText()).toContain(
      'None of these clocks is for a home like yours',
    );
    expect(await page.getByRole('button', { name: 'Put them in your calendar' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Work out the dates of a complaint' }).count()).toBe(1);
    await expectNoFault(page, reader.script);
    await context.close();
  });

  test('takes the dates away as a calendar file and as a card', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/deadlines/complaint');
    await chooseHome(page);
    await continueOn(page);
    await page.getByLabel('The landlord gave its final answer (stage 2)').check();
    await page.getByLabel('You complained', { exact: true }).check();
    await continueOn(page);
    const today = new Date();
    const parts: [string, string, string] = [
      `${today.getUTCDate()}`,
      `${today.getUTCMonth() + 1}`,
      `${today.getUTCFullYear()}`,
    ];
    await typeDay(page, 'complaint-made', ['3', '2', '2026']);
    await typeDay(page, 'final-answer', parts);
    await page.getByRole('button', { name: 'Work out the dates' }).click();
    const [calendar] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Put them in your calendar' }).click(),
    ]);
    expect(calendar.suggestedFilename()).toMatch(/^dates-\d{4}-\d{2}-\d{2}\.ics$/);
    expect(readFileSync(await calendar.path(), 'utf8')).toContain('SUMMARY:Act by today');
    const [card] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Print a card (PDF)' }).click(),
    ]);
    const path = await card.path();
    const facts = execFileSync('pdfinfo', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toMatch(/Pages: +1\n/);
    const words = execFileSync('pdftotext', [path, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(words).toContain('Take the complaint to the Housing Ombudsman');
    await context.close();
  });

  test('works out any one limit by itself', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/law/foi');
    await typeDay(page, 'start', ['10', '6', '2026']);
    await page.getByRole('button', { name: 'Work out the date' }).click();
    const words = await page.getByRole('main').innerText();
    expect(words).toContain('Thursday 9 July 2026');
    expect(words).toContain('Monday 15 June 2026 is a bank holiday');
    await expectNoFault(page, reader.script);
    await context.close();
  });
});

describe('what is told to the calculator', () => {
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${inject('siteUrl')}${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  test('is kept by nobody on the way', async () => {
    const answer = await post('/deadlines/hazard', 'step=home&landlord=council');
    expect(answer.status).toBe(422);
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
  });

  test('is not taken from another site', async () => {
    expect((await post('/deadlines/hazard', 'step=home', { 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    );
    expect(
      (await post('/deadlines/hazard', 'step=home', { origin: 'https://elsewhere.example' })).status,
    ).toBe(403);
    expect((await post('/deadlines/hazard', 'step=home', { origin: inject('siteUrl') })).status).toBe(422);
  });

  test.each([
    ['/deadlines/hazard', '', 422],
    ['/deadlines/hazard', 'step=dates&happened=reported&happened[]=x&__proto__[a]=1', 422],
    ['/deadlines/hazard', `landlord=${'x'.repeat(100_000)}`, 422],
    ['/deadlines/hazard/card', 'landlord=council', 422],
    ['/deadlines/nothing', 'step=home', 404],
    ['/deadlines/hazard/painting', 'step=home', 404],
    ['/law/no-such-limit', 'start-day=1', 404],
    ['/law/foi', 'start-day=30&start-month=2&start-year=2026', 422],
    [
      '/law/foi',
      'start-day=%00&start-month=%F0%9F%8F%A0&start-year=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
      422,
    ],
  ])('%s with other words answers calmly: %s, %i', async (path, body, status) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(status);
    const text = await answer.text();
    expect(text).not.toMatch(/<script>alert|node_modules|at .*\.js:\d+/);
    expect(text.length).toBeGreaterThan(20);
  });

  test('that is larger than a megabyte is refused calmly', async () => {
    const answer = await post('/deadlines/hazard', `landlord=${'x'.repeat(1_200_000)}`);
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('larger than one megabyte');
  });
});

test('the pages of the law say who must do what, and agree with the cases worked out by hand', async () => {
  const context = await openReader(browser, { script: true, width: 360 });
  const page = await context.newPage();
  await page.goto('/law/scenarios');
  const words = await page.getByRole('main').innerText();
  const [, sum, same] =
    /(\d+) cases, worked out by hand from the law\. This copy answers (\d+) of them/.exec(words) ?? [];
  expect(Number(sum)).toBeGreaterThanOrEqual(80);
  expect(same).toBe(sum);
  await pressAt(page.getByRole('main').getByRole('listitem').getByRole('link').first());
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await expectNoFault(page, true);
  await context.close();
});
