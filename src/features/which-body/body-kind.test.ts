import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { faultSentence } from '../../adapters/content/fault.ts';
import { readPack } from '../../adapters/content/read-pack.ts';
import { ownPack } from '../../adapters/content/snapshot-for-tests.ts';
import { contactKind } from '../contacts/index.ts';
import { limitKind } from '../deadlines/index.ts';
import { type WhichBody, waysOf, whichBodyKind } from './body-kind.ts';
import { mostQuestions, type Ways } from './ways.ts';

let body: WhichBody;
beforeAll(async () => {
  const found = (await ownPack([whichBodyKind])('2026-11-26')).find(whichBodyKind, 'which-body');
  if (!found) throw new Error('There is no which-body.en.yaml.');
  body = found;
});

/** Every way through the questions, as the steps on it. */
function* everyWay(ways: Ways, at = ways.first): Generator<readonly string[]> {
  const question = ways.questions.find(({ id }) => id === at);
  if (!question) yield [at];
  else for (const to of question.leadsTo) for (const rest of everyWay(ways, to)) yield [at, ...rest];
}

describe('the questions of the pack', () => {
  test('lead everybody to an end in at most four questions, whatever they answer', () => {
    const ways = waysOf(body);
    const all = [...everyWay(ways)];
    expect(all.length).toBeGreaterThan(40);
    for (const way of all) {
      expect(way.length - 1, way.join(' > ')).toBeLessThanOrEqual(mostQuestions);
      expect(ways.ends).toContain(way.at(-1));
    }
    expect(new Set(all.map((way) => way.at(-1)))).toEqual(new Set(ways.ends));
  });

  test.each([
    ['housing-ombudsman', 'housing-ombudsman'],
    ['lgsco', 'lgsco'],
    ['regulator', 'regulator'],
    ['tribunal-charge', 'property-tribunal'],
    ['tribunal-rent', 'property-tribunal'],
    ['court-home', 'housing-loss-prevention'],
    ['court-repairs', 'law-centres'],
    ['council-inspection', 'environmental-health'],
    ['ico', 'ico'],
  ])('have the outcome %s, and say how to reach %s', (outcome, contact) => {
    expect(body.outcomes.find(({ id }) => id === outcome)?.contacts[0]).toBe(contact);
  });

  test('ask no council tenant to go to the tribunal about the rent', () => {
    const council = body.questions
      .find(({ id }) => id === 'rent-landlord')
      ?.answers.find(({ say }) => say === 'The council');
    expect(council?.to).toBe('landlord-money');
  });
});

const file = (path: string, text: string) => ({
  path,
  text,
  digest: createHash('sha256').update(text).digest('hex'),
  bytes: text.length,
});

const small = `title: Which body?
summary: Few questions.
lead: Few questions.
words: [which body]
first: about
questions:
  - id: about
    ask: What is it about?
    answers:
      - { say: A repair, to: court }
      - { say: A bill, to: council }
    not_sure: both
outcomes:
  - id: court
    title: A court
    contacts: [ico]
    guides: [noise]
    why: |
      It can decide. [source:act]
    first: |
      Ask within {{limit:sar}}.
  - id: council
    title: The council
    contacts: [ico]
    guides: [noise]
    why: |
      It can look. [source:act]
    first: |
      Write to it.
either:
  - id: both
    title: Two ways
    tell: |
      Look at the letter.
    outcomes: [court, council]
sources:
  - { id: act, publisher: P, title: T, url: "https://example.org", checked: 2026-11-23 }
reviewed: 2026-11-26
review_by: 2027-05-26
changes: [{ on: 2026-11-26, reason: First published. }]
`;

/** What the checker says to the small file with one thing changed. */
const faultsOf = (from = '', to = ''): string[] => {
  expect(small).toContain(from);
  const files = [
    file('which-body.en.yaml', small.replace(from, to)),
    file('contacts.yaml', readFileSync('content/contacts.yaml', 'utf8')),
    file('time-limits/information.yaml', readFileSync('content/time-limits/information.yaml', 'utf8')),
  ];
  return readPack(files, [whichBodyKind, contactKind, limitKind], ['/guides/noise'], '2026-11-26').faults.map(
    faultSentence,
  );
};

describe('the checker', () => {
  test('finds nothing where all is well', () => {
    expect(faultsOf()).toEqual([]);
  });

  test.each([
    ['an answer that leads nowhere', 'to: court }', 'to: moon }', 'leads to "moon"'],
    ['an outcome that nobody reaches', 'to: council }', 'to: court }', 'no answer leads to "council"'],
    ['a way in a circle', 'to: court }', 'to: about }', 'comes after 4 questions'],
    ['a number of the law that was typed', '{{limit:sar}}', '30 days', '"30 days" typed into the text'],
    ['a limit that is no rule', '{{limit:sar}}', '{{limit:none}}', '{{limit:none}}'],
    ['an outcome without a source', 'It can look. [source:act]', 'It can look.', '"council" names no source'],
    ['a source that stands in no list', 'look. [source:act]', 'look. [source:none]', '[source:none]'],
    ['a contact that is none', 'contacts: [ico]', 'contacts: [nobody]', 'the contact "nobody"'],
    ['a guide that is none', 'guides: [noise]', 'guides: [none]', 'a dead link to /guides/none'],
    ['two outcomes of which one is none', '[court, council]', '[court, moon]', '"both" shows "moon"'],
    ['a dead link', 'Write to it.', 'Write [to it](/nowhere).', 'a dead link to /nowhere'],
    ['a source without its day', ', checked: 2026-11-23', '', 'checked'],
  ])('names %s', (_, from, to, said) => {
    expect(faultsOf(from, to).join('\n')).toContain(said);
  });
});
