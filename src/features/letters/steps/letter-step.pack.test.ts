import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { Answers } from '../answers.ts';
import type { Draft } from '../drafts/draft.ts';
import { letterNamed, lettersOn } from '../pack-for-tests.ts';
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
    expect(letterOf(mould)).toContain('Lines with a bar beside them');
  });

  test('says above it what cannot wait for a letter', () => {
    const told = /Ring the emergency line of your landlord at once.*fmh-letter/s;
    expect(letterOf({ ...mould, urgent: 'now' })).toMatch(told);
    expect(letterOf(mould)).not.toMatch(told);
  });
});
