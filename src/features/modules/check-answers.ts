import type { Question } from './kind.ts';
import { answerField } from './pages/check-questions.tsx';
import type { CheckResult } from './pages/check-result-page.tsx';

/** What a form says to one question: the number of an option that there is; anything else is no answer. */
const optionOf = (body: unknown, question: Question, number: number): number | undefined => {
  const value =
    typeof body === 'object' && body !== null ? Reflect.get(body, answerField(number)) : undefined;
  const chosen = typeof value === 'string' && /^\d$/.test(value) ? Number(value) : undefined;
  return chosen !== undefined && chosen < question.options.length ? chosen : undefined;
};

/** Reads the answers of a form, and counts the right ones. Whatever was sent, nothing fails. */
export const checkAnswers = (body: unknown, questions: readonly Question[]): CheckResult => {
  const chosen = questions.map((question, number) => optionOf(body, question, number));
  const answered = chosen.filter((option) => option !== undefined).length;
  const right = questions.filter((question, number) => {
    const option = chosen[number];
    return option !== undefined && question.options[option]?.right === true;
  }).length;
  return { chosen, answered, right };
};
