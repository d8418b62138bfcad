import { expect, test } from 'vitest';
import { lawBookOf } from '../../deadlines/index.ts';
import { letterNamed, lettersOn } from '../pack-for-tests.ts';
import { typicalAnswers } from '../typical-answers-for-tests.ts';
import { toldOf } from './letter-document.ts';
import { comingSteps } from './next-dates.ts';

test.each([
  ['2026-11-26', 'Friday 11 December 2026', 'the next day'],
  ['2026-11-27', 'Monday 14 December 2026', 'behind a weekend'],
  ['2026-12-10', 'Tuesday 29 December 2026', 'behind Christmas, and a bank holiday for a Saturday'],
])('after a report of damp on %s somebody can be asked on %s: %s', async (today, askOn) => {
  const snapshot = await lettersOn(today);
  const letter = letterNamed(snapshot, 'report-a-repair');
  const { 'told-on': _, ...first } = typicalAnswers(letter, 'all');
  const answers = { ...first, urgent: 'can-wait', agreement: 'association-tenancy' };
  const steps = comingSteps(letter, toldOf(letter, answers, lawBookOf(snapshot), snapshot.day));
  expect(steps.flatMap(({ askOnWords }) => askOnWords ?? [])).toEqual([askOn]);
});
