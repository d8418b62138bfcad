import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAnswers } from './check-answers.ts';
import type { Question } from './kind.ts';

const question = (right: number): Question => ({
  id: `which-${right}`,
  ask: 'Which?',
  options: [0, 1, 2].map((at) => ({ text: `Option ${at}`, right: at === right, why: 'Because.' })),
});
const questions = [question(0), question(2)];

test('right answers are counted, wrong ones and open ones are not', () => {
  expect(checkAnswers({ 'question-1': '0', 'question-2': '1' }, questions)).toEqual({
    chosen: [0, 1],
    answered: 2,
    right: 1,
  });
  expect(checkAnswers({ 'question-2': '2' }, questions)).toMatchObject({ answered: 1, right: 1 });
});

test('whatever is sent is read calmly, and nothing but an option that there is counts', () => {
  const odd = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()), fc.constant(null));
  fc.assert(
    fc.property(
      fc.oneof(odd, fc.dictionary(fc.constantFrom('question-1', 'question-2', 'x'), odd)),
      (body) => {
        const { chosen, answered, right } = checkAnswers(body, questions);
        expect(chosen).toHaveLength(2);
        expect(right).toBeLessThanOrEqual(answered);
        for (const option of chosen) expect(option === undefined || (option >= 0 && option < 3)).toBe(true);
      },
    ),
  );
});
