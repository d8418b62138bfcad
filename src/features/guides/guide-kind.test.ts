import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { faultSentence } from '../../adapters/content/fault.ts';
import { readPack } from '../../adapters/content/read-pack.ts';
import { contactKind } from '../contacts/index.ts';
import { dangerKind } from '../danger/index.ts';
import { limitKind } from '../deadlines/index.ts';
import { guideHeadings, guideKind } from './guide-kind.ts';
import { topicKind } from './topic-kind.ts';

const front = `---
title: Noise
summary: What to do about noise.
topic: neighbours
short: noise
for: [council-tenant]
words: [loud music]
sources:
  - { id: law, publisher: P, title: T, url: "https://example.org/law", checked: 2026-11-23 }
reviewed: 2026-11-23
review_by: 2027-05-23
changes:
  - { on: 2026-11-23, reason: First published. }
---
`;

const limits = `limits:
  - id: code-stage1-response
    title: Answer
    force: code
    duty: answer
    binds: landlord
    clock_starts: the day it is acknowledged
    versions:
      - in_force_from: 2024-04-01
        length: 10
        unit: working-days
        counting: [K0, WD-C]
        certainty: A
        sources: [{ publisher: P, title: T, url: "https://example.org", checked: 2026-11-23 }]
`;

const contacts = `contacts:
  - { id: shelter, name: Shelter, what: Advice., phone: "0808 800 4444", web: "https://example.org", source: "https://example.org", checked: 2026-11-23, certainty: A }
  - { id: unsure, name: Unsure, what: Advice., web: "https://example.org", source: "https://example.org", checked: 2026-11-23, certainty: C }
`;

