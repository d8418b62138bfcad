import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { Answers } from '../answers.ts';
import { letterNamed, lettersOn } from '../pack-for-tests.ts';
import { carriedWay, htmlOf, posted } from '../steps-for-tests.ts';
import { draftFromFile } from '../take-away/answers-file.ts';
import { typicalAnswers } from '../typical-answers-for-tests.ts';
import { nowOf } from './open-way.ts';
import { showStep } from './show-step.ts';
import { takeStep } from './take-step.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const wayOf = (slug: string, more: Answers = {}) => {
  const letter = letterNamed(snapshot, slug);
  const answers = { ...typicalAnswers(letter, 'all'), ...more };
  return carriedWay(letter, snapshot, { answers, harm: { court: 'no' } });
};

const take = (slug: string, step: string, body: Record<string, string | string[]>) =>
  takeStep(posted(snapshot, body as Record<string, string>), wayOf(slug), step);

const show = (slug: string, step: string, more: Answers = {}): string =>
  htmlOf(showStep(posted(snapshot, {}), wayOf(slug, more), step));

describe('the notice of a Right to Manage', () => {
  const notice = 'right-to-manage-notice';

  test('is made where each condition is confirmed, by a group, to a council', () => {
    const html = show(notice, 'letter');
    expect(html).toContain('This is a proposal notice');
    expect(html).toContain('At least 20% of the tenants of our area');
  });

  test('is not made for one person', async () => {
    const answer = await take(notice, 'who-serves', { 'who-serves': 'person' });
    expect(answer.type === 'page' && answer.status).toBe(422);
    expect(htmlOf(answer)).toContain('Only a group can give this notice.');
    expect(htmlOf(answer)).toContain('/guides/right-to-manage');
  });

  test.each(['housing-association', 'not-sure'])('is not made where the landlord is %s', async (owner) => {
    const html = htmlOf(await take(notice, 'owner', { owner }));
    expect(html).toContain('This right is only for homes of a council.');
  });

  test('is not made for a housing association that was called a council', () => {
    const more = { landlord: 'Clarion Housing Group Limited', owner: 'council' };
    for (const step of ['answers', 'letter', 'edit', 'next']) {
      const html = show(notice, step, more);
      expect(html).toContain('The Regulator lists Clarion Housing Group Limited as a housing association.');
      expect(html).not.toContain('This is a proposal notice');
    }
  });

  test.each(['rules', 'open', 'secure', 'inside', 'members', 'copies', 'vote', 'free'])(
    'is not made while "%s" is not confirmed',
    async (missing) => {
      const met = ['rules', 'open', 'secure', 'inside', 'members', 'copies', 'vote', 'free'];
      const answer = await take(notice, 'met', { met: met.filter((one) => one !== missing) });
      expect(answer.type === 'page' && answer.status).toBe(422);
      expect(htmlOf(answer)).toContain('Do that step first');
    },
  );

  test('is not made from a file that says what nobody may say', () => {
    const letter = letterNamed(snapshot, notice);
    const answers = { ...typicalAnswers(letter, 'all'), met: ['rules'], 'who-serves': 'person' };
    const file = JSON.stringify({ 'four-million-homes-letter': 1, letter: notice, answers });
    const draft = draftFromFile(letter, file, nowOf({ snapshot }), () => letter);
    expect(draft?.answers.met).toBeUndefined();
    expect(draft?.answers['who-serves']).toBeUndefined();
    expect(draft?.answers.group).toBeDefined();
  });

  test('has no form to fill in by hand', () => {
    const html = htmlOf(showStep(posted(snapshot, {}), wayOf(notice), 'letter'));
    expect(html).not.toContain('/blank');
    expect(letterNamed(snapshot, notice).by_hand).toBe(false);
  });
});

test.each([
  ['chase-a-report', 'since-then'],
  ['council-inspection', 'since-then'],
])('%s: “Nothing” and something else are not taken together, and each alone is', async (slug, step) => {
  const mixed = await take(slug, step, { [step]: ['nothing', 'missed'] });
  expect(mixed.type === 'page' && mixed.status).toBe(422);
  expect(htmlOf(mixed)).toContain('You ticked “Nothing” and something else. Untick one of them.');
  expect(htmlOf(mixed).match(/ checked/g)).toHaveLength(2);
  for (const chosen of [['nothing'], ['missed', 'looked']])
    expect(htmlOf(await take(slug, step, { [step]: chosen }))).not.toContain('Untick');
});

