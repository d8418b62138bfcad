import { type Answers, textOf } from '../answers.ts';
import type { Question } from '../question.ts';
import { onOrIn, toldDayWords } from '../told-day.ts';

const gap = /\{on ([a-z][a-z0-9-]*)\} ?/g;

const filled = (words: string, answers: Answers): string =>
  words
    .replaceAll(gap, (_, name: string) => {
      const told = textOf(answers[name]);
      return told === undefined ? '' : `${onOrIn(told)} ${toldDayWords(told)} `;
    })
    .trim();

/**
 * The questions with the words of their options as they stand in the letter: "{on day}" is the day that was told to
 * another question, and nothing where none was.
 */
export const withDatedWords = <Of extends { readonly questions: readonly Question[] }>(
  asking: Of,
  answers: Answers,
): Of => ({
  ...asking,
  questions: asking.questions.map((question) =>
    question.kind === 'choice' || question.kind === 'several'
      ? {
          ...question,
          options: question.options.map((option) =>
            option.words === undefined ? option : { ...option, words: filled(option.words, answers) },
          ),
        }
      : question,
  ),
});
