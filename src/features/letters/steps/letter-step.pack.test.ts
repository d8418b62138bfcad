import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { Answers } from '../answers.ts';
import type { Draft } from '../drafts/draft.ts';
import { withWords } from '../drafts/edited.ts';
import { letterNamed, lettersOn, who } from '../pack-for-tests.ts';
import { carriedWay, htmlOf, posted } from '../steps-for-tests.ts';
import { showStep } from './show-step.ts';
import { takeStep } from './take-step.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const mould: Answers = {
  problems: [{ kind: 'damp-and-mould', room: 'The bedroom', what: 'Black mould' }],
  urgent: 'can-wait',
  agreement: 'council-tenancy',
  landlord: 'Example Homes',
  name: 'Amina Khan',
  address: '2 Low Road, Leeds',
};

const way = (answers: Answers, draft: Partial<Draft> = {}) =>
  carriedWay(letterNamed(snapshot, 'report-a-repair'), snapshot, { ...draft, answers });

const letterOf = (answers: Answers, draft?: Partial<Draft>): string =>
  htmlOf(showStep(posted(snapshot, {}), way(answers, draft), 'letter'));

describe('the page of the letter', () => {
  test('comes after the last question', async () => {
    const after = await takeStep(posted(snapshot, { contact: '' }), way(mould), 'contact');
    expect(htmlOf(after)).toContain('fmh-letter');
  });

  test('comes back to all answers for who came from there', async () => {
    const after = await takeStep(posted(snapshot, { contact: '', _back: 'answers' }), way(mould), 'contact');
    expect(htmlOf(after)).toContain('<h1 class="govuk-heading-l">Your answers</h1>');
  });

  test('tells where each sentence comes from, until its words are changed by hand', () => {
    expect(letterOf(mould)).toContain('You said it: “What is wrong in your home?”');
    expect(letterOf(mould, { words: 'Dear Example Homes,\n\nPlease come.' })).not.toContain('You said it');
  });

  test('speaks of brackets only where there is something to fill', () => {
    expect(letterOf({ ...mould, landlord: 'not-sure' })).toContain('Words in [brackets]');
    expect(letterOf(mould)).not.toContain('[brackets]');
    expect(letterOf(mould)).toContain('Shaded sentences');
  });

  test('says that an answer was changed after its words were, and no longer which law is missing', () => {
    const edited = withWords(way(mould).draft, 'Dear Example Homes,\n\nPlease come.');
    const shown = (answers: Answers) => letterOf(answers, edited);
    expect(shown(mould)).toContain('New answers do not change them');
    expect(shown(mould)).toContain('that say the law are gone');
    const changed = shown({ ...mould, urgent: 'now' });
    expect(changed).toContain('The words do not have it yet.');
    expect(changed).toContain('Write it again from my answers');
    expect(changed).not.toContain('that say the law are gone');
  });

  test('leads to another letter, and to the question, that a note names', () => {
    const told = letterOf({ ...mould, 'told-on': '2026-10-14' });
    expect(told).toMatch(/Then chase.*value="chase-a-report"/s);
    expect(letterOf(mould)).not.toContain('chase-a-report');
    const adjustments = carriedWay(letterNamed(snapshot, 'reasonable-adjustments'), snapshot, {
      answers: { about: 'me', hard: 'I cannot hear', needs: ['by-text'], ...who },
    });
    const asked = htmlOf(showStep(posted(snapshot, {}), adjustments, 'letter'));
    expect(asked).toMatch(/the letter has no number.*\/contact/s);
  });

  test('names each origin once, the law first and with the page that says so', () => {
    const [, origins = ''] = letterOf(mould).split('fmh-origins');
    expect(origins).toMatch(/fmh-origin"><a class="govuk-link" href="https:[^"]+">The law: /);
    for (const [row = ''] of origins.matchAll(/fmh-origin">.*?<\/span>/g)) {
      const said = row.match(/You said it: “[^”]+”/g) ?? [];
      expect(new Set(said).size).toBe(said.length);
    }
  });

  test('says above it what cannot wait for a letter', () => {
    const told = /Ring the emergency line of your landlord at once.*fmh-letter/s;
    expect(letterOf({ ...mould, urgent: 'now' })).toMatch(told);
    expect(letterOf(mould)).not.toMatch(told);
    expect(letterOf({ ...mould, urgent: 'not-sure' })).toContain('it cannot wait for a letter');
  });
});
