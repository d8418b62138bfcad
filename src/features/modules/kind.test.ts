import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { faultSentence } from '../../adapters/content/fault.ts';
import { readPack } from '../../adapters/content/read-pack.ts';
import { contactKind } from '../contacts/index.ts';
import { dangerKind } from '../danger/index.ts';
import { captionsKind, chaptersKind, filmKind, transcriptKind } from '../films/index.ts';
import { guideHeadings, guideKind, topicKind } from '../guides/index.ts';
import { pageKind } from '../home/page-kind.ts';
import { moduleKind } from './kind.ts';

const reviewed = `sources:
  - { id: law, publisher: P, title: T, url: "https://example.org/law", checked: 2026-11-23 }
reviewed: 2026-11-23
review_by: 2027-05-23
changes:
  - { on: 2026-11-23, reason: First published. }
---
`;

const guide = ({ chapter = 'report-it', keep = 'Keep notes.' }) => `---
title: Noise
summary: What to do about noise.
topic: neighbours
short: noise
for: [council-tenant]
modules: [{ module: first, chapter: ${chapter} }]
words: [loud music]
${reviewed}
Act.

${guideHeadings.map((words) => `## ${words}\n\n${words === 'What to keep' ? keep : 'Text.'}\n`).join('\n')}`;

const module = ({
  step = 'One',
  named = '',
  text = 'Do it.',
  opening = 'status: released',
  questions = 'questions: [',
  minutes = 30,
}) => `---
number: 1
title: First
${opening}
summary: S
film: first
minutes: ${minutes}
who_for: Anybody.
outcomes: [You know.]
steps:
  one: { heading: '${named || step}', minutes: 5 }
  two: { heading: Two, minutes: 5 }
  three: { heading: Three, minutes: 5 }
  four: { heading: Four, minutes: 5 }
${questions}{ id: q, ask: Q, options: [{ text: A, right: true, why: W }, { text: B, right: false, why: W }] }]
${reviewed}
## ${step}

### Do this

${text}

## Two

### Do this

## Three

## Four
`;

const page = (text: string) => `---\ntitle: About\nsummary: S\n${reviewed}\n## Who we are\n\n${text}\n`;

interface Parts {
  readonly guide?: Parameters<typeof guide>[0];
  readonly module?: Parameters<typeof module>[0];
  readonly page?: string;
  readonly pageName?: string;
  /** More files, by their paths. */
  readonly more?: Readonly<Record<string, string>>;
}

/** What the checker says of a small pack with one guide, one module with its film, and one page. */
const check = (parts: Parts = {}): string[] => {
  const texts = {
    'topics.yaml':
      'topics:\n  - { slug: neighbours, picture: neighbours, title: N, summary: S, everyday: E }\n',
    'guides/neighbours/noise.en.md': guide(parts.guide ?? {}),
    'modules/first.en.md': module(parts.module ?? {}),
    [`pages/${parts.pageName ?? 'about'}.en.md`]: page(parts.page ?? 'Text.'),
    'films/first/film.en.yaml': 'title: F\nsummary: S\nvoice: V\nmade: 2026-11-23\n',
    'films/first/captions.en.vtt': 'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nHello.\n',
    'films/first/chapters.en.vtt': 'WEBVTT\n\nreport-it\n00:00:00.000 --> 00:00:01.000\nReport it\n',
    'films/first/transcript.en.yaml': 'transcript:\n  - { at: 0, chapter: report-it, text: Hello. }\n',
    ...parts.more,
  };
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    text,
    digest: createHash('sha256').update(text).digest('hex'),
    bytes: text.length,
  }));
  const kinds = [
    topicKind,
    guideKind,
    filmKind,
    captionsKind,
    chaptersKind,
    transcriptKind,
    moduleKind,
    pageKind,
    dangerKind,
    contactKind,
  ];
  return readPack(files, kinds, [], '2026-11-23')
    .faults.map(faultSentence)
    .filter((fault) => !/no (film\.mp4|audio\.m4a|poster\.webp) beside it/.test(fault));
};

test('a pack whose links all lead somewhere has no fault', () => {
  const links = [
    '[a](/guides/noise#what-to-do-now)',
    '[b](/training/first#do-this-2)',
    '[c](/training/first#chapter-report-it)',
    '[d](/training/first#check)',
    '[e](/films/first#chapter-report-it)',
    '[f](/about#who-we-are)',
  ].join(' ');
  const own = '[x](#do-this-2) [y](#film) [z](#chapter-report-it) [w](#source-law)';
  expect(check({ guide: { keep: links }, module: { text: `${links} ${own}` }, page: links })).toEqual([]);
});

