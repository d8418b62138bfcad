import { homeOf } from '../agreements.ts';
import { type Answers, textOf } from '../answers.ts';
import type { Letter } from '../letter-kind.ts';
import { NOT_SURE, type Question } from '../question.ts';
import { askedQuestions } from './asked.ts';
import type { LandlordType } from './limit-facts.ts';

/** What an answer says of the type of the landlord; nothing where it says none. */
const typeSaid = (question: Question, answer: string | undefined): string | undefined => {
  if (question.kind === 'owner') return answer;
  return question.kind === 'agreement' ? homeOf(answer).landlord : undefined;
};

/**
 * The questions that were answered as if the landlord were of another type than the list says. The answers stand,
 * unless the letter needs one type (`stoppedBy`): one of the two may be wrong, and only who writes can tell which.
 */
export const contradicted = (letter: Letter, answers: Answers, listed: LandlordType): readonly Question[] =>
  askedQuestions(letter, answers).filter((question) => {
    const said = typeSaid(question, textOf(answers[question.id]));
    return said !== undefined && said !== NOT_SURE && said !== listed;
  });

/** The question that must be answered for the letter to be written, and was, while the list says otherwise. */
export const stoppedBy = (letter: Letter, answers: Answers, listed: LandlordType): Question | undefined =>
  contradicted(letter, answers, listed).find((question) => 'must' in question && question.must !== undefined);
