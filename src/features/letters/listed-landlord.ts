import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { type Landlord, landlordNamed } from '../landlords/index.ts';
import { type Answers, textOf } from './answers.ts';
import type { Letter } from './letter-kind.ts';
import { NOT_SURE, type Question } from './question.ts';

type LandlordQuestion = Extract<Question, { kind: 'landlord' }>;

/** The question in which the landlord is asked; a letter asks once at most. */
export const landlordQuestion = ({ questions }: Pick<Letter, 'questions'>): LandlordQuestion | undefined =>
  questions.find((question): question is LandlordQuestion => question.kind === 'landlord');

/** The name of the landlord as it was typed or chosen, without the address below it. */
export const landlordTold = (letter: Letter, answers: Answers): string | undefined => {
  const question = landlordQuestion(letter);
  const told = question && textOf(answers[question.id]);
  return told === NOT_SURE ? undefined : told?.split('\n')[0];
};

/** The landlord of the list that was told; nothing where the name is none of the list. */
export const listedLandlord = (
  letter: Letter,
  answers: Answers,
  snapshot: Snapshot,
): Landlord | undefined => {
  const told = landlordTold(letter, answers);
  return told === undefined ? undefined : landlordNamed(snapshot, told);
};