test('that something can be left out is said once', () => {
  for (const [slug, step] of [
    ['report-a-repair', 'who'],
    ['chase-a-report', 'effect'],
  ] as const)
    expect(show(slug, step).match(/\(optional\)/g)).toHaveLength(1);
});

test('an answer against itself that came another way keeps the letter back', () => {
  const html = show('chase-a-report', 'letter', { 'since-then': ['nothing', 'missed'] });
  expect(html).toContain('Untick one of them');
  expect(html).not.toContain('Since then');
});

describe('stage 2 of a complaint', () => {
  const stage2 = 'complaint-stage-2';
  const points = (...dealt: string[]) =>
    Object.fromEntries(
      dealt.flatMap((one, at) => [
        [`points-${at + 1}-what`, `Point ${at + 1}`],
        [`points-${at + 1}-dealt`, one],
      ]),
    );

  test('is not asked for where every point is put right, and ways on are told', async () => {
    const answer = await take(stage2, 'points', points('solved', 'solved'));
    expect(answer.type === 'page' && answer.status).toBe(422);
    expect(htmlOf(answer)).toContain('Every point is put right');
    expect(htmlOf(answer)).toContain('/guides/make-a-complaint');
    const standing = [{ what: 'The leak', dealt: 'solved' }];
    expect(show(stage2, 'letter', { points: standing })).not.toContain('Please move it to stage 2');
  });

  test('is asked for where one point is open', async () => {
    expect(htmlOf(await take(stage2, 'points', points('solved', 'partly')))).not.toContain('Every point is');
  });
});

describe('an offer of rent', () => {
  const offer = 'offer-to-pay-rent';

  test.each([
    ['25', '11', '2026', true],
    ['26', '11', '2026', false],
    ['4', '12', '2026', false],
  ])('from %s %s %s on: a day that has passed is refused: %s', async (day, month, year, isRefused) => {
    const fields = { 'start-day': day, 'start-month': month, 'start-year': year };
    const answer = await take(offer, 'start', fields);
    expect(answer.type === 'page' && answer.status).toBe(isRefused ? 422 : 200);
    expect(htmlOf(answer).includes('This day has passed')).toBe(isRefused);
  });

  test('is refused where it is more than the budget leaves, and given back', async () => {
    const answer = await take(offer, 'offer', { offer: '60' });
    expect(answer.type === 'page' && answer.status).toBe(422);
    expect(htmlOf(answer)).toContain('£49.50 is left');
    expect(htmlOf(answer)).toContain('value="60"');
  });

  test('is asked again where the budget has changed since', () => {
    const html = show(offer, 'letter', { costs: '740' });
    expect(html).toContain('How much can you pay on top of your rent?');
    expect(html).toContain('£9.50 is left');
  });

  test('admits no debt, names no sum that is owed, and promises nothing where nothing is offered', () => {
    const { offer: _, start: __, ...none } = typicalAnswers(letterNamed(snapshot, offer), 'all');
    for (const answers of [typicalAnswers(letterNamed(snapshot, offer), 'all'), none]) {
      const way = carriedWay(letterNamed(snapshot, offer), snapshot, { answers, harm: { court: 'no' } });
      const html = htmlOf(showStep(posted(snapshot, {}), way, 'letter'));
      expect(html).toContain('This letter does not mean that I agree with a sum.');
      expect(html).not.toMatch(/I owe|my arrears|my debt|I (?:am|was) behind|sorry/i);
    }
    const way = carriedWay(letterNamed(snapshot, offer), snapshot, { answers: none, harm: { court: 'no' } });
    expect(htmlOf(showStep(posted(snapshot, {}), way, 'letter'))).not.toMatch(/I offer/);
  });

  test('waits for advice where there are court papers', () => {
    const way = carriedWay(letterNamed(snapshot, offer), snapshot, { harm: { court: 'yes' } });
    const html = htmlOf(showStep(posted(snapshot, {}), way, 'letter'));
    expect(html).toContain('Get advice before you write');
    expect(html).toContain('Housing Loss Prevention Advice Service');
  });
});

test('who wants to get away from somebody is first told who can help', () => {
  const way = carriedWay(letterNamed(snapshot, 'move-for-health'), snapshot, {
    harm: { court: 'no', away: 'yes' },
  });
  const html = htmlOf(showStep(posted(snapshot, {}), way, 'letter'));
  for (const helps of ['National Domestic Abuse Helpline', "Men's Advice Line", 'Galop'])
    expect(html).toContain(helps);
});
