import { h } from 'preact';
import type { OwnAnswer, OwnRequest } from '../../feature.ts';
import { type Landlord, landlordNamed, landlordsLike } from '../../landlords/index.ts';
import { type Answers, textOf } from '../answers.ts';
import type { Letter } from '../letter-kind.ts';
import { landlordQuestion, landlordTold } from '../listed-landlord.ts';
import type { Way } from '../pages/way.tsx';
import { AS_TYPED, WhichLandlordPage } from '../pages/which-landlord-page.tsx';
import { wayPage } from './open-way.ts';

/** Landlords of the list that may have been meant; none where the name is on the list as it was typed, or like none of it. */
const likeTold = ({ snapshot }: Pick<OwnRequest, 'snapshot'>, told: string): readonly Landlord[] => {
  const named = landlordNamed(snapshot, told);
  if (!named) return landlordsLike(snapshot, told);
  // All in small letters, or all in capitals: the name as it is written may be wanted.
  const isOneCase = told === told.toLowerCase() || told === told.toUpperCase();
  return isOneCase && told !== named.name ? [named] : [];
};

/** Whether to ask which landlord was meant: once for a name that is not on the list, and like some that are. */
export const mayMeanAnother = (
  request: Pick<OwnRequest, 'snapshot'>,
  letter: Letter,
  before: Answers,
  now: Answers,
): boolean => {
  const told = landlordTold(letter, now);
  return told !== undefined && told !== landlordTold(letter, before) && likeTold(request, told).length > 0;
};

/** Asks which landlord was meant; nothing where there is nothing to ask. */
export const whichLandlordPage = (way: Way, back: boolean, fault?: string): OwnAnswer | undefined => {
  const question = landlordQuestion(way.letter)?.id;
  const told = landlordTold(way.letter, way.draft.answers);
  const like = told === undefined ? [] : likeTold(way, told);
  if (question === undefined || told === undefined || like.length === 0) return undefined;
  const title = `${fault ? 'Error: ' : ''}Which landlord: your letter`;
  const body = h(WhichLandlordPage, { way, question, told, like, fault, back });
  return { type: 'page', status: fault ? 422 : 200, page: wayPage(way, title, body) };
};

/**
 * The answers with the landlord that was chosen from the list, above the address that was typed.
 * @returns nothing where no choice was made
 */
export const withLandlordChosen = (way: Way, choice: string): Answers | undefined => {
  const { answers } = way.draft;
  const question = landlordQuestion(way.letter)?.id;
  const told = landlordTold(way.letter, answers);
  if (question === undefined || told === undefined || choice === AS_TYPED) return answers;
  const chosen = likeTold(way, told).find(({ code }) => code === choice);
  if (!chosen) return undefined;
  const [, ...address] = (textOf(answers[question]) ?? '').split('\n');
  return { ...answers, [question]: [chosen.name, ...address].join('\n') };
};
