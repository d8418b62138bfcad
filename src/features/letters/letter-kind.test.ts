import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { faultSentence } from '../../adapters/content/fault.ts';
import { readPack } from '../../adapters/content/read-pack.ts';
import { contactKind } from '../contacts/index.ts';
import { dangerKind } from '../danger/index.ts';
import { hazardKind, limitKind } from '../deadlines/index.ts';
import { topicKind } from '../guides/index.ts';
import { letterKind } from './letter-kind.ts';

const limits = (certainty: string, binds: string) => `limits:
  - id: answer
    title: Answer
    force: code
    duty: answer
    binds: ${binds}
    clock_starts: the day it is acknowledged
    versions:
      - in_force_from: 2024-04-01
        length: 10
        unit: working-days
        counting: [K0, WD-C]
        certainty: ${certainty}
        sources: [{ publisher: P, title: T, url: "https://example.org", checked: 2026-11-23 }]
`;

const letter = (body: string, more = '') => `---
title: Write
when: Now.
summary: A letter.
topic: repairs
for: [council-tenant]
does: [Something.]
minutes: 2
subject: About my home
questions:
  - { id: sure, kind: choice, ask: Are you sure?, options: [{ value: "yes", text: "Yes" }, { value: "no", text: "No" }] }
  - { id: why, kind: text, ask: Why?, only_if: sure is yes }
  - { id: name, kind: name, ask: Who are you? }
  - { id: landlord, kind: landlord, ask: Who is your landlord? }
limits: [{ id: answer }]
next: [{ say: Wait. }]
${more}sources: []
reviewed: 2026-11-23
review_by: 2027-05-23
changes: [{ on: 2026-11-23, reason: First published. }]
---

${body}
`;

const check = (text: string, certainty = 'A', binds = 'landlord') => {
  const files = [
    ['letters/write.en.md', text],
    ['topics.yaml', 'topics:\n  - { slug: repairs, picture: spanner, title: R, summary: S, everyday: E }\n'],
    ['time-limits/a.yaml', limits(certainty, binds)],
  ].map(([path = '', content = '']) => ({
    path,
    text: content,
    digest: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
  }));
  const kinds = [topicKind, contactKind, dangerKind, limitKind, hazardKind, letterKind];
  return readPack(files, kinds, [], '2026-11-26')
    .faults.filter(({ path }) => path.startsWith('letters/'))
    .map(faultSentence)
    .join('\n');
};

const whole = 'Please answer {by answer}. {if why}I ask because of this: {why}.{end}';

