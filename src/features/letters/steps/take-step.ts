import type { OwnAnswer, OwnRequest } from '../../feature.ts';
import type { Answers } from '../answers.ts';
import { carried } from '../drafts/carried-draft.ts';
import type { Draft } from '../drafts/draft.ts';
import { withoutWords, withWords } from '../drafts/edited.ts';
import { type AnswerFault, readAnswer, type Typed, typedFrom, typedText } from '../forms.ts';
import { type Letter, letterKind } from '../letter-kind.ts';
import { landlordQuestion } from '../listed-landlord.ts';
import type { Way } from '../pages/way.tsx';
import { longest } from '../question.ts';
import { askedQuestions, firstMissing, questionAfter } from '../rules/asked.ts';
import { beyondBudget } from '../rules/budget.ts';
import { cleanText } from '../rules/clean-text.ts';
import { contradictsItself } from '../rules/contradictory.ts';
import { draftFromOther } from '../take-away/answers-file.ts';
import { ELSEWHERE, elsewhereTold, heldElsewhere } from './elsewhere-step.ts';
import { mayMeanAnother, whichLandlordPage, withLandlordChosen } from './landlord-step.ts';
import { beginWay, keepAndGoOn, leaveWay, nowOf } from './open-way.ts';
import { beforePage, editPage, firstStep, questionPage, showStep } from './show-step.ts';
import { takeFile } from './take-file.ts';

type Take = (request: OwnRequest, way: Way) => OwnAnswer | Promise<OwnAnswer>;

const NOT_KEPT =
  'We could not keep your answer just now. It still stands below. Wait a moment and press Continue again.';

/** Where it goes on after a question: to the next, to one that lacks an answer, or to the letter; back to all answers for who came from there. */
const stepAfter = (letter: Letter, answers: Answers, id: string, back: boolean): string => {
  const missing = firstMissing(letter, answers)?.id;
  return back ? (missing ?? 'answers') : (questionAfter(letter, answers, id)?.id ?? missing ?? 'letter');
};

/** Once somebody has seen what was taken along, and gone on with it, it is their answer as any other. */
const withoutAlong = ({ along = [], ...draft }: Draft, id: string): Draft => {
  const left = along.filter((one) => one !== id);
  return { ...draft, ...(left.length > 0 ? { along: left } : {}) };
};

interface Taken {
  readonly draft: Draft;
  /** The question, and what was typed to it. */
  readonly id: string;
  readonly typed: Typed;
  readonly back: boolean;
  /** Where it goes on, and whether back to all answers from there. */
  readonly step: string;
  readonly goesBack?: boolean;
}

/** Keeps an answer and goes on; where that cannot be, what was typed stands in its question again. */
const keptOrGivenBack = async (request: OwnRequest, way: Way, taken: Taken): Promise<OwnAnswer> => {
  const { draft, id, typed, back, step, goesBack = false } = taken;
  try {
    return await keepAndGoOn(request, way, draft, step, showStep, goesBack);
  } catch {
    return questionPage(way, id, { typed, back, faults: [{ field: id, sentence: NOT_KEPT }], status: 503 });
  }
};

/** Takes the answer to one question. What cannot be kept is given back as it was typed. */
const takeAnswer = async (request: OwnRequest, way: Way, id: string): Promise<OwnAnswer> => {
  const question = askedQuestions(way.letter, way.draft.answers).find((one) => one.id === id);
  if (!question) return { type: 'missing', what: 'This question is not asked in this letter.' };
  const typed = typedFrom(request.body);
  const back = typedText(typed, '_back') === 'answers';
  if (typed._more) return questionPage(way, id, { typed, back, oneMore: true });
  const elsewhere = elsewhereTold(question, typed);
  if (elsewhere !== undefined) {
    const draft = heldElsewhere(way.draft, id, elsewhere);
    return keptOrGivenBack(request, way, { draft, id, typed, back, step: ELSEWHERE });
  }
  const read = readAnswer(question, typed, nowOf(request));
  if (read.faults) return questionPage(way, id, { typed, faults: read.faults, back, status: 422 });
  const { [id]: _, ...others } = way.draft.answers;
  const answers = read.answer === undefined ? others : { ...others, [id]: read.answer };
  const beyond =
    beyondBudget(question, answers) ?? contradictsItself(question, answers, way.letter.questions);
  if (beyond)
    return questionPage(way, id, { typed, faults: [{ field: id, sentence: beyond }], back, status: 422 });
  const isUnclear = mayMeanAnother(request, way.letter, way.draft.answers, answers);
  const step = isUnclear ? 'which-landlord' : stepAfter(way.letter, answers, id, back);
  const { elsewhere: held, ...before } = way.draft;
  const stays = held !== undefined && question.kind !== 'agreement' ? { elsewhere: held } : {};
  const draft = withoutAlong({ ...before, ...stays, answers }, id);
  return keptOrGivenBack(request, way, { draft, id, typed, back, step, goesBack: isUnclear && back });
};

