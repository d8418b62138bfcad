import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { landlordKind } from '../../landlords/index.ts';
import type { Answers } from '../answers.ts';
import { letterNamed, lettersOn, who } from '../pack-for-tests.ts';
import { contradicted } from '../rules/contradiction.ts';
import { carriedWay, htmlOf, posted } from '../steps-for-tests.ts';
import { readCondition } from '../text/condition.ts';
import { documentIn, showStep } from './show-step.ts';
import { takeStep } from './take-step.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const way = (slug: string, answers: Answers) =>
  carriedWay(letterNamed(snapshot, slug), snapshot, { answers });

const tell = async (slug: string, answers: Answers, step: string, body: Record<string, string>) => {
  const answer = await takeStep(posted(snapshot, body), way(slug, answers), step);
  return { html: htmlOf(answer), status: answer.type === 'page' ? (answer.status ?? 200) : 0 };
};

const mould: Answers = {
  problems: [{ kind: 'damp-and-mould', room: 'Hall', what: 'mould' }],
  urgent: 'can-wait',
  agreement: 'association-tenancy',
  ...who,
};

describe('who the landlord is', () => {
  const asked = (body: Record<string, string>) => tell('report-a-repair', mould, 'landlord', body);

  test('is asked again where the name is like some of the list, and what was typed can be kept', async () => {
    const { html, status } = await asked({ landlord: 'Clarion', 'landlord-address': '1 High Street' });
    expect(status).toBe(200);
    expect(html).toContain('Is it one of these?');
    expect(html).toContain('Clarion Housing Group Limited');
    expect(html).toContain('A housing association');
    expect(html).toContain('Keep “Clarion”');
  });

  test.each([
    ['a name of the list', { landlord: 'Clarion Housing Group' }],
    ['a name like none of it', { landlord: 'Example Homes' }],
    ['nobody who is sure', { 'landlord-not-sure': 'yes' }],
  ])('is not asked again for %s', async (_what, body) => {
    expect((await asked(body as Record<string, string>)).html).toContain('What is your name?');
  });

  test.each(['leeds city council', 'LEEDS CITY COUNCIL', 'leeds'])(
    'is asked with the name as the list writes it, where %j was typed',
    async (landlord) => {
      const { html } = await asked({ landlord });
      expect(html).toContain('Leeds City Council');
      expect(html).toContain(`Keep “${landlord}”`);
    },
  );

  test.each([{}, { 'landlord-not-sure': 'yes' }])(
    'needs a name above an address: with %j nothing that was typed is lost',
    async (more) => {
      const { html, status } = await asked({ 'landlord-address': '1 High Street', ...more });
      expect(status).toBe(422);
      expect(html).toContain('Write the name above the address, or empty the address.');
      expect(html).toContain('1 High Street');
    },
  );

  test('is not asked again for what was kept once', async () => {
    const { html } = await tell('report-a-repair', { ...mould, landlord: 'Clarion' }, 'landlord', {
      landlord: 'Clarion',
    });
    expect(html).toContain('What is your name?');
  });

  const chosen = (body: Record<string, string>) =>
    tell('report-a-repair', { ...mould, landlord: 'Clarion\n1 High Street' }, 'which-landlord', body);

  test('is the one that was chosen; nothing chosen and nothing of the list is told in a sentence', async () => {
    const code = snapshot
      .list(landlordKind)
      .find(({ item }) => item.name === 'Clarion Housing Group Limited')?.key;
    expect((await chosen({ 'landlord-listed': code ?? '' })).html).toContain('What is your name?');
    expect((await chosen({ 'landlord-listed': 'as-typed' })).html).toContain('What is your name?');
    for (const body of [{}, { 'landlord-listed': 'no such code' }]) {
      const { html, status } = await chosen(body as Record<string, string>);
      expect(status).toBe(422);
      expect(html).toContain('Choose one, or keep what you typed.');
    }
  });

  test('goes back to all answers where it came from there', async () => {
    const { html } = await chosen({ 'landlord-listed': 'as-typed', _back: 'answers' });
    expect(html).toContain('Your answers');
  });

  test('may be left open: the letter has a line to fill by hand', () => {
    const document = documentIn(way('report-a-repair', { ...mould, landlord: 'not-sure' }));
    expect(document.recipient).toEqual(['[the name and address of your landlord]']);
    expect(document.blocks[0]?.text).toBe('Dear [the name of your landlord],');
  });
});

describe('what the list says of a landlord', () => {
  test('is offered as the answer to which kind it is, and never taken without being seen', async () => {
    const { html } = await tell('information-request', {}, 'landlord', { landlord: 'Leeds City Council' });
    expect(html).toContain('The Regulator lists Leeds City Council as a council.');
    expect(html).toMatch(/<input[^>]*value="council"[^>]*checked/);
    expect(html).not.toMatch(/<input[^>]*value="housing-association"[^>]*checked/);
  });

  test('is told where an answer says otherwise, and the letter goes by the answer', () => {
    const answers = { ...mould, landlord: 'Clarion Housing Group Limited', agreement: 'council-tenancy' };
    for (const step of ['answers', 'letter']) {
      const html = htmlOf(showStep(posted(snapshot, {}), way('report-a-repair', answers), step));
      expect(html).toContain('The Regulator lists Clarion Housing Group Limited as a housing association.');
      expect(html).toContain('you said: A council tenancy.');
      expect(html).toContain('The letter goes by what you said.');
    }
    expect(htmlOf(showStep(posted(snapshot, {}), way('report-a-repair', mould), 'answers'))).not.toContain(
      'The Regulator lists',
    );
  });

  test('contradicts only what is asked', () => {
    const letter = letterNamed(snapshot, 'council-inspection');
    const questions = letter.questions.map((question) =>
      question.kind === 'owner' ? { ...question, only_if: readCondition('never-asked') } : question,
    );
    const answers = { owner: 'council' };
    expect(contradicted(letter, answers, 'housing-association').map(({ id }) => id)).toEqual(['owner']);
    expect(contradicted({ ...letter, questions }, answers, 'housing-association')).toEqual([]);
  });

  test('picks the law where the agreement leaves it open', () => {
    const figures = { papers: ['repairs'], span: '2026', plan: 'wanted', form: 'email', ...who };
    const sent = (landlord: string, agreement: string) =>
      documentIn(way('minutes-or-figures', { ...figures, landlord, agreement }))
        .blocks.map(({ text }) => text)
        .join('\n');
    expect(sent('Leeds City Council', 'lease')).toContain('I ask under the Freedom of Information Act 2000.');
    expect(sent('Example Homes', 'lease')).toContain('If you are a council');
    expect(sent('Clarion Housing Group Limited', 'lease')).not.toContain('Freedom of Information');
    // Who said that it is a tenancy from a housing association is not overruled.
    expect(sent('Leeds City Council', 'association-tenancy')).not.toContain('Freedom of Information');
  });
});
