import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eachReader, openBrowser, openReader } from './browser.ts';
import { refuseCookies, takeFile, tellMould, tellWho, textOfFile } from './letter-scene.ts';
import { continueOn, expectNoFault, follow, press, pressAt } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.concurrent.each(eachReader)('a resident %s', (_, reader) => {
  test('has a letter about mould in three taps from the guide, with gaps to fill by hand', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/guides/damp-and-mould');
    await follow(page, 'Write the letter');
    await follow(page, 'Take the letter with gaps, and fill it in by hand');
    expect(await page.locator('.fmh-letter').innerText()).toContain('[your name]');
    await expectNoFault(page, reader.script);
    const address = await page.getByRole('link', { name: 'Print it (PDF)' }).getAttribute('href');
    const pdf = await page.request.get(address ?? '');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await pdf.body()).toString('latin1')).toContain('/Marked true');
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  test('with a child with asthma writes about mould in at most ten questions', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    expect(await tellMould(page)).toBeLessThanOrEqual(10);
    expect(await page.title()).toMatch(/^Your letter/);
    await expectNoFault(page, reader.script);
    const letter = await page.locator('.fmh-letter').innerText();
    expect(letter).toContain('The small bedroom: Black mould by the bed.');
    expect(letter).toContain('a child with asthma');
    expect(letter).toMatch(/Awaab’s Law|Awaab's Law/);
    expect(letter).toMatch(/by (Mon|Tues|Wednes|Thurs|Fri)day \d+ \w+ 20\d\d/);
    await expectNoFault(page, reader.script);
    const pdf = await takeFile(page, 'PDF, to print');
    expect(pdf.suggestedFilename()).toMatch(/^letter-\d{4}-\d\d-\d\d\.pdf$/);
    const word = await takeFile(page, 'Word, to change');
    expect(word.suggestedFilename()).toMatch(/^letter-\d{4}-\d\d-\d\d\.docx$/);
    expect(await textOfFile(await takeFile(page, 'Plain text'))).toContain('He coughs at night.');
    const mail = await page.getByRole('link', { name: 'Open it in my mail program' }).getAttribute('href');
    expect(decodeURIComponent(mail ?? '')).toContain('Black mould by the bed');
    await follow(page, 'What happens next');
    await expectNoFault(page, reader.script);
    expect(await textOfFile(await takeFile(page, 'Put the dates in my calendar'))).toContain('BEGIN:VEVENT');
    await context.close();
  });

  test('goes back and changes an answer, and loses none', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await tellMould(page);
    for (const field of ['contact', 'address', 'name', 'landlord']) {
      await page.goBack();
      await page.locator(`#${field}`).waitFor();
    }
    expect(await page.locator('#landlord').inputValue()).toBe('Example Homes');
    for (const field of ['name', 'address', 'contact']) {
      await page.goForward();
      await page.locator(`#${field}`).waitFor();
      expect(await page.locator(`#${field}`).inputValue()).not.toBe('');
    }
    await page.goForward();
    await page.getByRole('heading', { name: 'Your letter' }).waitFor();
    await follow(page, 'Change an answer');
    await expectNoFault(page, reader.script);
    await pressAt(page.getByRole('link', { name: 'Change Who is your landlord?' }));
    await page.locator('#landlord').fill('Other Homes');
    await continueOn(page);
    expect(await page.title()).toMatch(/^Your answers/);
    expect(await page.getByRole('main').innerText()).toContain('Other Homes');
    await follow(page, 'See the letter');
    expect(await page.locator('.fmh-letter').innerText()).toContain('Other Homes');
    await context.close();
  });

  test('changes the words, and is told which line of law is gone', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await tellMould(page);
    await page.getByText('Where each sentence comes from').waitFor();
    await follow(page, 'Change the words');
    await expectNoFault(page, reader.script);
    const words = await page.locator('#words').inputValue();
    await page.locator('#words').fill(words.replace(/If a danger is serious[^.]*\./, 'Please hurry.'));
    await press(page, 'Keep these words');
    const main = page.getByRole('main');
    expect(await main.innerText()).toContain('A line that says the law is gone');
    expect(await page.locator('.fmh-letter').innerText()).toContain('Please hurry.');
    await follow(page, 'Change the words');
    await press(page, 'Write it again from my answers');
    expect(await main.innerText()).not.toContain('is gone');
    await context.close();
  });

  test('takes a complaint from stage 1 to stage 2, with only the points that are open', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/letters/complaint-stage-1');
    await press(page, 'Write my letter');
    await page.locator('#points-1-what').fill('Nobody came on 3 November');
    await press(page, 'Add another point');
    await page.locator('#points-2-what').fill('The wall is still wet');
    await continueOn(page);
    await continueOn(page);
    await continueOn(page);
    await page.getByLabel('Somebody to say sorry').check();
    for (let question = 0; question < 4; question += 1) await continueOn(page);
    await page.getByLabel('In writing', { exact: true }).check();
    await continueOn(page);
    await tellWho(page);
    expect(await page.locator('.fmh-letter').innerText()).toContain('These things went wrong:');
    const kept = await takeFile(page, 'My answers, to open again');
    await page.goto('/letters/complaint-stage-2');
    await page.getByText('I have a file with my answers').click();
    await page.locator('#file').setInputFiles(await kept.path());
    await press(page, 'Open it');
    expect(await page.locator('#points-1-what').inputValue()).toBe('Nobody came on 3 November');
    await page.locator('#points-1-dealt').check();
    await page.locator('[name="points-2-dealt"][value="unanswered"]').check();
    await expectNoFault(page, reader.script);
    await continueOn(page);
    const day = new Date();
    await page.locator('#answered-on-day').fill(String(day.getUTCDate()));
    await page.locator('#answered-on-month').fill(String(day.getUTCMonth() + 1));
    await page.locator('#answered-on-year').fill(String(day.getUTCFullYear()));
    await continueOn(page);
    await continueOn(page);
    // What was wanted, and how they should answer, came along.
    expect(await page.getByLabel('Somebody to say sorry').isChecked()).toBe(true);
    await continueOn(page);
    await page.locator('#wants-more').fill('A date for the work.');
    await continueOn(page);
    expect(await page.getByLabel('In writing', { exact: true }).isChecked()).toBe(true);
    for (let question = 0; question < 5; question += 1) await continueOn(page);
    const letter = await page.locator('.fmh-letter').innerText();
    expect(letter).toContain('This point is still open:');
    expect(letter).toContain('The wall is still wet. Your answer says nothing about it.');
    expect(letter).not.toContain('Nobody came');
    expect(letter).toContain('To put it right, I ask for an apology.');
    await context.close();
  });

  test('who is deaf asks for text and an interpreter', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await page.goto('/guides/reasonable-adjustments');
    await follow(page, 'Write the letter');
    await press(page, 'Write my letter');
    await page.getByLabel('For me').check();
    await continueOn(page);
    await page.locator('#condition').fill('I am deaf');
    await continueOn(page);
    await page.locator('#hard').fill('Repairs can only be booked by phone.');
    await continueOn(page);
    await page.getByLabel('By text, not by phone').check();
    await page.getByLabel('A British Sign Language interpreter').check();
    await continueOn(page);
    await continueOn(page);
    await tellWho(page);
    const letter = await page.locator('.fmh-letter').innerText();
    expect(letter).toMatch(/text messages in place of calls\s+a British Sign Language interpreter/);
    expect(letter).toContain('Equality Act 2010');
    await context.close();
  });

  test('leaves, and nothing stays: no cookie, and Back opens nothing', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await tellMould(page);
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['letter-key']);
    await follow(page, 'Erase my answers and leave');
    await expectNoFault(page, reader.script);
    await follow(page, 'No, go back');
    await page.locator('.fmh-letter').waitFor();
    await follow(page, 'Erase my answers and leave');
    await press(page, 'Erase and leave');
    expect(await context.cookies()).toEqual([]);
    await page.goBack();
    expect(await page.getByRole('main').innerText()).not.toContain('Amina');
    await context.close();
  });

  test('who refuses cookies writes to the end all the same', async () => {
    const context = await openReader(browser, reader);
    const page = await context.newPage();
    await refuseCookies(page);
    await page.goto('/letters/see-your-records');
    await press(page, 'Write my letter');
    await page.waitForURL(/\/letters\/see-your-records\/[^/]+\/./);
    await context.clearCookies();
    await page.reload();
    await press(page, 'Write without a cookie');
    await page.getByLabel('Repairs and inspections').check();
    for (let question = 0; question < 3; question += 1) await continueOn(page);
    await page.getByLabel('By email').check();
    await continueOn(page);
    await tellWho(page);
    await expectNoFault(page, reader.script);
    await press(page, 'Change an answer');
    await press(page, 'See the letter');
    await expectNoFault(page, reader.script);
    expect(await page.locator('.fmh-letter').innerText()).toContain(
      'records of repairs, visits and inspections',
    );
    expect(await textOfFile(await takeFile(page, 'Plain text'))).toContain('Amina Khan');
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});
