import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { isTooWide, onPhone, openBrowser, openReader } from './browser.ts';
import { pressAt } from './walk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const slug = 'entry-level-skills';
const modulePath = `/training/${slug}`;
const checkPath = `${modulePath}/check`;
const transcriptPath = `/films/${slug}/transcript`;

const doneButtons = (page: Page) => page.getByRole('button', { name: /^Done: / });

/** Moves down the page, as readers do, until the buttons are there. */
const move = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    scrollBy(0, 200);
    return document.querySelector('.fmh-learning-record__done') !== null;
  });
};

const pressAllSteps = async (page: Page): Promise<void> => {
  await move(page);
  for (const button of await doneButtons(page).all()) {
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
  }
};

/** The right answers, in order; the site tells them to nobody beforehand. */
const answers = [
  'Larchway Homes',
  'Today',
  '“There is black mould behind my son',
  'Monday, unless it is a bank holiday',
  'Send a short message that says what was promised',
  'Saying that you are not happy with how it is being dealt with',
  'On the day your landlord says that it has your complaint',
  'Ask for stage 2',
  'The final answer, and what would put it right',
];

const answer = async (page: Page, wanted: readonly string[]): Promise<void> => {
  for (const words of wanted) await page.locator('.fmh-question label', { hasText: words }).first().click();
  await page.getByRole('button', { name: /^Check (my answers|again)$/ }).click();
};

const keptNames = (page: Page): Promise<string[]> => page.evaluate(() => Object.keys(localStorage));

test('a module is done to exactly 100 per cent by reading, doing and answering, and it stays done', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(modulePath);
    expect(await page.getByText(/You have done/).count()).toBe(0);
    await pressAllSteps(page);
    await page.getByText('You have done 30%.').waitFor();
    await page.goto(transcriptPath);
    await page.getByRole('button', { name: 'I have read it' }).click();
    await page.goto(modulePath);
    await page.getByText('You have done 60%.').waitFor();
    await pressAt(page.getByRole('link', { name: 'question 1', exact: true }));
    await page.waitForURL(new RegExp(`${checkPath}#question-1$`));
    await page.getByText('You have done 60%.').waitFor();
    await answer(page, answers.slice(0, 4));
    await page.getByRole('heading', { level: 1, name: '4 of 9 are right' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.title()).toContain('4 of 9 are right');
    await page.getByText('You have done 78%.').waitFor();
    await pressAt(page.getByRole('link', { name: 'question 5' }));
    await page.waitForURL(/#question-5$/);
    await answer(page, answers);
    await page.getByText('You have done this module.').waitFor();
    await page.goto(modulePath);
    await page.getByText('You have done this module.').waitFor();
    await page.goto('/training');
    await page.getByText('Done', { exact: true }).waitFor();
    expect(await page.locator('.fmh-learning-record__note:visible').count()).toBe(1);
    await page.goto('/this-phone');
    await page
      .getByText(
        /Steps of the training that you have done: 7\..*answered right: 9\..*Modules that you have done: 1\./,
      )
      .waitFor();
  });
});

test('a film that is watched counts by what was watched, with a link to what is left', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(modulePath);
    const film = page.locator('video');
    await film.evaluate((element: HTMLVideoElement) => {
      element.muted = true;
      return element.play();
    });
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 2);
    await film.evaluate((element: HTMLVideoElement) => element.pause());
    await page.getByRole('link', { name: /^the film from 0:0[2-4] to the end$/ }).waitFor();
    expect(await page.getByText('You have done 0%.').count()).toBe(1);
  });
});

test('one answer that was right once stays right, however often one tries again', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(checkPath);
    await answer(page, ['Larchway Homes']);
    await page.getByText('You have done 4%.').waitFor();
    // Said once: by the page, and not by the script again.
    expect((await page.getByRole('main').innerText()).match(/keep|kept|device/gi)).toHaveLength(2);
    await answer(page, ['ABC Repairs']);
    await page.getByRole('heading', { level: 1, name: '0 of 9 are right' }).waitFor();
    await page.getByText('You have done 4%.').waitFor();
  });
});

test('what was done is forgotten by one press, and can be brought back', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(modulePath);
    await pressAllSteps(page);
    await page.getByRole('button', { name: 'Forget what I did here' }).click();
    expect(await keptNames(page)).toEqual([]);
    expect(await doneButtons(page).first().getAttribute('aria-pressed')).toBe('false');
    await page.getByRole('button', { name: 'Bring it back' }).click();
    expect(await keptNames(page)).toHaveLength(7);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^You have done 30%\./);
    await page.getByRole('button', { name: 'Forget what I did here' }).click();
    await page.reload();
    await move(page);
    expect(await page.getByText(/You have done/).isVisible()).toBe(false);
    await page.goto(modulePath);
    await pressAllSteps(page);
    await page.goto('/this-phone');
    await page.getByRole('button', { name: 'Forget the training' }).click();
    await page.getByText('The training is forgotten.').waitFor();
    expect(await keptNames(page)).toEqual([]);
  });
});

test('what was learnt can be taken along as a file', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(modulePath);
    await pressAllSteps(page);
    await page.goto('/this-phone');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save it as a file' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('my-training.json');
  });
});

