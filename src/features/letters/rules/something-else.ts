import { type Answer, type Answers, optionsOf, textOf } from '../answers.ts';
import type { Asking } from '../letter-kind.ts';
import type { Option, Question } from '../question.ts';

const elseOf = (question: Question): readonly Option[] =>
  question.kind === 'choice' || question.kind === 'several'
    ? question.options.filter(({ typed_in }) => typed_in !== undefined)
    : [];

const isChosen = (answer: Answer | undefined, value: string): boolean =>
  textOf(answer) === value || optionsOf(answer).includes(value);

/** The questions that must be answered because somebody chose "something else" before them. */
export const saidElse = (question: Question, answers: Answers): readonly string[] =>
  elseOf(question).flatMap(({ value, typed_in }) =>
    typed_in !== undefined && isChosen(answers[question.id], value) ? [typed_in] : [],
  );

/** The answers as the letter says them: "something else" is said by the words that were typed for it. */
export const withoutElse = ({ questions }: Pick<Asking, 'questions'>, answers: Answers): Answers => {
  const left: Record<string, Answer> = { ...answers };
  for (const question of questions) {
    const elses = elseOf(question).map(({ value }) => value);
    if (question.kind !== 'several' || elses.length === 0) continue;
    const chosen = optionsOf(answers[question.id]).filter((value) => !elses.includes(value));
    if (chosen.length > 0) left[question.id] = chosen;
    else delete left[question.id];
  }
  return left;
};
