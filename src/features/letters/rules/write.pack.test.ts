import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { lawBookOf } from '../../deadlines/index.ts';
import type { Answers } from '../answers.ts';
import { letterNamed, lettersOn, sentOn, who } from '../pack-for-tests.ts';
import { NOT_SURE } from '../question.ts';
import { toldOf, writtenLetter } from './letter-document.ts';
import { comingSteps } from './next-dates.ts';
import { sentenceText } from './written.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const mould = {
  problems: [
    { kind: 'damp-and-mould', room: 'The small bedroom', what: 'black mould by the bed', since: 'in May' },
  ],
  urgent: 'can-wait',
  who: ['child-asthma'],
  agreement: 'association-tenancy',
  ...who,
};

describe('a report of mould', () => {
  test('speaks of one problem as one, names who is affected and the day to act by', () => {
    const sent = sentOn(snapshot, 'report-a-repair', mould);
    expect(sent).toContain(
      'I am writing about a problem at my home, 2 Low Road, Leeds. Please put it right.',
    );
    expect(sent).toContain('The small bedroom: black mould by the bed. When it began: in May.');
    expect(sent).toContain('include a child with asthma.');
    // Ten working days after Thursday 26 November 2026, counted by hand.
    expect(sent).toContain('by Thursday 10 December 2026');
    expect(sent).not.toMatch(/told you|emergency/);
  });

  test('gives no fresh day to a landlord that was told before', () => {
    const sent = sentOn(snapshot, 'report-a-repair', { ...mould, 'told-on': '2026-10-14' });
    expect(sent).toContain('within 10 working days. I told you before');
    expect(sent).not.toContain('10 December');
  });

  test('speaks of several as several', () => {
    const [first] = mould.problems;
    const sent = sentOn(snapshot, 'report-a-repair', {
      ...mould,
      problems: [first ?? {}, { ...first, room: 'Bathroom' }],
    });
    expect(sent).toContain('some problems at my home');
    expect(sent).toContain('Please put them right.');
  });

  test.each([
    ['lease', /Awaab|The law asks/],
    ['licence', /Awaab|The law asks/],
    ['shared-ownership', /Awaab|The law asks/],
  ])('names no law that is not for a home held by %s', (agreement, law) => {
    expect(sentOn(snapshot, 'report-a-repair', { ...mould, agreement })).not.toMatch(law);
  });

  test('says "if" where somebody is not sure how they hold the home', () => {
    const sent = sentOn(snapshot, 'report-a-repair', { ...mould, agreement: NOT_SURE });
    expect(sent).toContain("If Awaab's Law covers my home");
    expect(sent).not.toMatch(/by Thursday/);
  });

  test('in an emergency gives the hours and not the days', () => {
    const sent = sentOn(snapshot, 'report-a-repair', { ...mould, urgent: 'now' });
    expect(sent).toContain('within 24 hours');
    expect(sent).not.toContain('10 December');
  });
});

test('a hazard that the law covers later is named from its day on, and not before', async () => {
  const cold = { ...mould, problems: [{ kind: 'excess-heat', room: 'Hall', what: 'it is too hot' }] };
  expect(sentOn(await lettersOn('2026-11-29'), 'report-a-repair', cold)).not.toContain('Awaab');
  expect(sentOn(await lettersOn('2026-11-30'), 'report-a-repair', cold)).toContain(
    'by Monday 14 December 2026',
  );
});

test('cold before the law covers it comes with the day on which to report it again', async () => {
  const cold = { ...mould, problems: [{ kind: 'excess-cold', room: 'Hall', what: 'no heat' }] };
  const nextOn = async (day: string, answers: Answers): Promise<string> => {
    const pack = await lettersOn(day);
    const letter = letterNamed(pack, 'report-a-repair');
    return JSON.stringify(comingSteps(letter, toldOf(letter, answers, lawBookOf(pack), day)));
  };
  const again = 'Report it again.';
  expect(await nextOn('2026-11-29', cold)).toContain(again);
  expect(await nextOn('2026-11-30', cold)).not.toContain(again);
  expect(await nextOn('2026-11-29', { ...cold, agreement: 'lease' })).not.toContain(again);
});

test('a chaser says that a day has passed only when it has', () => {
  const told = (day: string) =>
    sentOn(snapshot, 'chase-a-report', {
      ...mould,
      'told-on': day,
      'since-then': ['nothing'],
      worse: 'same',
    });
  expect(told('2026-10-14')).toContain('On 14 October 2026 I told you about a problem');
  expect(told('2026-10-14')).toMatch(/by Wednesday 28 October 2026\. That day has passed/);
  expect(told('2026-11-20')).toContain('you have to finish looking into it by Friday 4 December 2026');
  expect(told('2026-11-20')).not.toContain('passed');
});