test('two tabs at once lose nothing, and each shows what the other did', async () => {
  await onPhone(browser, async (page, context) => {
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(modulePath);
      await move(tab);
    }
    await doneButtons(page).nth(0).click();
    await doneButtons(other).nth(1).click();
    await doneButtons(page).nth(2).click();
    await other.locator('[aria-label="Done: Step 3: Report it today"][aria-pressed="true"]').waitFor();
    await page.locator('[aria-label="Done: Step 2: Know your rights"][aria-pressed="true"]').waitFor();
    expect(await keptNames(page)).toHaveLength(3);
  });
});

test('without signal a step is noted, and no answer is taken for right', async () => {
  await onPhone(browser, async (page, context) => {
    await page.goto(modulePath);
    await move(page);
    await context.setOffline(true);
    await doneButtons(page).first().click();
    await page.getByText('You have done 4%.').waitFor();
    await context.setOffline(false);
    await page.goto(checkPath);
    await context.setOffline(true);
    await answer(page, ['Larchway Homes']).catch(() => {});
    await context.setOffline(false);
    await page.goto(modulePath);
    await page.getByText('You have done 4%.').waitFor();
  });
});

test('who may have to leave at once leaves nothing by learning, on any page on the way', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(`${modulePath}?exit=1`);
    await page.mouse.wheel(0, 3_000);
    await pressAt(page.getByRole('link', { name: /^9 questions/ }));
    await page.waitForURL(/\/check\?exit=1$/);
    await answer(page, ['Larchway Homes']);
    await page.getByRole('heading', { level: 1, name: '1 of 9 are right' }).waitFor();
    await page
      .getByRole('button', { name: /Exit this page/ })
      .first()
      .waitFor();
    await pressAt(page.getByRole('link', { name: 'Back to the module' }));
    await page.waitForURL(/\?exit=1$/);
    await pressAt(page.getByRole('link', { name: 'read the film in words' }));
    await page.waitForURL(/transcript\?exit=1$/);
    await page
      .getByRole('button', { name: /Exit this page/ })
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: 'I have read it' }).count()).toBe(0);
    expect(await keptNames(page)).toEqual([]);
    expect(await doneButtons(page).count()).toBe(0);
  });
});

test('without script nothing is missing: the steps, the words, the questions, and no empty button', async () => {
  await onPhone(
    browser,
    async (page) => {
      await page.goto(modulePath);
      expect(await page.locator('.fmh-learning-record').isVisible()).toBe(false);
      await pressAt(page.getByRole('link', { name: /^9 questions/ }));
      expect(await page.locator('.fmh-learning-record').isVisible()).toBe(false);
      await answer(page, answers);
      await page.getByRole('heading', { level: 1, name: 'All 9 are right' }).waitFor();
      for (const address of [transcriptPath, '/training']) {
        await page.goto(address);
        expect(await page.getByRole('button', { name: /done|read it/i }).count()).toBe(0);
        expect(await isTooWide(page)).toBe(false);
      }
      expect((await page.goto(transcriptPath))?.ok()).toBe(true);
      expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(4_000);
    },
    { script: false },
  );
});

test('a time in the words leads to that second of the film', async () => {
  const context = await openReader(browser, { script: true, width: 1280 });
  const page = await context.newPage();
  await page.goto(transcriptPath);
  await pressAt(page.getByRole('link', { name: 'Watch from 1:19' }));
  await page.waitForURL(/#film-entry-level-skills-79\.4$/);
  await page.waitForFunction(
    () => Math.abs((document.querySelector('video')?.currentTime ?? 0) - 79.4) < 0.5,
  );
  await context.close();
});

test('a module is kept as one file, whose page plays the film with captions from a folder', async () => {
  const answered = await fetch(`${inject('siteUrl')}${modulePath}/module.zip`);
  expect(answered.status).toBe(200);
  const zip = new Uint8Array(await answered.arrayBuffer());
  expect(answered.headers.get('content-length')).toBe(String(zip.byteLength));
  const folder = await mkdtemp(join(tmpdir(), 'kept-module-'));
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    if (name.endsWith('/')) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(join(folder, slug, 'start-here.html')).href);
  await pressAt(page.getByRole('link', { name: 'Watch from 1:19' }));
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 80);
  const captions = await page
    .locator('video')
    .evaluate((film: HTMLVideoElement) => film.textTracks[0]?.cues?.length ?? 0);
  expect(captions).toBeGreaterThan(100);
  expect(await isTooWide(page)).toBe(false);
  await page.close();
  await rm(folder, { recursive: true });
});

test('what scripts add has no fault that axe can find, and is no wider than the window', async () => {
  await onPhone(browser, async (page) => {
    await page.goto(modulePath);
    await pressAllSteps(page);
    for (const address of [modulePath, checkPath, transcriptPath, '/training', '/this-phone']) {
      await page.goto(address);
      await page.locator('[class^="fmh-learning-record"]:visible').first().waitFor();
      expect(await axeFaults(page), address).toEqual([]);
      expect(await isTooWide(page)).toBe(false);
    }
  });
});
