import { expect, test } from 'vitest';
import type { Answers } from '../answers.ts';
import { isBehind, withoutWords, withWords } from './edited.ts';

const answers: Answers = {
  urgent: 'can-wait',
  problems: [{ kind: 'pests', room: 'Hall' }],
  name: 'Amina Khan',
};
const edited = withWords({ letter: 'report-a-repair', answers }, 'Dear Example Homes,');

test('words changed by hand are behind once an answer has changed', () => {
  expect(isBehind(edited)).toBe(false);
  expect(isBehind({ ...edited, answers: { ...answers, urgent: 'now' } })).toBe(true);
  expect(isBehind({ ...edited, answers: { ...answers, contact: '07000 000000' } })).toBe(true);
  expect(isBehind(withoutWords({ ...edited, answers: { urgent: 'now' } }))).toBe(false);
});

test('who looks at an answer again and leaves it as it is changes nothing', () => {
  const { urgent, ...others } = answers;
  const again: Answers = { ...others, problems: [{ room: 'Hall', kind: 'pests' }], urgent: urgent ?? '' };
  expect(isBehind({ ...edited, answers: again })).toBe(false);
});
