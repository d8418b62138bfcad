import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { parseProse } from './parse.ts';
import { plainText } from './plain-text.ts';
import { type ProseReader, ProseView } from './prose-view.tsx';

const parse = (text: string) => {
  const faults: string[] = [];
  const prose = parseProse(text, (line, found, expected) => faults.push(`${line}: ${found}; ${expected}`));
  return { prose, faults };
};

const reader = (day: string): ProseReader => ({
  day,
  limit: (id) => <b>{id}</b>,
  contact: (id) => <div>{`card ${id}`}</div>,
  contactName: (id) => <a href="https://example.org">{`name ${id}`}</a>,
  phone: (id) => <a href="tel:1">{`phone ${id}`}</a>,
  source: (id) => <sup>{id}</sup>,
  drawing: (id) => <img alt={id} />,
  setting: (name) => <i>{name}</i>,
  audience: (names) => names.join(' and '),
  quote: (children) => <aside>{children}</aside>,
});

const html = (text: string, day = '2026-11-23') =>
  renderToString(<ProseView prose={parse(text).prose} reader={reader(day)} />);

test('tokens in a sentence are printed by the reader, text is escaped', () => {
  expect(html('Within {{limit:a-b}} & ring {{phone:x}}.[source:law]')).toBe(
    '<p class="govuk-body">Within <b>a-b</b> &amp; ring <a href="tel:1">phone x</a>.<sup>law</sup></p>',
  );
});

test('a contact alone in its paragraph or list item shows the whole entry, in a sentence its name', () => {
  expect(html('{{contact:refuge}}')).toBe('<div>card refuge</div>');
  expect(html('- {{contact:a}}\n- {{contact:b}}')).toBe(
    '<ul class="fmh-contacts"><li><div>card a</div></li><li><div>card b</div></li></ul>',
  );
  expect(html('Ask {{contact:a}} today.')).toContain('name a');
});

test.each([
  ['2026-11-29', 'Old.'],
  ['2026-11-30', 'New.'],
])('on %s the paragraph that stands is %s', (day, words) => {
  const text = '{{until 2026-11-30}}\n\nOld.\n\n{{end}}\n\n{{from 2026-11-30}}\n\nNew.\n\n{{end}}';
  expect(html(text, day)).toBe(`<p class="govuk-body">${words}</p>`);
  expect(plainText(parse(text).prose, undefined, day)).toEqual([words]);
});

test('a dated passage inside a sentence switches too, with links in it', () => {
  const text = 'Always. {{from 2027-01-01}}Then [read](/guides/noise).{{end}}';
  expect(html(text, '2026-12-31')).toBe('<p class="govuk-body">Always. </p>');
  expect(html(text, '2027-01-01')).toContain('href="/guides/noise"');
});

test('a block for some tenures carries their names', () => {
  expect(html('{{for council-tenant, licensee}}\n\nText.\n\n{{end}}')).toBe(
    '<div class="fmh-audience" data-for="council-tenant licensee"><p class="fmh-audience__name">council-tenant and licensee</p><p class="govuk-body">Text.</p></div>',
  );
});

test.each([
  ['<b>hello</b>', '1: raw HTML'],
  ['one\n\n<script>alert(1)</script>', '3: raw HTML'],
  ['{{limits:x}}', '1: the token {{limits:x}}'],
  ['{{from 2026-02-30}}\n\nx\n\n{{end}}x', '{{end}}'],
  ['a {{from 2026-02-30}}b{{end}}', 'the day 2026-02-30'],
  ['Text.\n\n{{from 2026-02-30}}\n\nx\n\n{{end}}', '3: the day 2026-02-30'],
  ['{{until 2026-13-45}}\n\nx\n\n{{end}}', '1: the day 2026-13-45'],
  ['So it is.\n[source:law](https://example.org)', '2: a link on [source:law]'],
  ['So it is.[source:law](#source-law)', '1: a link on [source:law]'],
  ['Text.\n\n## {{contact:refuge}}', '3: a heading without words'],
  ['## ?!', '1: a heading without words'],
  ['{{from 2026-11-30}}\n\nNever closed.', '1: a block without an end'],
  ['{{end}}', '1: {{end}} without a beginning'],
  ['# Title', '1: a heading of level 1'],
  ['![picture](x.png)', '1: Markdown of the kind "image"'],
])('%j is refused with its line', (text, fault) => {
  expect(parse(text).faults.join('\n')).toContain(fault);
});

test('headings get an address of their own', () => {
  expect(html("## What's next, and how long?")).toBe(
    '<h2 class="govuk-heading-l" id="whats-next-and-how-long">What\'s next, and how long?</h2>',
  );
});

test('headings with the same words have addresses that differ', () => {
  const text =
    '## Step\n\n### Do this\n\n{{for licensee}}\n\n### Do this\n\n{{end}}\n\n### Do this 2\n\n### Do this';
  expect([...html(text).matchAll(/id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    'step',
    'do-this',
    'do-this-2',
    'do-this-2-2',
    'do-this-3',
  ]);
});

const table = html('| What | **How** long |\n| --- | --- |\n| Stage 1 | {{limit:a}} |');

test('every cell of a table carries the words of its column head', () => {
  expect(table).toContain('data-label="What">Stage 1</td>');
  expect(table).toContain('data-label="How long"><b>a</b></td>');
});

test('a table stays a table for screen readers, however its rows are laid out', () => {
  for (const [tag, role] of [
    ['table', 'table'],
    ['thead', 'rowgroup'],
    ['tbody', 'rowgroup'],
    ['tr', 'row'],
    ['th', 'columnheader'],
    ['td', 'cell'],
  ])
    expect(table, tag).toMatch(new RegExp(`<${tag} [^>]*role="${role}"`));
});

test('a corner of a table without words is the head of nothing', () => {
  const corner = html('| | Planned |\n| --- | --- |\n| Lifts | 4 |');
  expect(corner).toContain('<td class="govuk-table__header" role="cell"></td><th scope="col"');
  expect(corner).toContain('aria-label="Table: Planned"');
});

test('tables with the same heads have names that differ', () => {
  const one = '| A | B |\n| --- | --- |\n| 1 | 2 |';
  const names = html(`${one}\n\n{{for licensee}}\n\n${one}\n\n{{end}}\n\n${one.replace('B', 'C')}\n\n${one}`);
  expect([...names.matchAll(/aria-label="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    'Table: A, B',
    'Table 2: A, B',
    'Table: A, C',
    'Table 3: A, B',
  ]);
});

test('a page may put words before a heading, and its address stays', () => {
  const { prose } = parse('## Report it');
  const numbered = { ...reader('2026-11-23'), beforeHeading: (id: string) => `Step 1 (${id}): ` };
  expect(renderToString(<ProseView prose={prose} reader={numbered} />)).toBe(
    '<h2 class="govuk-heading-l" id="report-it">Step 1 (report-it): Report it</h2>',
  );
});

test('numbered lines go on counting behind a table that stands between them', () => {
  const text = '1. Ask.\n\n| A |\n| --- |\n| b |\n\n2. Count.\n3. Write.';
  expect(html(text).match(/<ol[^>]*>/g)).toEqual([
    '<ol class="govuk-list govuk-list--number govuk-list--spaced">',
    '<ol class="govuk-list govuk-list--number govuk-list--spaced" start="2">',
  ]);
});
