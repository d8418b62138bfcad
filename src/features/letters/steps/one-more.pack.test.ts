import { expect, test } from 'vitest';
import { letterNamed, lettersOn } from '../pack-for-tests.ts';
import { carriedWay, htmlOf, posted } from '../steps-for-tests.ts';
import { takeStep } from './take-step.ts';

test.each([
  ['report-a-repair', 'problems', { 'problems-1-what': 'Mould' }, 'problems-2-kind'],
  ['complaint-stage-1', 'points', { 'points-1-what': 'Nobody came' }, 'points-2-what'],
  ['complaint-stage-1', 'points', { 'points-1-what': 'A', 'points-2-what': '' }, 'points-3-what'],
])('%s: one more of %s opens at the first field of the new one', async (slug, step, fields, opens) => {
  const snapshot = await lettersOn('2026-11-26');
  const way = carriedWay(letterNamed(snapshot, slug), snapshot);
  const html = htmlOf(await takeStep(posted(snapshot, { ...fields, _more: '1' }), way, step));
  const focused = html.match(/<[^>]* autofocus[^>]*>/g) ?? [];
  expect(focused).toHaveLength(1);
  expect(focused[0]).toContain(`id="${opens}"`);
  expect(htmlOf(await takeStep(posted(snapshot, fields), way, step))).not.toContain('autofocus');
});