const guideText = (
  change: { lead?: string; keep?: string; front?: string; headings?: readonly string[] } = {},
) =>
  `${change.front ?? front}\n${change.lead ?? 'Your landlord must act.[source:law]'}\n\n${(
    change.headings ?? guideHeadings
  )
    .map(
      (heading) =>
        `## ${heading}\n\n${heading === 'What to keep' ? (change.keep ?? 'Keep notes.') : 'Text.'}\n`,
    )
    .join('\n')}`;

const check = (text: string, day = '2026-11-23') => {
  const file = (path: string, content: string) => ({
    path,
    text: content,
    digest: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
  });
  const files = [
    file(
      'topics.yaml',
      'topics:\n  - { slug: neighbours, picture: neighbours, title: N, summary: S, everyday: E }\n',
    ),
    file('time-limits/complaints.yaml', limits),
    file('contacts.yaml', contacts),
    file('guides/neighbours/noise.en.md', text),
  ];
  const { faults, warnings } = readPack(
    files,
    [topicKind, limitKind, contactKind, dangerKind, guideKind],
    ['/topics'],
    day,
  );
  return { faults: faults.map(faultSentence), warnings: warnings.map(faultSentence) };
};

test('a guide in the shape that residents expect has no fault', () => {
  const keep = 'Within {{limit:code-stage1-response}} see [topics](/topics), or ring {{phone:shelter}}.';
  expect(check(guideText({ keep })).faults).toEqual([]);
});

describe('the checker refuses', () => {
  test.each([
    [
      'a limit that no rule knows',
      'Within {{limit:no-such}}.',
      '{{limit:no-such}}; expected an id of time-limits',
    ],
    [
      'a number of the law typed into the text',
      'Within 10 working days.',
      '"10 working days" typed into the text',
    ],
    [
      'a telephone number typed into the text',
      'Ring 0808 800 4444 now.',
      '"0808 800 4444" typed into the text',
    ],
    ['an emergency number typed into the text', 'Ring 999 now.', '"999" typed into the text'],
    [
      'a number that nobody confirmed',
      'Ring {{phone:unsure}}.',
      '{{phone:unsure}}; expected a contact whose number',
    ],
    ['an unknown source', 'So it is.[source:rumour]', '[source:rumour]; expected an id under "sources"'],
    ['a dead link', '[Here](/guides/gone).', 'a dead link to /guides/gone'],
    ['a link that leads outside without https', '[Here](http://example.org).', 'the link http://example.org'],
    ['a block for nobody we know', '{{for lodger}}\n\nText.\n\n{{end}}', '{{for lodger}}'],
    [
      'a number of the law in a cell of a table',
      '| What | How long |\n| --- | --- |\n| Answer | 10 working days |',
      '"10 working days" typed into the text',
    ],
    [
      'a telephone number in the head of a table',
      '| Who | 0808 800 4444 |\n| --- | --- |\n| Shelter | ring |',
      '"0808 800 4444" typed into the text',
    ],
    ['a number of the law across two lines', 'Within 10\nworking days.', '"10 working days" typed'],
    [
      'a number of the law with a no-break space',
      'Within 10\u00a0working\u202fdays.',
      '"10 working days" typed',
    ],
    ['a number of the law with hyphens', 'The 10-working-day rule.', '"10-working-day" typed'],
    ['a number of the law without a space', 'Within 24hours.', '"24hours" typed'],
    ['a telephone number across two lines', 'Ring 0808\n800 4444.', '"0808 800 4444" typed'],
    ['a telephone number with no-break spaces', 'Ring 0808\u00a0800\u00a04444.', '"0808 800 4444" typed'],
    ['a telephone number with hyphens', 'Ring 0300-123-4567.', '"0300-123-4567" typed'],
    ['a telephone number in brackets', 'Ring (020) 7946 0000.', '"(020) 7946 0000" typed'],
    ['a telephone number for callers abroad', 'Ring +44 20 7946 0000.', '"+44 20 7946 0000" typed'],
    ['a telephone number of eight digits', 'Ring 0800 1111.', '"0800 1111" typed'],
    [
      'a fragment that another guide does not have',
      '[Here](/guides/noise#nope).',
      'the place "#nope" in a link',
    ],
    ['a fragment that this guide does not have', '[Here](#nope).', 'the place "#nope" in a link'],
    ['a link on a source', 'So it is.[source:law](https://example.org).', 'a link on [source:law]'],
    ['a heading that the page has already', '### Contents', 'a heading with the address "#contents"'],
    ['a setting in a guide', 'By {{setting:operator}}.', '{{setting:operator}}'],
  ])('%s, with the line', (_, keep, fault) => {
    const { faults } = check(guideText({ keep }));
    expect(faults.join('\n')).toContain(fault);
    expect(faults[0]).toMatch(/^content\/guides\/neighbours\/noise\.en\.md:\d+: found /);
  });

  test('a guide without the answer first', () => {
    expect(check(guideText({ lead: '' })).faults.join()).toContain('no answer before the first heading');
  });

  test('headings in another order', () => {
    expect(check(guideText({ headings: [...guideHeadings].reverse() })).faults.join()).toContain(
      'the heading "The law behind it"; expected the heading "Whose job it is',
    );
  });

  test('a guide without sources', () => {
    const without = front.replace(/sources:\n.*\n/, 'sources: []\n');
    expect(check(guideText({ front: without, lead: 'Act.' })).faults.join()).toContain('at least one source');
  });
});

test.each([
  ['a heading', '[Steps](#what-to-do-now)'],
  ['a heading of a guide by its whole address', '[Steps](/guides/noise#what-to-do-now)'],
  ['a source', '[Law](/guides/noise#source-law)'],
])('a link may lead to %s', (_, keep) => {
  expect(check(guideText({ keep })).faults).toEqual([]);
});

test.each([
  'On 01-02-2026 and 2026-11-23.',
  'Homes: 40 000 000.',
  'Flat 10, 12 doors down.',
  'Two weeks.',
  'Form 0300.',
])('"%s" is neither a limit nor a telephone number', (keep) => {
  expect(check(guideText({ keep })).faults).toEqual([]);
});

test('past its review day a guide is a warning, never a fault', () => {
  const { faults, warnings } = check(guideText(), '2027-05-24');
  expect(faults).toEqual([]);
  expect(warnings.join()).toContain('review_by 2027-05-23, which has passed');
  expect(check(guideText(), '2027-05-23').warnings).toEqual([]);
});