/** Takes which landlord of the list was meant, or that none was. */
const takeWhichLandlord: Take = async (request, way) => {
  const typed = typedFrom(request.body);
  const back = typedText(typed, '_back') === 'answers';
  const question = landlordQuestion(way.letter)?.id;
  if (question === undefined) return { type: 'missing', what: 'This question is not asked in this letter.' };
  const answers = withLandlordChosen(way, typedText(typed, 'landlord-listed'));
  if (!answers)
    return (
      whichLandlordPage(way, back, 'Choose one, or keep what you typed.') ??
      questionPage(way, question, { back })
    );
  const step = stepAfter(way.letter, answers, question, back);
  return keepAndGoOn(request, way, { ...way.draft, answers }, step, showStep);
};

const takeBefore: Take = async (request, way) => {
  const typed = typedFrom(request.body);
  const harm: Record<string, 'yes' | 'no'> = {};
  const faults: AnswerFault[] = [];
  for (const one of way.letter.harm) {
    const said = typedText(typed, `harm-${one}`);
    if (said === 'yes' || said === 'no') harm[one] = said;
    else faults.push({ field: `harm-${one}`, sentence: 'Choose yes or no.' });
  }
  if (faults.length > 0) return beforePage(way, faults);
  const draft = { ...way.draft, harm, advised: false };
  return keepAndGoOn(request, way, draft, firstStep({ ...way, draft }), showStep);
};

const takeAdvice: Take = (request, way) => {
  const draft = { ...way.draft, advised: true };
  return keepAndGoOn(request, way, draft, firstStep({ ...way, draft }), showStep);
};

const takeEdit: Take = async (request, way) => {
  const typed = typedFrom(request.body);
  const words = cleanText(typedText(typed, 'words'));
  if (typed.again) return keepAndGoOn(request, way, withoutWords(way.draft), 'letter', showStep);
  if (words === '')
    return editPage(way, '', 'The letter is empty. Write something, or write it again from your answers.');
  if (words.length > longest.letter)
    return editPage(way, words, 'The letter is too long. Make it shorter; nothing was cut.');
  try {
    return await keepAndGoOn(request, way, withWords(way.draft, words), 'letter', showStep);
  } catch {
    return editPage(
      way,
      words,
      'We could not keep your words just now. They still stand below. Try again in a moment.',
    );
  }
};

const takeAnother: Take = async (request, way) => {
  const letter = request.snapshot.find(letterKind, typedText(typedFrom(request.body), 'letter'));
  if (!letter) return { type: 'missing', what: 'There is no letter with that name.' };
  const draft = draftFromOther(letter, way.letter, way.draft.answers, nowOf(request));
  const step = firstStep({ letter, draft });
  return beginWay(request, letter, draft, { withoutCookie: way.id === carried, step, from: way }, showStep);
};

const takes: Readonly<Record<string, Take>> = {
  'which-landlord': takeWhichLandlord,
  before: takeBefore,
  advice: takeAdvice,
  edit: takeEdit,
  take: takeFile,
  leave: leaveWay,
  another: takeAnother,
};

/** What is posted to a step. Where the answers travel in the form, a post may also only ask for a page. */
export const takeStep = (request: OwnRequest, way: Way, step: string): OwnAnswer | Promise<OwnAnswer> => {
  if (typedFrom(request.body)._show) return showStep(request, way, step);
  // Own names alone: an address may end in "constructor".
  const take = Object.hasOwn(takes, step) ? takes[step] : undefined;
  return take ? take(request, way) : takeAnswer(request, way, step);
};
