import type { When } from '../../../law/index.ts';
import type { Answers, Entry } from '../answers.ts';
import type { Letter } from '../letter-kind.ts';
import { standingAnswers } from '../rules/asked.ts';
import { answersThatFit } from '../take-away/answers-file.ts';
import type { Guidance } from './guidance-kind.ts';
import { askingOf, problemsIn } from './questions-of.ts';

/** "The kitchen: damp and mould". */
const problemWords = ({ room = '', what }: Entry): string => (what ? `${room}: ${what}` : room);

/** What was said, under the names that letters use: only what was chosen or typed, and nothing made of it. */
const asLettersAsk = (guidance: Guidance, answers: Answers): Answers => {
  const standing = standingAnswers(askingOf(guidance, answers), answers);
  const problems = problemsIn(guidance, standing);
  const inWords = problems.filter(({ what }) => what !== undefined).map(problemWords);
  return {
    ...standing,
    ...(problems.length > 0 ? { problems } : {}),
    ...(inWords.length > 0
      ? { points: inWords.map((what) => ({ what })), what: inWords.join('\n'), about: inWords.join('\n') }
      : {}),
  };
};

/** The answers with which a letter begins: those that it asks too. */
export const takenOver = (guidance: Guidance, answers: Answers, letter: Letter, now: When): Answers =>
  answersThatFit(letter, asLettersAsk(guidance, answers), now);
