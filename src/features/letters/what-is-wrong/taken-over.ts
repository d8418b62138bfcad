import type { When } from '../../../law/index.ts';
import type { Answers } from '../answers.ts';
import type { Letter } from '../letter-kind.ts';
import { standingAnswers } from '../rules/asked.ts';
import { inOtherWords } from '../rules/in-other-words.ts';
import { answersThatFit } from '../take-away/answers-file.ts';
import type { Guidance } from './guidance-kind.ts';
import { askingOf, problemsIn } from './questions-of.ts';

/** What was said, under the names that letters use: only what was chosen or typed, and nothing made of it. */
const asLettersAsk = (guidance: Guidance, answers: Answers): Answers => {
  const standing = standingAnswers(askingOf(guidance, answers), answers);
  const problems = problemsIn(guidance, standing);
  return {
    ...standing,
    ...(problems.length > 0 ? { problems } : {}),
    ...inOtherWords(problems),
  };
};

/** The answers with which a letter begins: those that it asks too. */
export const takenOver = (guidance: Guidance, answers: Answers, letter: Letter, now: When): Answers =>
  answersThatFit(letter, asLettersAsk(guidance, answers), now);
