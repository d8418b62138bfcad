import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exampleAnswers } from './example-answers.ts';

test('every letter of the pack has examples of who says all and of who says least', async () => {
  const letters = readdirSync('content/letters').map((name) => name.replace(/\.en\.md$/, ''));
  expect([...(await exampleAnswers()).keys()].toSorted()).toEqual(letters.toSorted());
});

test('a day fills three fields, a month leaves one empty, and a name with an address fills two', async () => {
  const letters = await exampleAnswers();
  expect(letters.get('report-a-repair')?.all).toMatchObject({
    'told-on-day': '',
    'told-on-month': '09',
    'told-on-year': '2026',
    landlord: 'Example Homes',
    'landlord-address': '1 High Street\nLeeds LS1 1ZZ',
    who: ['baby', 'child-asthma'],
    'problems-3-room': 'Kitchen',
  });
  expect(letters.get('complaint-stage-2')?.all).toMatchObject({ 'answered-on-day': '20' });
});
