import { beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { lawBookOf } from '../deadlines/index.ts';
import type { Answers } from './answers.ts';
import { letterKind } from './letter-kind.ts';
import { letterNamed, lettersOn } from './pack-for-tests.ts';
import { letterDocument, toldByHand } from './rules/letter-document.ts';
import { documentIn, showStep } from './steps/show-step.ts';
import { carriedWay, htmlOf, posted } from './steps-for-tests.ts';
import { typicalAnswers } from './typical-answers-for-tests.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const wayOf = (slug: string, more: Answers = {}) => {
  const letter = letterNamed(snapshot, slug);
  const answers = { ...typicalAnswers(letter, 'all'), ...more };
  return carriedWay(letter, snapshot, { answers, harm: { court: 'no', shared: 'no', away: 'no' } });
};

const next = (slug: string): string => htmlOf(showStep(posted(snapshot, {}), wayOf(slug), 'next'));

test('a letter to the council greets the council, and names the landlord by its name alone', () => {
  const { recipient, blocks } = documentIn(
    wayOf('council-inspection', { council: 'Leeds City Council\nTown Hall\nLeeds' }),
  );
  expect(recipient).toEqual(['Leeds City Council', 'Town Hall', 'Leeds']);
  expect(blocks[0]?.text).toBe('Dear Leeds City Council,');
  const body = blocks.map(({ text }) => text).join('\n');
  expect(body).toContain('My landlord is Example Homes, a council.');
  expect(body).not.toContain('1 High Street');
  expect(next('council-inspection')).toContain('environmental health');
  expect(next('council-inspection')).not.toContain('landlord’s site');
});

test('a person is greeted by name, and the letter ends as one to a person does', () => {
  const { blocks } = documentIn(wayOf('mp-or-councillor', { politician: 'Councillor Ada Green' }));
  expect(blocks[0]?.text).toBe('Dear Councillor Ada Green,');
  expect(blocks.at(-1)?.text).toBe('Yours sincerely,\nAmina Khan');
});

test('nobody is greeted as "my MP"', () => {
  for (const politician of ['my MP', 'MP', 'the local councillor']) {
    const { blocks } = documentIn(wayOf('mp-or-councillor', { politician }));
    expect([blocks[0]?.text, blocks.at(-1)?.text]).toEqual([
      'Dear Sir or Madam,',
      'Yours faithfully,\nAmina Khan',
    ]);
  }
  const { blocks } = documentIn(wayOf('asb-case-review', { lead: 'The Guinness Partnership' }));
  expect(blocks[0]?.text).toBe('Dear The Guinness Partnership,');
});

test('the Ombudsman has one name, and nobody guesses its address', () => {
  const { recipient, blocks } = documentIn(wayOf('to-the-ombudsman'));
  expect(recipient).toEqual(['Housing Ombudsman']);
  expect(blocks[0]?.text).toBe('Dear Housing Ombudsman,');
  const html = next('to-the-ombudsman');
  expect(html).toContain('It takes no new cases by email.');
  expect(html).toContain('with the address below it');
  expect(html).toContain('https://www.housing-ombudsman.org.uk/residents/make-a-complaint/');
  // What must be sent by a day is no answer that somebody may ask for the day after.
  expect(html).not.toMatch(/The dates are right|ask on/);
});

test('the form to fill by hand names whoever the letter goes to, and nobody else', () => {
  for (const { item: letter } of snapshot.list(letterKind)) {
    const told = toldByHand(letter, lawBookOf(snapshot), snapshot.day);
    const { recipient, blocks } = letterDocument(letter, told, snapshot.day);
    const { name, called, person } = letter.to;
    expect(recipient).toEqual([name ?? `[the name and address of ${called}]`]);
    // What stands above is not to be written a second time; a human being is greeted by name.
    const greeted = name ?? (person ? `[the name of ${called}]` : 'Sir or Madam');
    expect(blocks[0]?.text).toBe(`Dear ${greeted},`);
    expect(blocks.slice(1, -1).filter(({ text }) => text.includes('[your address]'))).toEqual([]);
  }
});

test('who is not sure who leads reviews gets a letter that says so, and asks to be passed on', () => {
  const { recipient, blocks } = documentIn(wayOf('asb-case-review', { lead: 'not-sure' }));
  expect(recipient).toEqual(['The team for anti-social behaviour', '[the name and address of your council]']);
  expect(blocks[0]?.text).toBe('Dear Sir or Madam,');
  const body = blocks.map(({ text }) => text).join('\n');
  expect(body).toContain('I do not know who leads case reviews where I live.');
  expect(body).not.toContain('[');
  const known = documentIn(wayOf('asb-case-review', { lead: 'Leeds City Council' }));
  expect(known.blocks.map(({ text }) => text).join('\n')).not.toContain('I do not know who leads');
});

test('whoever a letter goes to, "I am not sure" is an answer, and leaves a line to fill', () => {
  for (const { item: letter } of snapshot.list(letterKind)) {
    const { question, unsure, called } = letter.to;
    if (question === undefined || unsure !== undefined) continue;
    const way = wayOf(letter.slug, { [question]: 'not-sure' });
    expect(htmlOf(showStep(posted(snapshot, {}), way, question)), letter.slug).toContain('I am not sure');
    expect(documentIn(way).recipient).toEqual([`[the name and address of ${called}]`]);
  }
});
