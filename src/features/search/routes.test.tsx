import { render } from 'preact-render-to-string';
import { beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Answer, House, Page } from '../feature.ts';
import { realSnapshot } from './evaluation/real-pack.ts';
import { routes } from './routes.ts';

let snapshot: Snapshot;

beforeAll(async () => {
  snapshot = await realSnapshot();
});

const ask = async (path: string, query: Record<string, unknown>): Promise<Answer> => {
  const route = routes.find((each) => each.path('en') === path);
  if (!route) throw new Error(`No route answers at ${path}.`);
  const house: House = {
    site: { publicUrl: '', operator: '', contact: '', dataController: '', official: false },
    // Search reads no file: a house that is asked for one should fail.
    files: undefined as never,
    snapshot: () => snapshot,
  };
  const checked = route.query?.parse(query) ?? {};
  return route.answer({ snapshot, house, language: 'en', words: {}, query: checked });
};

const api = async (query: Record<string, unknown>) => {
  const answer = await ask('/api/v1/search', query);
  if (answer.type !== 'json') throw new Error('The API answers JSON.');
  return answer;
};

const page = async (q: string): Promise<Page & { html: string }> => {
  const answer = await ask('/search', { q });
  if (answer.type !== 'page') throw new Error('The search answers a page.');
  return { ...answer.page, html: render(<main>{answer.page.body}</main>) };
};

test('the API answers in the shape that is published', async () => {
  const { status = 200, body } = await api({ q: 'black mould in bedroom', limit: '3' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ query: 'black mould in bedroom', covered: true, danger: null, elsewhere: [] });
  const { results } = body as { results: Array<Record<string, unknown>> };
  expect(results.length).toBeLessThanOrEqual(3);
  expect(results[0]).toMatchObject({
    kind: 'guide',
    slug: 'damp-and-mould',
    topic: 'damp-and-mould',
    url: '/guides/damp-and-mould',
    title: expect.any(String),
    summary: expect.any(String),
    score: expect.any(Number),
    answer: expect.any(String),
  });
});

test('danger comes with who to ring', async () => {
  const { body } = await api({ q: 'smel gas' });
  expect(body).toMatchObject({
    danger: { title: 'Can you smell gas?', text: expect.any(String), phone: '0800 111 999' },
  });
});

test('what is not covered comes with places that help', async () => {
  const { body } = await api({ q: 'council tax reduction' });
  expect(body).toMatchObject({
    covered: false,
    elsewhere: [{ title: 'Council Tax (GOV.UK)', url: expect.any(String) }, {}, {}],
  });
});

test.each(['0', '51', '-1', 'ten', '1.5', '1e1', '', ['3', '4']])(
  'a limit of %j is refused with a sentence',
  async (limit) => {
    const { status, body } = await api({ q: 'damp', limit });
    expect(status).toBe(422);
    expect(body).toEqual({ error: '"limit" must be a whole number from 1 to 50, such as limit=10.' });
  },
);

test('no question is answered with nothing, calmly', async () => {
  const { status = 200, body } = await api({});
  expect(status).toBe(200);
  expect(body).toEqual({ query: '', covered: true, danger: null, results: [], elsewhere: [] });
});

test('the page says how many results there are, in its title and its heading', async () => {
  const { title, html, unlisted } = await page('damp');
  expect(title).toMatch(/^\d+ results? for “damp”$/);
  expect(html).toContain(`<h1 class="govuk-heading-xl">${title}</h1>`);
  expect(html).toContain('value="damp"');
  expect(html).toContain('Guide');
  expect(unlisted).toBe(true);
});

test('danger stands above everything else on the page', async () => {
  const { html } = await page('I can smell gas');
  expect(html.indexOf('Can you smell gas?')).toBeGreaterThan(-1);
  expect(html.indexOf('Can you smell gas?')).toBeLessThan(html.indexOf('<h1'));
});

test('a question about abuse shows the way out of the page', async () => {
  expect((await page('my husband hits me')).exit).toBe(true);
  expect((await page('damp')).exit).toBe(false);
});

test('no search ends at nothing: topics, a question to narrow, somebody to ask', async () => {
  const { html } = await page('zzqx');
  for (const words of ['Look by topic', 'Say what you see', 'Shelter', 'Citizens Advice', 'GOV.UK'])
    expect(html).toContain(words);
});

test('an empty search offers the topics and asks nothing twice', async () => {
  const { title, html } = await page('');
  expect(title).toBe('Search');
  expect(html).toContain('Look by topic');
  expect(html).not.toContain('Not what you were looking for?');
});

test('what was typed stands on the page as words, never as markup', async () => {
  const { html } = await page('<img src=x onerror=alert(1)>');
  expect(html).not.toContain('<img');
});
