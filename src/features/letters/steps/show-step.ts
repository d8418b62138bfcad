import { h } from 'preact';
import { parseDay } from '../../../law/index.ts';
import { lawBookOf } from '../../deadlines/index.ts';
import type { OwnAnswer, OwnRequest } from '../../feature.ts';
import { ownerWords } from '../agreements.ts';
import { isBehind } from '../drafts/edited.ts';
import { type AnswerFault, type Typed, typedFrom, typedOf, typedText } from '../forms.ts';
import { landlordQuestion, listedLandlord } from '../listed-landlord.ts';
import { AnswersPage } from '../pages/answers-page.tsx';
import { AdvicePage, BeforePage } from '../pages/before-page.tsx';
import { EditPage, LetterPage } from '../pages/letter-page.tsx';
import { NeighboursPage } from '../pages/neighbours-page.tsx';
import { NextPage } from '../pages/next-page.tsx';
import { placeOf, QuestionPage } from '../pages/question-page.tsx';
import type { Way } from '../pages/way.tsx';
import type { Question } from '../question.ts';
import { askedQuestions, firstMissing } from '../rules/asked.ts';
import { beyondBudget } from '../rules/budget.ts';
import { stoppedBy } from '../rules/contradiction.ts';
import { contradictsItself } from '../rules/contradictory.ts';
import { type GroupSheets, groupSheets } from '../rules/group-sheets.ts';
import {
  editableText,
  type LetterDocument,
  letterDocument,
  missingLaw,
  toldOf,
  writtenLetter,
} from '../rules/letter-document.ts';
import { comingSteps } from '../rules/next-dates.ts';
import { type Note, notesAt } from '../rules/notes.ts';
import { canPrint } from '../rules/printable.ts';
import { hasHandLine } from '../rules/written.ts';
import { letterText, mailLink } from '../take-away/letter-text.ts';
import { ELSEWHERE, elsewherePage } from './elsewhere-step.ts';
import { whichLandlordPage } from './landlord-step.ts';
import { leavePage, wayPage } from './open-way.ts';

const listedIn = ({ letter, draft, snapshot }: Way) => listedLandlord(letter, draft.answers, snapshot);

export const toldIn = (way: Way) =>
  toldOf(
    way.letter,
    way.draft.answers,
    lawBookOf(way.snapshot),
    way.snapshot.day,
    listedIn(way)?.type,
    way.draft.harm,
  );

const documentOf = (way: Way, words: string | undefined): LetterDocument =>
  letterDocument(way.letter, toldIn(way), way.snapshot.day, words);

/** The letter as it stands now, edited or not. */
export const documentIn = (way: Way): LetterDocument => documentOf(way, way.draft.words);

/** The sheets that go with it, where several homes write it. */
export const sheetsIn = (way: Way): GroupSheets | undefined =>
  way.letter.group && groupSheets(way.letter.group, documentIn(way));

/** What is wrong with an answer that was right when it was given: others have changed since. */
const standingFault = (way: Way, question: Question): string | undefined => {
  const listed = listedIn(way);
  const isStopped = listed && stoppedBy(way.letter, way.draft.answers, listed.type)?.id === question.id;
  if (isStopped && 'must' in question)
    return `The Regulator lists ${listed.name} as ${ownerWords(listed.type).toLowerCase()}. ${question.must?.say}`;
  return (
    beyondBudget(question, way.draft.answers) ??
    contradictsItself(question, way.draft.answers, way.letter.questions)
  );
};

/** The first question whose answer came along from another letter, and was not looked at yet. */
const unseenAlong = ({ letter, draft }: Pick<Way, 'letter' | 'draft'>): Question | undefined =>
  askedQuestions(letter, draft.answers).find(({ id }) => draft.along?.includes(id));

/** The first question that keeps the letter from being shown. */
export const missingIn = (way: Way): Question | undefined => {
  const listed = listedIn(way);
  return (
    unseenAlong(way) ??
    firstMissing(way.letter, way.draft.answers) ??
    (listed && stoppedBy(way.letter, way.draft.answers, listed.type))
  );
};

/** A question with what was typed, or with the answer that stands. */
export const questionPage = (
  way: Way,
  id: string,
  more: {
    readonly typed?: Typed;
    readonly faults?: readonly AnswerFault[];
    readonly back?: boolean;
    readonly oneMore?: boolean;
    readonly status?: 200 | 422 | 503;
  } = {},
): OwnAnswer => {
  const question = askedQuestions(way.letter, way.draft.answers).find((one) => one.id === id);
  if (!question) return { type: 'missing', what: 'This question is not asked in this letter.' };
  const standing = more.typed ? undefined : standingFault(way, question);
  const {
    faults = standing ? [{ field: id, sentence: standing }] : [],
    back = false,
    oneMore = false,
  } = more;
  const listed = question.kind === 'owner' ? listedIn(way) : undefined;
  const held = question.kind === 'agreement' ? way.draft.elsewhere : undefined;
  const typed = more.typed ?? typedOf(question, way.draft.answers[id] ?? listed?.type ?? held);
  const title = `${faults.length > 0 ? 'Error: ' : ''}Question ${placeOf(way, question)}: your letter`;
  const body = h(QuestionPage, { way, question, typed, faults, back, oneMore, listed });
  return { type: 'page', status: more.status ?? 200, page: wayPage(way, title, body) };
};

