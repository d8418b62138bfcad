import { render } from 'preact-render-to-string';
import { beforeAll, expect, test } from 'vitest';
import { realLibrary, realSnapshot, withoutGuide } from '../../../test/real-pack.ts';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Answer, House, Page } from '../feature.ts';
import { searchLearning } from './learning.ts';
import { SearchLibrary } from './library.ts';
import { routes } from './routes.ts';

let snapshot: Snapshot;
const learnedOf = new WeakMap<Snapshot, SearchLibrary>();

beforeAll(async () => {
  snapshot = await realSnapshot();
  learnedOf.set(snapshot, await realLibrary());
}, 60_000);

const ask = async (
  path: string,
  query: Record<string, unknown>,
  shown: Snapshot = snapshot,
): Promise<Answer> => {
  const route = routes.find((each) => each.path('en') === path);
  if (!route) throw new Error(`No route answers at ${path}.`);
  const house: House = {
    site: { publicUrl: '', operator: '', contact: '', dataController: '', official: false },
    // Search reads no file: a house that is asked for one should fail.
    files: undefined as never,
    api: [],
    database: undefined as never,
    secretFor: () => 'a key',
    snapshotOn: async () => undefined,
    firstDay: async () => undefined,
    now: () => new Date(),
    snapshot: () => shown,
    learned: async (learning) => {
      const known = learnedOf.get(shown) ?? SearchLibrary.of(shown, 'en');
      learnedOf.set(shown, known);
      expect(learning).toBe(searchLearning);
      return known as never;
    },
  };
  const checked = route.query?.parse(query) ?? {};
  return route.answer({ snapshot: shown, house, language: 'en', words: {}, query: checked });
};

const api = async (query: Record<string, unknown>, shown?: Snapshot) => {
  const answer = await ask('/api/v1/search', query, shown);
  if (answer.type !== 'json') throw new Error('The API answers JSON.');
  return answer;
};

const page = async (q: string, shown?: Snapshot): Promise<Page & { html: string }> => {
  const answer = await ask('/search', { q }, shown);
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
  expect(body).toEqual({
    query: '',
    covered: true,
    language: 'en',
    danger: null,
    results: [],
    elsewhere: [],
  });
});

test('a right of residents without a guide is covered, and what is near it scores low', async () => {
  const { body } = await api({ q: 'infestation of insects' }, withoutGuide(snapshot, 'pests'));
  const { covered, results } = body as { covered: boolean; results: Array<{ score: number }> };
  expect(covered).toBe(true);
  for (const { score } of results) expect(score).toBeLessThan(0.3);
});

test('the page says how many results there are, in its title and its heading', async () => {
  const { title, html, unlisted } = await page('damp');
  expect(title).toMatch(/^\d+ results?$/);
  expect(html).toContain(`<h1 class="govuk-heading-xl">${title}</h1>`);
  expect(html).toContain('value="damp"');
  expect(html).toContain('Guide');
  expect(unlisted).toBe(true);
});

test('danger stands above everything else on the page', async () => {
  const { html } = await page('I can smell gas');
  expect(html.indexOf('Can you smell gas?')).toBeGreaterThan(-1);
  expect(html.indexOf('Can you smell gas?')).toBeLessThan(html.indexOf('<form'));
  expect(html.indexOf('Can you smell gas?')).toBeLessThan(html.indexOf('Guides that may help'));
});

test.each(['want to die', 'suicide', 'kill myself', 'my husband checks my phone'])(
  '"%s" is met with help alone: no count, no refusal, no topics',
  async (question) => {
    const { title, html } = await page(question);
    expect(title).toBe('Help now');
    expect(html).toContain('<h1 class="govuk-visually-hidden">Help now</h1>');
    expect(html).not.toContain(`value="${question}"`);
    expect(html).not.toMatch(/No results|results? for|not answered|Look by topic|Not what you were looking/i);
  },
);

test.each(['black mould', 'zzqx', 'mice', 'Glasgow', 'help', 'shelter number', 'my husband hits me'])(
  'the title of the page for "%s" does not repeat it: a title stays in the history',
  async (question) => {
    const { title, html } = await page(question);
    expect(title.toLowerCase()).not.toContain(question.toLowerCase());
    const shown = question === 'my husband hits me' ? 'govuk-visually-hidden' : 'govuk-heading-xl';
    expect(html).toContain(`<h1 class="${shown}">${title}</h1>`);
    expect(html).toContain('We do not keep what you type. Your browser may.');
  },
);

test('who to ring stands above what to do, but where something has to be done first', async () => {
  const placesIn = async (q: string): Promise<[call: number, steps: number]> => {
    const { html } = await page(q);
    return [html.indexOf('fmh-danger__phone'), html.indexOf('<ol>')];
  };
  const [listeners, whatHelps] = await placesIn('i want to kill myself');
  expect(listeners).toBeGreaterThan(0);
  expect(listeners).toBeLessThan(whatHelps);
  const [gasLine, goOutside] = await placesIn('i can smell gas');
  expect(goOutside).toBeGreaterThan(0);
  expect(goOutside).toBeLessThan(gasLine);
});

test('what no guide answers yet is said so, with who can help now and the topic', async () => {
  const { title, html } = await page('cockroaches', withoutGuide(snapshot, 'pests'));
  expect(title).toBe('We have no guide on this yet');
  for (const words of ['Shelter', 'Citizens Advice', '/topics/repairs', 'The nearest that we have'])
    expect(html).toContain(words);
});

