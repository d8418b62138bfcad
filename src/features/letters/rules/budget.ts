import { type Answers, textOf } from '../answers.ts';
import { moneyWords, penceOf } from '../money.ts';
import type { Question } from '../question.ts';

/** What is left of a budget that was told, in pence; nothing where a part of it was not told, or none is asked. */
const leftOver = (question: Question, answers: Answers): number | undefined => {
  if (question.kind !== 'money' || !question.within) return undefined;
  const [whole, ...less] = [question.within.of, ...question.within.less].map((id) =>
    penceOf(textOf(answers[id])),
  );
  if (whole === undefined || less.includes(undefined)) return undefined;
  return less.reduce<number>((left, one) => left - (one ?? 0), whole);
};

/** What to say where more is offered than the budget leaves; nothing where it is within, or nothing was offered. */
export const beyondBudget = (question: Question, answers: Answers): string | undefined => {
  const left = leftOver(question, answers);
  const offered = penceOf(textOf(answers[question.id]));
  if (left === undefined || offered === undefined || offered <= left) return undefined;
  return left > 0
    ? `By what you wrote, ${moneyWords(left)} is left. Write that or less: a promise that you cannot keep does harm.`
    : 'By what you wrote, nothing is left. Leave this empty. Get free debt advice before you offer anything.';
};