/** What a letter must ask before anything else, and has not yet. */
const asksFirst = ({ letter, draft }: Pick<Way, 'letter' | 'draft'>): 'before' | 'advice' | undefined => {
  if (letter.harm.some((harm) => draft.harm?.[harm] === undefined)) return 'before';
  return Object.values(draft.harm ?? {}).includes('yes') && !draft.advised ? 'advice' : undefined;
};

export const beforePage = (way: Way, faults: readonly AnswerFault[] = []): OwnAnswer => ({
  type: 'page',
  status: faults.length > 0 ? 422 : 200,
  page: wayPage(way, 'Before you write', h(BeforePage, { way, faults })),
});

export const editPage = (way: Way, words?: string, fault?: string): OwnAnswer => {
  const document = documentIn(way);
  const body = h(EditPage, {
    way,
    words: words ?? way.draft.words ?? editableText(document),
    lawLines: document.lawLines,
    fault,
  });
  return {
    type: 'page',
    status: fault ? 422 : 200,
    page: wayPage(way, 'Your letter: change the words', body),
  };
};

/** What is good to know before it is sent, on one of its pages. */
const notesOn = (place: 'letter' | 'next', way: Way): readonly Note[] =>
  notesAt(place, way.letter, toldIn(way), parseDay(way.snapshot.day));

const stepPage = (way: Way, step: string): OwnAnswer | undefined => {
  const page = (title: string, body: Parameters<typeof wayPage>[2], unedited?: string): OwnAnswer => ({
    type: 'page',
    page: wayPage(way, title, body, { unedited }),
  });
  switch (step) {
    case 'answers':
      return page('Your answers: your letter', h(AnswersPage, { way, listed: listedIn(way) }));
    case 'letter': {
      const letter = documentIn(way);
      const { words } = way.draft;
      const told = toldIn(way);
      // Of other answers the law may be another: what is missing would be told of a letter that nobody has seen.
      const missing = words === undefined || isBehind(way.draft) ? [] : missingLaw(letter, words);
      const unedited = words === undefined ? undefined : editableText(documentOf(way, undefined));
      const text = letterText(letter);
      return page(
        'Your letter',
        h(LetterPage, {
          ...{ way, listed: listedIn(way), letter, unedited, missing },
          notes: notesOn('letter', way),
          origins: words === undefined ? { told, written: writtenLetter(way.letter, told) } : undefined,
          toFill: hasHandLine(text),
          unprintable: !canPrint(text),
          mail: mailLink(letter),
        }),
        unedited,
      );
    }
    case 'edit':
      return editPage(way);
    case 'neighbours': {
      const sheets = sheetsIn(way);
      return sheets && page('Your letter: with your neighbours', h(NeighboursPage, { way, sheets }));
    }
    case 'next':
      return page(
        'What happens next: your letter',
        h(NextPage, {
          way,
          document: documentIn(way),
          steps: comingSteps(way.letter, toldIn(way)),
          notes: notesOn('next', way),
        }),
      );
    default:
      return undefined;
  }
};

/** The step that comes first: what must be asked before, a question that lacks an answer, or the letter. */
export const firstStep = (way: Pick<Way, 'letter' | 'draft'>): string =>
  asksFirst(way) ??
  (Object.keys(way.draft.answers).length === 0
    ? way.letter.questions[0]?.id
    : (unseenAlong(way)?.id ?? firstMissing(way.letter, way.draft.answers)?.id)) ??
  'letter';

/** What comes before anything of the letter: whether it could harm, and advice where it could. */
export const pageBefore = (way: Way, step: string | undefined = asksFirst(way)): OwnAnswer | undefined => {
  if (step === 'before') return beforePage(way);
  return step === 'advice'
    ? { type: 'page', page: wayPage(way, 'Before you write', h(AdvicePage, { way })) }
    : undefined;
};

/** Shows a step. What must be asked first comes first, and a letter is not shown before its questions are answered. */
export const showStep = (request: OwnRequest, way: Way, step: string): OwnAnswer => {
  if (step === 'leave') return leavePage(way, firstStep(way));
  const first = step === 'before' ? beforePage(way) : (pageBefore(way) ?? pageBefore(way, step));
  if (first) return first;
  const isLater = ['answers', 'letter', 'edit', 'neighbours', 'next'].includes(step);
  const elsewhere = isLater || step === ELSEWHERE ? elsewherePage(way) : undefined;
  if (elsewhere) return elsewhere;
  const missing = isLater ? missingIn(way) : undefined;
  if (missing) return questionPage(way, missing.id);
  const back = request.query.back === 'answers' || typedText(typedFrom(request.body), '_back') === 'answers';
  if (step === 'which-landlord')
    return whichLandlordPage(way, back) ?? questionPage(way, landlordQuestion(way.letter)?.id ?? step);
  return stepPage(way, step) ?? questionPage(way, step, { back });
};
