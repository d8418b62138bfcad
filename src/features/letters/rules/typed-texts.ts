import { type Answers, entriesOf, textOf } from '../answers.ts';
import type { Asking } from '../letter-kind.ts';
import type { Field, Question } from '../question.ts';
import { askedQuestions } from './asked.ts';

const isTyped = ({ kind }: Question | Field): boolean => kind === 'text' || kind === 'long-text';

/**
 * What was typed in somebody's own words, each box by itself: no names, addresses, days or choices.
 * @param only the question whose answer is looked at alone
 */
export const typedTexts = (
  letter: Pick<Asking, 'questions'>,
  answers: Answers,
  only?: string,
): readonly string[] =>
  askedQuestions(letter, answers).flatMap((question) => {
    if (only !== undefined && question.id !== only) return [];
    const answer = answers[question.id];
    if (question.kind === 'list')
      return entriesOf(answer).flatMap((entry) =>
        question.fields.flatMap((field) => (isTyped(field) ? (entry[field.id] ?? []) : [])),
      );
    return isTyped(question) ? (textOf(answer) ?? []) : [];
  });