const nowhere = [
  '/guides/noise#nope',
  '/training/first#nope',
  '/training/first#chapter-nope',
  '/films/first#chapter-nope',
  '/about#nope',
];

test.each(nowhere)('a link to %s is refused, in a guide, a module and a page', (address) => {
  const link = `[here](${address})`;
  const fault = `found the place "#${address.split('#')[1]}" in a link`;
  for (const [parts, path] of [
    [{ guide: { keep: link } }, 'content/guides/neighbours/noise.en.md'],
    [{ module: { text: link } }, 'content/modules/first.en.md'],
    [{ page: link }, 'content/pages/about.en.md'],
  ] as const) {
    const faults = check(parts);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${path}:\\d+: `));
    expect(faults[0]).toContain(fault);
  }
});

test('a guide names a chapter that the film of the module has', () => {
  expect(check({ guide: { chapter: 'sing' } })).toEqual([
    'content/guides/neighbours/noise.en.md:1: found the chapter "sing" of the module "first"; expected a chapter of its film: report-it',
  ]);
});

test.each(['Film', 'Check!', 'Guides', 'Outcomes', 'Contents', 'Chapter: report it', 'Source law'])(
  'a step named "%s" would take an address that the page has already',
  (step) => {
    expect(check({ module: { step } }).join()).toContain('other words: this page has that address already');
  },
);

test('a page that no address serves is refused', () => {
  expect(check({ pageName: 'cookies' })).toEqual([
    'content/pages/cookies.en.md: found a page "cookies" that no address serves; expected about, privacy, accessibility, who-is-my-landlord, your-rights, interpreter',
  ]);
});

describe('when a module opens', () => {
  const opens = (more: string) => ({ module: { opening: `status: released\n${more}` } });

  test('is a time of London, with guides of the pack', () => {
    expect(check(opens('opens: 2027-03-01T09:00\nopens_with_it: [noise]'))).toEqual([]);
    expect(check({ module: { opening: 'status: in-preparation' } })).toEqual([]);
  });

  test.each([
    [
      'opens: 2027-03-28T01:30',
      'content/modules/first.en.md:5: found opens: "2027-03-28T01:30"; expected a day',
    ],
    ['opens_with_it: [nobody]', 'found the guide "nobody" under opens_with_it; expected a guide of the pack'],
  ])('%s is refused with its place', (more, fault) => {
    expect(check(opens(more)).join('\n')).toContain(fault);
  });

  test('cannot be given while no day is fixed', () => {
    expect(
      check({ module: { opening: 'status: in-preparation\nopens: 2027-03-01T09:00' } }).join(),
    ).toContain('no "opens" while the status is in-preparation');
  });

  test('may not close a guide to which people in danger are sent', () => {
    const danger = `danger:
  - { id: gas, title: Gas, words: [gas], steps: [Go out.], contacts: [help], guide: noise }
`;
    expect(
      check({ ...opens('opens_with_it: [noise]'), more: { 'danger.yaml': danger } }).join('\n'),
    ).toContain('found the guide "noise" under opens_with_it, to which the danger "gas" sends people');
  });

  test('is the same for two modules that show one film', () => {
    const second = module({ opening: 'status: released\nopens: 2027-04-01T09:00' });
    expect(
      check({ ...opens('opens: 2027-03-01T09:00'), more: { 'modules/second.en.md': second } }).join('\n'),
    ).toContain('found the film "first", which the module "second" shows too');
  });
});

test('a step without a lasting name is refused, and so is a name without a step', () => {
  const faults = check({ module: { step: 'One', named: 'Another' } });
  expect(faults).toHaveLength(2);
  expect(faults[0]).toContain('found the step "One" without one name of its own');
  expect(faults[1]).toContain('found the name "one" for a step "Another"');
});

test('two questions with one name are refused', () => {
  const twice =
    'questions: [{ id: q, ask: R, options: [{ text: A, right: true, why: W }, { text: B, right: false, why: W }] }, ';
  expect(check({ module: { questions: twice } }).join()).toContain('found two questions with the name "q"');
});

test('minutes of steps that do not add up to those of the module are told', () => {
  const [fault, ...others] = check({ module: { minutes: 45 } });
  expect(others).toEqual([]);
  expect(fault).toContain('steps of 20 minutes in all, in a module of 45');
  expect(fault).toContain('steps of 35 minutes in all');
});
