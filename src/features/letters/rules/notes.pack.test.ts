import { beforeAll, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { Answers, Entry } from '../answers.ts';
import { letterNamed, lettersOn, who } from '../pack-for-tests.ts';
import { showStep } from '../steps/show-step.ts';
import { carriedWay, htmlOf, posted } from '../steps-for-tests.ts';
import { typicalAnswers } from '../typical-answers-for-tests.ts';
import { contradictsItself } from './contradictory.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await lettersOn('2026-11-26');
});

const shown = (slug: string, answers: Answers, step: string): string => {
  const harm = { court: 'no', shared: 'no' } as const;
  const way = carriedWay(letterNamed(snapshot, slug), snapshot, { answers: { ...answers, ...who }, harm });
  return htmlOf(showStep(posted(snapshot, {}), way, step));
};

describe('the usual test for a case review', () => {
  const reported = (...days: string[]): Entry[] =>
    days.map((day) => ({ event: 'Shouting at night', reported: day, told: 'my landlord' }));
  const review = (reports: readonly Entry[]): Answers => ({
    ...{ what: 'Shouting at night', reports, heard: 'not-now', 'my-name': 'ask-me', lead: 'not-sure' },
  });
  const usual = 'Most areas ask for three reports within 6 months';

  test.each([
    ['two reports', ['2026-11-01', '2026-11-10']],
    ['a third that is older than the six months', ['2026-05-25', '2026-11-01', '2026-11-10']],
  ])('is told to who lists %s, and the letter is written all the same', (_, days) => {
    expect(shown('asb-case-review', review(reported(...days)), 'letter')).toContain(usual);
    expect(shown('asb-case-review', review(reported(...days)), 'letter')).toContain('community trigger');
  });

  test.each([
    ['three reports', ['2026-05-26', '2026-11-01', '2026-11-10']],
    ['one in a month whose last day counts', ['2026-05', '2026-11-01', '2026-11-10']],
  ])('is not told to who lists %s', (_, days) => {
    expect(shown('asb-case-review', review(reported(...days)), 'letter')).not.toContain(usual);
  });

  test('a report before what it is about is a slip, and is told as one', () => {
    const { questions } = letterNamed(snapshot, 'asb-case-review');
    const question = questions.find(({ id }) => id === 'reports');
    const said = (happened: string, day: string) =>
      question &&
      contradictsItself(
        question,
        { reports: [...reported('2026-11-01'), { ...reported(day)[0], happened }] },
        questions,
      );
    expect(said('2026-11-12', '2026-11-10')).toBe(
      'Report 2, “When did you report it?”: This is before your answer to “When did it happen?”: 12 November 2026. Check both.',
    );
    expect(said('2026-11-12', '2026-11-12')).toBeUndefined();
    expect(said('2026-11', '2026-11-01')).toBeUndefined();
  });
});

describe('a report', () => {
  const report = (more: Answers): Answers => ({
    problems: [{ kind: 'plain', room: 'Kitchen', what: 'water comes in' }],
    ...{ urgent: 'can-wait', agreement: 'association-tenancy' },
    ...more,
  });
  const next = (more: Answers): string => shown('report-a-repair', report(more), 'next');

  test('of what may hurt somebody within a day begins what comes next with the emergency line', () => {
    const html = next({ urgent: 'now' });
    expect(html.indexOf('Ring the emergency line')).toBeGreaterThan(0);
    expect(html.indexOf('Ring the emergency line')).toBeLessThan(html.indexOf('Send it'));
    expect(next({})).not.toContain('Ring the emergency line');
  });

  test.each(['shared-ownership', 'lease'])(
    'by who holds a home by %s is told that the lease decides',
    (agreement) => {
      for (const step of ['letter', 'next']) {
        const html = shown('report-a-repair', report({ agreement }), step);
        expect(html).toContain('Your lease says who repairs what.');
        expect(html).toContain('Does water come from above?');
      }
      expect(next({})).not.toContain('Your lease');
    },
  );
});

test.each(['see-your-records', 'information-request', 'minutes-or-figures'])(
  'who asks to get something by email in %s, and names no address, is told so beside the question',
  (slug) => {
    const asked = typicalAnswers(letterNamed(snapshot, slug), 'least');
    const html = shown(slug, { ...asked, form: 'email' }, 'letter');
    expect(html).toMatch(/the letter has no email address\..*Add it/s);
    for (const other of [{ form: 'paper' }, { form: 'email', contact: 'amina@example.org' }])
      expect(shown(slug, { ...asked, ...other }, 'letter')).not.toContain('no email address');
  },
);