test('a chaser of several problems names those that it means under the law', () => {
  const [damp] = mould.problems;
  const told = (...problems: Answers[]) =>
    sentOn(snapshot, 'chase-a-report', {
      ...mould,
      problems: problems as Record<string, string>[],
      'told-on': '2026-10-14',
      'since-then': ['nothing'],
      worse: 'same',
    });
  const door = { kind: 'plain', room: 'Hall', what: 'the door sticks' };
  const both = told(damp ?? {}, door);
  const named = both.slice(both.indexOf("under Awaab's Law:"), both.indexOf('That day has passed'));
  expect(named).toContain('black mould by the bed');
  expect(named).not.toContain('the door sticks');
  expect(told(damp ?? {})).not.toContain("under Awaab's Law:");
});

test('stage 2 takes along only what is not put right', () => {
  const sent = sentOn(snapshot, 'complaint-stage-2', {
    points: [
      { what: 'The wall is mouldy', dealt: 'solved' },
      { what: 'Nobody came on 3 November', dealt: 'unanswered' },
      { what: 'The wall was painted', dealt: 'disagree', why: 'It is wet again' },
    ],
    'answered-on': '2026-11-20',
    'wants-more': 'A date in writing.',
    ...who,
  });
  expect(sent).toContain('your answer of 20 November 2026');
  expect(sent).not.toContain('mouldy');
  expect(sent).toContain('Nobody came on 3 November. Your answer says nothing about it.');
  expect(sent).toContain(
    'The wall was painted. I do not agree with what you say. Still wrong: It is wet again.',
  );
});

test('somebody deaf asks for what helps, and the illness is named only where they name it', () => {
  const answers = {
    about: 'me',
    hard: 'I cannot use the phone, and repairs can only be booked by phone.',
    needs: ['by-email', 'bsl'],
    ...who,
  };
  const sent = sentOn(snapshot, 'reasonable-adjustments', answers);
  expect(sent).toContain(
    ['This would help:', 'emails in place of calls', 'a British Sign Language interpreter'].join('\n'),
  );
  expect(sentOn(snapshot, 'reasonable-adjustments', { ...answers, needs: ['bsl'] })).toContain(
    'This would help: a British Sign Language interpreter.',
  );
  expect(sent).not.toContain('About the disability');
  expect(sentOn(snapshot, 'reasonable-adjustments', { ...answers, condition: 'I am deaf' })).toContain(
    'About the disability: I am deaf.',
  );
});

describe('a request for information', () => {
  const request = {
    owner: 'housing-association',
    me: 'tenant',
    items: [{ what: 'The number of repairs that were late' }],
    form: 'email',
    ...who,
  };
  const sentTo = async (owner: string, day: string) =>
    sentOn(await lettersOn(day), 'information-request', { ...request, owner });

  test('to a housing association names the rules from the day on which it must answer', async () => {
    expect(await sentTo('housing-association', '2027-03-31')).toContain(
      'From 1 April 2027 housing associations have to answer the requests of tenants.',
    );
    expect(await sentTo('housing-association', '2027-04-01')).toContain(
      'You have to answer requests about how you manage our homes.',
    );
    expect(await sentTo('housing-association', '2027-04-01')).not.toMatch(
      /From 1 April|Freedom of Information/,
    );
  });

  test.each(['2027-03-31', '2027-04-01'])('to a council names the Act on %s', async (day) => {
    expect(await sentTo('council', day)).toContain('under the Freedom of Information Act 2000');
    expect(await sentTo('council', day)).not.toContain('housing association');
  });
});

test('that a day was left out is no answer from which a sentence comes', () => {
  const letter = letterNamed(snapshot, 'chase-a-report');
  const answers: Answers = { ...mould, 'since-then': ['closed'], worse: 'same' };
  const { body } = writtenLetter(letter, toldOf(letter, answers, lawBookOf(snapshot), snapshot.day));
  const sentences = body.flatMap((block) => block.sentences);
  // It counts from the letter, because no day was told.
  expect(sentences.map(sentenceText).join(' ')).toContain('by Thursday 10 December 2026, or before');
  const questions = sentences.flatMap(({ origins }) =>
    origins.flatMap((one) => (one.kind === 'answer' ? [one.question] : [])),
  );
  expect(questions).toContain('since-then');
  expect(questions).not.toContain('told-on');
});

test('that somebody was not sure is no answer from which a sentence comes', () => {
  const letter = letterNamed(snapshot, 'report-a-repair');
  const from = (urgent: string): string[] => {
    const answers: Answers = { ...mould, urgent };
    const { body } = writtenLetter(letter, toldOf(letter, answers, lawBookOf(snapshot), snapshot.day));
    return body.flatMap((block) =>
      block.sentences.flatMap(({ origins }) =>
        origins.flatMap((one) => (one.kind === 'answer' ? [one.question] : [])),
      ),
    );
  };
  expect(from('can-wait')).toContain('urgent');
  expect(from('not-sure')).not.toContain('urgent');
});