describe('a letter of the pack', () => {
  test('has no fault where everything is asked and used', () => {
    expect(check(letter(whole))).toBe('');
  });

  test.each([
    ['a gap that nobody asks', `${whole} And {colour}.`, /the gap \{colour\}/],
    ['an answer that reaches nothing', 'Please answer {by answer}.', /"why" does not reach the letter/],
    ['an option that is not there', `${whole} {if sure is perhaps}Yes.{end}`, /sure is perhaps/],
    [
      'a condition that nobody can meet',
      `${whole}\n\n{if sure is no and why}\nNever.\n{end}`,
      /nobody can meet/,
    ],
    ['a limit that is not listed', `${whole} Soon, {by other}.`, /\{by other\}/],
    ['a number of the law', `${whole} You have 10 working days.`, /"10 working days" typed/],
    [
      'a law without its source',
      `${whole} The law asks you to hurry.`,
      /"The law asks you to hurry\." without a source/,
    ],
    ['words of a form', `${whole} Send it and/or post it.`, /"and\/or"/],
    ['a source that is not there', `${whole} It is the law. [source:act]`, /\[source:act\]/],
    [
      'sentences that are hard to read',
      'Notwithstanding contractual obligations {by answer}, comprehensive remediation responsibilities appertaining to {why} necessitate immediate organisational consideration.',
      /reading age/,
    ],
  ])('%s is a fault', (_what, body, found) => {
    expect(check(letter(body))).toMatch(found);
  });

  test('a limit that nobody has confirmed is never sent to a landlord', () => {
    expect(check(letter(whole), 'C')).toMatch(/certainty C/);
  });

  test.each([
    [
      'a body with a name',
      'to: { name: Example Ombudsman, called: the Ombudsman, send: Use its form. }',
      /^$/,
    ],
    [
      'nobody who is asked for',
      'to: { question: council, called: your council, send: Post it. }',
      /the answer of "council"/,
    ],
    [
      'a body with a name that nobody is sure of',
      'to: { name: Example Ombudsman, called: the Ombudsman, unsure: { team: A team, of: your council }, send: Use its form. }',
      /"unsure" with "question" alone/,
    ],
    [
      'somebody with two names',
      'to: { name: A, question: landlord, called: a, send: Post it. }',
      /either "question" or "name"/,
    ],
    [
      'somebody whose page is not known',
      'to: { question: landlord, called: a, send: Post it., contacts: [nobody] }',
      /the contact "nobody"/,
    ],
  ])('that goes to %s', (_who, to, found) => {
    const text = `${whole}${to.includes('question: landlord') ? '' : ' I rent from {landlord}.'}`;
    expect(check(letter(text, `${to}\n`))).toMatch(found);
  });

  test.each([
    ['to a question that is not asked', 'question: nobody', /the question "nobody" under a note/],
    ['to a letter that is not there', 'letter: nobody', /\/letters\/nobody/],
    ['that cannot wait to a question', 'question: landlord, urgent: true', /urgent and leads to a question/],
  ])('refuses a note that leads %s', (_what, leads, found) => {
    expect(check(letter(whole, `notes: [{ say: Look again., at: [letter], ${leads} }]\n`))).toMatch(found);
  });

  test('whether somebody knows whom it goes to may be a condition', () => {
    expect(check(letter(`${whole} {if landlord is not-sure}I am not sure who you are.{end}`))).toBe('');
    expect(check(letter(`${whole} {if landlord is council}You are.{end}`))).toMatch(/one of not-sure/);
  });

  test('a landlord who does not get the letter must stand in it', () => {
    const to = 'to: { name: Example Ombudsman, called: the Ombudsman, send: Use its form. }\n';
    expect(check(letter(whole, to))).toMatch(/"landlord" does not reach the letter/);
  });

  test.each([
    [
      'a sum within one that nobody asks',
      '{ id: offer, kind: money, ask: How much?, within: { of: income, less: [] } }',
      /"offer" within "income"/,
    ],
    [
      'what must be chosen and cannot be',
      '{ id: whose, kind: owner, ask: Whose?, must: { have: [nobody], say: Stop. } }',
      /"whose" must have "nobody"/,
    ],
    [
      'one of a choice that stands alone',
      '{ id: whose, kind: choice, ask: Whose?, options: [{ value: a, text: A, alone: true }, { value: b, text: B }] }',
      /"alone" in the choice "whose"/,
    ],
    [
      'a list that rests on what its entries do not say',
      '{ id: points, kind: list, ask: What?, one: Point, one_must: { be: not dealt is solved, say: Stop., guide: nothing }, fields: [{ id: what, kind: text, ask: What? }] }',
      /the guide "nothing"[\s\S]*"dealt" in a condition/,
    ],
    [
      'a day not before what is no day',
      '{ id: looked, kind: day, ask: When?, not_before: landlord }',
      /"looked" not before "landlord"/,
    ],
    [
      'something recalled that comes later',
      '{ id: more, kind: long-text, ask: More?, recalls: [name] }',
      /"more" recalls "name"/,
    ],
    [
      'a way on that is not there',
      '{ id: whose, kind: owner, ask: Whose?, must: { have: [council], say: Stop., guide: nothing } }',
      /the guide "nothing"/,
    ],
  ])('%s is a fault', (_what, question, found) => {
    const text = letter(whole).replace('  - { id: name,', `  - ${question}\n  - { id: name,`);
    expect(check(text)).toMatch(found);
  });

  test.each([
    ['a gap in the subject', 'subject: About {colour}', /the gap \{colour\}/],
    ['an option in the subject', 'subject: "Home{if sure is perhaps}, now{end}"', /sure is perhaps/],
    ['words of a form in the subject', 'subject: Repair(s) and/or more', /"\(s\)"|"and\/or"/],
    [
      'a condition of the subject that nobody can meet',
      'subject: "Home{if sure is no and why}, now{end}"',
      /nobody can meet/,
    ],
    ['a gap in what happens next', 'next: [{ say: "Wait for {colour}." }]', /the gap \{colour\}/],
    ['a limit in what happens next', 'next: [{ say: "Wait {by other}." }]', /\{by other\}/],
    ['a number of the law in it', 'next: [{ say: They have 10 working days. }]', /"10 working days" typed/],
    ['several of what is one', 'subject: "Home{if several why}, now{end}"', /"several why"/],
    ['a source in it', 'next: [{ say: "Wait. [source:act]" }]', /\[source:act\]/],
    ['a question in when it happens', 'next: [{ say: Wait., only_if: colour }]', /"colour" in a condition/],
    ['an option in when it happens', 'next: [{ say: Wait., only_if: sure is perhaps }]', /sure is perhaps/],
    ['a limit in when it happens', 'next: [{ say: Wait., only_if: limit other }]', /the limit "other"/],
    [
      'what never happens',
      'next: [{ say: Wait., only_if: sure is no and why }]',
      /a condition that nobody can meet/,
    ],
    [
      'what can never happen where it happens',
      'next: [{ say: "Wait{if why} for that{end}.", only_if: sure is no }]',
      /a condition that nobody can meet/,
    ],
  ])('%s is a fault', (_what, line, found) => {
    const [name = ''] = line.split(':');
    expect(check(letter(whole).replace(new RegExp(`^${name}:.*$`, 'm'), line))).toMatch(found);
  });

  test('a month has its own word before it, and does not do for a limit of the resident', () => {
    const asked = (more: string): string =>
      `  - { id: told-on, kind: day, ask: When?${more} }\n  - { id: name,`;
    const with_ = (body: string, more = ''): string =>
      letter(`${whole} ${body}`)
        .replace('  - { id: name,', asked(more))
        .replace('{ id: answer }', '{ id: answer, from: told-on }');
    const own = (text: string): string => check(text, 'A', 'resident');
    expect(check(with_('I told you {on told-on}.'))).toBe('');
    expect(check(with_('I told you on {told-on}.'))).toMatch(/"on \{told-on\}"/);
    expect(check(with_('I told you {on why}.'))).toMatch(/\{on why\}/);
    expect(own(with_('I told you {on told-on}.'))).toMatch(
      /the resident's own limit, counted from the month/,
    );
    expect(own(with_('I told you on {told-on}.', ', exact: We count from it.'))).toBe('');
  });

  test('one limit that is used twice has two names', () => {
    const twice = (second: string): string =>
      check(letter(whole).replace('limits: [{ id: answer }]', `limits: [{ id: answer }, ${second}]`));
    expect(twice('{ id: answer }')).toMatch(/two limits "answer"/);
    expect(twice('{ id: answer, as: again }')).toBe('');
  });

  test('a selection takes by what its entries say', () => {
    const list =
      '  - { id: points, kind: list, ask: What?, one: Point, fields: [{ id: what, kind: text, ask: What? }] }\n';
    const text = (where: string): string =>
      letter(
        `${whole} {if chosen}{points: a | b | c}{end}\n\n{each chosen}\n{what}\n{end}`,
        `selections: { chosen: { of: points, where: ${where} } }\n`,
      ).replace('  - { id: name,', `${list}  - { id: name,`);
    expect(check(text('what'))).toBe('');
    expect(check(text('dealt is solved'))).toMatch(/"dealt" in a condition/);
    expect(check(text('limit other'))).toMatch(/the limit "other" in a condition/);
  });

  test('a selection takes from a list, and has a name of its own', () => {
    expect(check(letter(whole, 'selections: { why: { of: sure, where: sure is yes } }\n'))).toMatch(
      /the selection "why"[\s\S]*the selection "why" of "sure"/,
    );
  });
});
