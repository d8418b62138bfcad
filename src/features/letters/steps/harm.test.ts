import { beforeAll, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { Draft } from '../drafts/draft.ts';
import { letterNamed, lettersOn } from '../pack-for-tests.ts';
import type { Way } from '../pages/way.tsx';
import { carriedWay, htmlOf, posted } from '../steps-for-tests.ts';
import { typicalAnswers } from '../typical-answers-for-tests.ts';
import { documentIn, firstStep, showStep } from './show-step.ts';
import { takeStep } from './take-step.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

/** A letter of the pack that asks both questions before anything else. */
const wayWith = (draft: Partial<Draft>): Way =>
  carriedWay({ ...letterNamed(snapshot, 'see-your-records'), harm: ['court', 'shared'] }, snapshot, draft);

const asked = (body: Record<string, string>) => posted(snapshot, body);

test('a letter that can harm asks first, whatever page somebody wants', () => {
  const way = wayWith({});
  expect(firstStep(way)).toBe('before');
  for (const step of ['records', 'answers', 'letter', 'next'])
    expect(htmlOf(showStep(asked({}), way, step))).toContain('Have you had court papers');
});

test('advice comes before the letter where something speaks against it', async () => {
  const answer = await takeStep(asked({ 'harm-court': 'no', 'harm-shared': 'yes' }), wayWith({}), 'before');
  expect(htmlOf(answer)).toContain('Get advice before you write');
  expect(htmlOf(answer)).toContain('National Domestic Abuse Helpline');
  const told = wayWith({ harm: { court: 'yes', shared: 'no' } });
  expect(htmlOf(showStep(asked({}), told, 'letter'))).toContain('can be used in court');
  expect(htmlOf(showStep(asked({}), told, 'letter'))).toContain(
    'Go to the hearing, also if your landlord agrees',
  );
  expect(htmlOf(answer)).not.toContain('Go to the hearing');
  expect(htmlOf(await takeStep(asked({}), told, 'advice'))).toContain('What do you want to see?');
});

test('who has court papers is given a number to ring, and everybody to be afraid of a way out of each page', () => {
  const court = wayWith({ harm: { court: 'yes', shared: 'no' } });
  expect(htmlOf(showStep(asked({}), court, 'advice'))).toContain('0345 345 4345');
  for (const slug of ['asb-case-review', 'noise-diary', 'move-for-health']) {
    const letter = letterNamed(snapshot, slug);
    const harm = { court: 'no', shared: 'no', away: 'no' } as const;
    const answers = typicalAnswers(letter, 'all');
    for (const step of [
      'before',
      'advice',
      'answers',
      'letter',
      'edit',
      'next',
      letter.questions[0]?.id ?? '',
    ]) {
      const answer = showStep(asked({}), carriedWay(letter, snapshot, { answers, harm }), step);
      expect(answer.type === 'page' && answer.page.exit, `${slug} ${step}`).toBe(true);
    }
  }
});

test('an offer to pay says what fits who has court papers, and no less to who has none', () => {
  const letter = letterNamed(snapshot, 'offer-to-pay-rent');
  const answers = { ...typicalAnswers(letter, 'all'), agreement: 'council-tenancy' };
  const written = (court: 'yes' | 'no'): string =>
    documentIn(carriedWay(letter, snapshot, { answers, harm: { court }, advised: true }))
      .blocks.map(({ text }) => text)
      .join('\n');
  const before = /Court is the last resort|take no further step/;
  expect(written('no')).toMatch(before);
  expect(written('no')).not.toContain('a case in court');
  expect(written('yes')).not.toMatch(before);
  expect(written('yes')).toContain(
    'There is a notice, or a case in court, about my home. Please tell me in writing, before any hearing, if we can agree.',
  );
  expect(written('yes')).toContain(
    'This letter does not mean that I agree with a sum, or with what your papers say.',
  );
});

test('nothing but what was typed is handed out before that', async () => {
  const answers = typicalAnswers(letterNamed(snapshot, 'see-your-records'), 'all');
  for (const as of ['pdf', 'word', 'text', 'calendar', 'answers', 'nothing'])
    for (const [harm, page] of [
      [{}, 'Have you had court papers'],
      [{ harm: { court: 'yes', shared: 'no' } }, 'Get advice before you write'],
    ] as ReadonlyArray<readonly [Partial<Draft>, string]>) {
      const answer = await takeStep(asked({ as }), wayWith({ answers, ...harm }), 'take');
      expect(htmlOf(answer), as).toContain(as === 'answers' ? 'file' : page);
    }
  const harm = { harm: { court: 'yes', shared: 'no' }, advised: true } as const;
  expect((await takeStep(asked({ as: 'text' }), wayWith({ answers, ...harm }), 'take')).type).toBe('file');
});

test('the letter begins at once where nothing speaks against it, and no question may be left out', async () => {
  const answer = await takeStep(asked({ 'harm-court': 'no', 'harm-shared': 'no' }), wayWith({}), 'before');
  expect(htmlOf(answer)).toContain('What do you want to see?');
  const half = await takeStep(asked({ 'harm-court': 'no' }), wayWith({}), 'before');
  expect(half.type === 'page' && half.status).toBe(422);
});
