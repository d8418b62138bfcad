import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostQuestions, questionBefore, type Ways, wayFaults } from './ways.ts';

/** Walks by the answers of these numbers; how many questions were asked, and where it ended. */
const walk = (ways: Ways, answers: readonly number[]) => {
  let at = ways.first;
  for (let asked = 0; asked <= answers.length; asked += 1) {
    const question = ways.questions.find(({ id }) => id === at);
    if (!question) return { asked, end: at };
    const { leadsTo } = question;
    at = leadsTo[(answers[asked] ?? 0) % leadsTo.length] ?? '';
  }
  return { asked: answers.length + 1, end: undefined };
};

/** Any questions with any answers: most of them lead round in circles, or nowhere. */
const anyWays = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const names = Array.from({ length: count }, (_, at) => `q${at}`);
  const steps = fc.constantFrom(...names, 'end-a', 'end-b');
  return fc
    .tuple(
      ...names.map((id) =>
        fc.array(steps, { minLength: 1, maxLength: 3 }).map((leadsTo) => ({ id, leadsTo })),
      ),
    )
    .map((questions): Ways => ({ first: 'q0', questions, ends: ['end-a', 'end-b'] }));
});

describe('ways through questions', () => {
  test('without a fault, every answer leads to an end in at most four questions', () => {
    fc.assert(
      fc.property(anyWays, fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), (ways, answers) => {
        fc.pre(wayFaults(ways).every(({ fault }) => fault === 'never reached'));
        const { asked, end } = walk(ways, answers);
        expect(asked).toBeLessThanOrEqual(mostQuestions);
        expect(ways.ends).toContain(end);
      }),
    );
  });

  test('that go in a circle, or too deep, are a fault', () => {
    fc.assert(
      fc.property(anyWays, fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), (ways, answers) => {
        fc.pre(walk(ways, answers).asked > mostQuestions);
        expect(wayFaults(ways).some(({ fault }) => fault === 'too many questions')).toBe(true);
      }),
    );
  });

  test('that lead nowhere, or leave an end out, are named', () => {
    const ways = { first: 'a', questions: [{ id: 'a', leadsTo: ['x', 'gone'] }], ends: ['x', 'y'] };
    expect(wayFaults(ways)).toEqual([
      { at: 'a', fault: 'leads nowhere', to: 'gone' },
      { at: 'y', fault: 'never reached' },
    ]);
  });

  test('know the question before, where there is one alone', () => {
    const questions = [
      { id: 'a', leadsTo: ['b', 'x'] },
      { id: 'b', leadsTo: ['x'] },
    ];
    const ways = { first: 'a', questions, ends: ['x'] };
    expect(questionBefore(ways, 'b')).toBe('a');
    expect(questionBefore(ways, 'x')).toBeUndefined();
  });
});
