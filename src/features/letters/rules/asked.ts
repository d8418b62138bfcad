import { type Answer, type Answers, entriesOf } from '../answers.ts';
import type { Asking } from '../letter-kind.ts';
import type { Question } from '../question.ts';
import { beyondBudget } from './budget.ts';
import { contradictsItself } from './contradictory.ts';
import { holds } from './holds.ts';
import { saidElse } from './something-else.ts';

/** The questions that are asked of somebody who has answered so: those whose conditions are met, in order. */
export const askedQuestions = (letter: Pick<Asking, 'questions'>, answers: Answers): readonly Question[] => {
  const asked: Question[] = [];
  const told: Record<string, Answer> = {};
  for (const question of letter.questions) {
    if (question.only_if && !holds(question.only_if, { answers: told, facts: new Map() })) continue;
    const isNeeded = asked.some((one) => saidElse(one, told).includes(question.id));
    asked.push(isNeeded && question.optional ? { ...question, optional: false } : question);
    const answer = answers[question.id];
    if (answer !== undefined) told[question.id] = answer;
  }
  return asked;
};

/** What was answered to questions that are asked; what lies behind a changed answer waits and says nothing. */
export const standingAnswers = (letter: Pick<Asking, 'questions'>, answers: Answers): Answers =>
  Object.fromEntries(
    askedQuestions(letter, answers).flatMap(({ id }) => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );

/** The question after this one. */
export const questionAfter = (
  letter: Pick<Asking, 'questions'>,
  answers: Answers,
  id: string,
): Question | undefined => {
  const asked = askedQuestions(letter, answers);
  return asked[asked.findIndex((one) => one.id === id) + 1];
};

/** Whether every entry of a list has what must be said of each. */
const isWhole = (question: Question, answer: Answer | undefined): boolean =>
  question.kind !== 'list' ||
  entriesOf(answer).every((entry) =>
    question.fields.every(({ id, optional }) => optional || entry[id] !== undefined),
  );

/** The first question that must be answered and is not, not wholly, against itself, or with more than the budget leaves. */
export const firstMissing = (letter: Pick<Asking, 'questions'>, answers: Answers): Question | undefined =>
  askedQuestions(letter, answers).find((question) => {
    const answer = answers[question.id];
    return (
      (!question.optional && answer === undefined) ||
      !isWhole(question, answer) ||
      beyondBudget(question, answers) !== undefined ||
      contradictsItself(question, answers, letter.questions) !== undefined
    );
  });

/**
 * The dangers that the answers name, each once.
 * @param only the question whose answer is looked at alone
 */
export const dangersIn = (
  letter: Pick<Asking, 'questions'>,
  answers: Answers,
  only?: string,
): readonly string[] => {
  const dangers = askedQuestions(letter, answers).flatMap((question) => {
    if (only !== undefined && question.id !== only) return [];
    const answer = answers[question.id];
    const fields = question.kind === 'list' ? question.fields : [question];
    return fields.flatMap((field) => {
      if (!('options' in field)) return [];
      const isChosen = (value: string): boolean =>
        answer === value ||
        (Array.isArray(answer) &&
          answer.some((one: unknown) =>
            typeof one === 'string' ? one === value : (one as Record<string, string>)[field.id] === value,
          ));
      return field.options.flatMap(({ value, danger }) => (danger && isChosen(value) ? [danger] : []));
    });
  });
  return [...new Set(dangers)];
};