test('another nation is answered with its own places alone', async () => {
  const { html } = await page('private landlord damp flat in Glasgow');
  expect(html).toContain('Shelter Scotland');
  expect(html).not.toContain('Private renting');
  expect(html).not.toContain('The nearest that we have');
});

test('who asks for a number gets the contact above the results', async () => {
  const { html } = await page('housing ombudsman phone number');
  expect(html.indexOf('0300 111 3000')).toBeGreaterThan(-1);
  expect(html.indexOf('0300 111 3000')).toBeLessThan(html.indexOf('id="results"'));
});

test('another language is met with the right to an interpreter', async () => {
  expect((await page('hola necesito ayuda con el alquiler')).html).toContain(
    'an interpreter or a translation',
  );
  expect((await page('black mould')).html).not.toContain('an interpreter or a translation');
});

test('in danger the question stands there to be changed, but where nobody may see it', async () => {
  expect((await page('i can smell gas')).html).toContain('value="i can smell gas"');
  expect((await page('my husband hits me')).html).not.toContain('hits me');
});

test('every search names who to ring, also where no danger was heard', async () => {
  for (const question of ['mould', 'zzqx', 'council tax', '']) {
    const { html } = await page(question);
    expect(html).toContain('href="tel:999"');
    expect(html).toContain('href="/danger"');
  }
});

test('who asks for help and nothing else gets who to ring first', async () => {
  const { body } = await api({ q: 'emergency!' });
  expect(body).toMatchObject({ covered: true, danger: null });
  const { results } = body as { results: Array<{ kind: string; url: string }> };
  expect(results[0]).toMatchObject({ kind: 'page', url: '/danger' });
});

test('words that nobody ever said find nothing, in whatever script', async () => {
  for (const question of ['asdfghjkl', '12345', 'મારા ઘરમાં ભેજ છે'])
    expect((await api({ q: question })).body).toMatchObject({ results: [] });
});

test('of a question in another language nothing is found by what its words happen to look like', async () => {
  const { body } = await api({ q: 'zimno w mieszkaniu' });
  const { results } = body as { results: Array<{ kind: string; slug: string }> };
  expect(results.filter(({ kind }) => kind === 'guide').map(({ slug }) => slug)).toEqual([
    'heating-and-hot-water',
  ]);
});

test.each(['a', 'x'])('"%s" asks nothing yet and gets the topics, calmly', async (question) => {
  const { title, html } = await page(question);
  expect(title).toBe('Search');
  expect(html).toContain('Look by topic');
  expect(html).not.toMatch(/not (?:be )?answered/i);
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

test('of a text that is too long to be read in full the page says so', async () => {
  const story = `my ceiling leaks ${'and I rang them again and again '.repeat(40)} what can I do`;
  const { html } = await page(story);
  expect(html).toContain('only its beginning and its end were read in full');
  expect(html).toContain('href="tel:999"');
  expect((await page('my ceiling leaks')).html).not.toContain('read in full');
});

test('with the guide that answers come the letter to send and the moment of the film', async () => {
  const { body } = await api({ q: 'mould in bedroom' });
  const { results } = body as { results: Array<{ kind: string; slug: string; url: string }> };
  expect(results[0]).toMatchObject({ kind: 'guide', slug: 'damp-and-mould' });
  expect(results).toContainEqual(
    expect.objectContaining({ kind: 'letter', url: '/letters/report-a-repair?about=damp-and-mould' }),
  );
  expect(results).toContainEqual(
    expect.objectContaining({ kind: 'film', slug: 'entry-level-skills', at_second: expect.any(Number) }),
  );
  expect((await page('mould in bedroom')).html).toMatch(/Film, at \d+:\d\d/);
});

test('no guide loses its place among the first three to a letter or a film', async () => {
  for (const question of ['they keep saying someone will ring back', 'neighbour dispute', 'rent']) {
    const { body } = await api({ q: question });
    const { results } = body as { results: Array<{ kind: string }> };
    const kinds = results.map(({ kind }) => kind);
    const guides = kinds.filter((kind) => kind === 'guide').length;
    expect(kinds.slice(0, Math.min(3, guides)).every((kind) => kind === 'guide')).toBe(true);
  }
});

test('who may be watched is offered nothing beside the guide', async () => {
  const { body } = await api({ q: 'occupation order' });
  const { results } = body as { results: Array<{ kind: string; slug: string }> };
  expect(results[0]?.slug).toBe('domestic-abuse');
  expect(results.some(({ kind }) => kind === 'letter' || kind === 'film')).toBe(false);
});

test('below a danger stands its guide, though no word of the question is in it', async () => {
  for (const [question, guide] of [
    ['my boyfriend strangled me', 'domestic-abuse'],
    ['theyre gonna stab me', 'anti-social-behaviour'],
    [
      'The bath leaks. The rent went up. The lift is loud. The bins are full. My complaint is late. My husband hits me.',
      'domestic-abuse',
    ],
  ] as const) {
    const { body } = await api({ q: question, limit: '3' });
    expect(body).toMatchObject({ danger: { phone: '999' } });
    const { results } = body as { results: Array<{ slug: string }> };
    expect(results.map(({ slug }) => slug)).toContain(guide);
  }
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
