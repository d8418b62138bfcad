import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { guideKind } from '../guide-kind.ts';
import { packSnapshot } from '../pack-for-tests.ts';
import { leavesNoTraces } from '../traces.ts';
import { GuidePage } from './guide-page.tsx';

const site = {
  publicUrl: 'https://homes.example.org',
  operator: 'Example',
  contact: undefined,
  dataController: 'Example',
  official: false,
};

/** Days on which the law is different: today's, phase 2 of Awaab's Law, the new duties of April 2027, later. */
const days = ['2026-11-23', '2026-12-01', '2027-04-02', '2028-01-01'];

const pagesOn = async (day: string): Promise<ReadonlyMap<string, string>> => {
  const snapshot = await packSnapshot(day);
  return new Map(
    snapshot
      .list(guideKind)
      .map(({ key, item }) => [key, render(<GuidePage guide={item} snapshot={snapshot} site={site} />)]),
  );
};

const words = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

/** What may stand in no guide: a token that was left, a sentence without its number, an element without words. */
const leftovers = (html: string): string[] => [
  ...(words(html).match(/.{0,40}(\{\{|\}\}|\[source|undefined|NaN|\[object).{0,20}/g) ?? []),
  ...(words(html).match(/.{0,40} (within|after|before|at least) [.,]/g) ?? []),
  ...(html.match(/<(p|li|th|h2|h3)[^>]*>\s*<\/\1>/g) ?? []),
  ...(html.match(/<h2[^>]*>[^<]*<\/h2>\s*<h2/g) ?? []),
];

test.each(days)('every guide as at %s is whole, and says so where its next check is overdue', async (day) => {
  const snapshot = await packSnapshot(day);
  const pages = await pagesOn(day);
  expect(pages.size).toBe(74);
  for (const { key, item } of snapshot.list(guideKind)) {
    const html = pages.get(key) ?? '';
    expect(leftovers(html), key).toEqual([]);
    expect(html.includes('This page is due to be checked again'), key).toBe(item.review_by < day);
  }
});

test('a page that tells how to leave it has the way to leave it, and is offered as no file', async () => {
  const snapshot = await packSnapshot('2026-11-26');
  const quiet = snapshot.list(guideKind).filter(({ item }) => leavesNoTraces(item, snapshot));
  expect(quiet.map(({ key }) => key)).toEqual(expect.arrayContaining(['domestic-abuse', 'joint-tenancy']));
  const pages = await pagesOn('2026-11-26');
  for (const [slug, html] of pages) {
    const isQuiet = quiet.some(({ key }) => key === slug);
    expect(html.includes('with the exit button') && !isQuiet, slug).toBe(false);
    expect(html.includes(`/guides/${slug}.pdf`), slug).toBe(!isQuiet);
  }
});

test('statements that hang on a day change by themselves', async () => {
  const [before, after] = await Promise.all([pagesOn('2026-11-23'), pagesOn('2026-12-01')]);
  const changed = [...before].filter(([slug, html]) => words(html) !== words(after.get(slug) ?? ''));
  expect(changed.map(([slug]) => slug)).toContain('awaabs-law');
  expect(changed.length).toBeLessThan(74);
});
