import { h } from 'preact';
import type { OwnAnswer, OwnRequest, OwnRoute, PublicRoute } from '../../feature.ts';
import { carried } from '../drafts/carried-draft.ts';
import type { Draft } from '../drafts/draft.ts';
import { readAnswer, type Typed, typedFrom, typedOf, typedText } from '../forms.ts';
import { type Asking, letterKind } from '../letter-kind.ts';
import { QuestionPage, type QuestionPageProps } from '../pages/question-page.tsx';
import type { Way } from '../pages/way.tsx';
import { draftPath, draftStepPath, lettersPath, whatIsWrong, whatIsWrongPath } from '../paths.ts';
import { mostEntries } from '../question.ts';
import { askedQuestions, firstMissing, questionAfter } from '../rules/asked.ts';
import {
  beginWay,
  keepAndGoOn,
  keptNowhere,
  leavePage,
  leaveWay,
  lettersTrail,
  nowOf,
  openWayOf,
  wayPage,
} from '../steps/open-way.ts';
import { firstStep, showStep } from '../steps/show-step.ts';
import { foundNumber, foundStep } from './found-step.ts';
import { type Guidance, guidanceKind } from './guidance-kind.ts';
import { leadsOf } from './lead-of.ts';
import { FirstPage, type FirstPageProps } from './pages/first-page.tsx';
import { FoundPage } from './pages/found-page.tsx';
import { askingOf, problemsIn, settled } from './questions-of.ts';
import { takenOver } from './taken-over.ts';

type Requested = Pick<OwnRequest, 'snapshot'>;

const NONE = { type: 'missing', what: 'There are no questions here. Choose a letter instead.' } as const;

const guidanceIn = ({ snapshot }: Requested): Guidance | undefined =>
  snapshot.find(guidanceKind, whatIsWrong);

const firstPage = (props: FirstPageProps) => ({
  title: `${props.faults ? 'Error: ' : ''}${props.guidance.title}`,
  description: props.guidance.summary,
  address: whatIsWrongPath('en'),
  menu: 'letters' as const,
  trail: lettersTrail,
  body: h(FirstPage, props),
});

/** The first question and who to ring, the same for everybody. */
export const whatIsWrongRoute: PublicRoute = {
  path: whatIsWrongPath,
  for: 'everyone',
  answer(request) {
    const guidance = guidanceIn(request);
    return guidance
      ? { type: 'page', page: firstPage({ guidance, snapshot: request.snapshot }) }
      : { ...NONE, back: { text: 'Every letter', href: lettersPath('en') } };
  },
};

const stepOf = (asking: Asking, { answers }: Draft): string =>
  firstMissing(asking, answers)?.id ?? foundStep(1);

const questionPage = (
  way: Way<Asking>,
  id: string,
  more: Partial<Pick<QuestionPageProps, 'typed' | 'faults'>> & { readonly status?: 422 | 503 } = {},
): OwnAnswer => {
  const asked = askedQuestions(way.letter, way.draft.answers);
  const question = asked.find((one) => one.id === id);
  if (!question) return { type: 'missing', what: 'This question is not asked here.' };
  const { faults = [], typed = typedOf(question, way.draft.answers[id]) } = more;
  // How many are still to come depends on what is answered: only the number that is certain is told.
  const place = `Question ${asked.indexOf(question) + 1}`;
  const title = `${faults.length > 0 ? 'Error: ' : ''}${place}: what is wrong?`;
  const body = h(QuestionPage, { way, question, typed, faults, place, back: false, oneMore: false });
  return { type: 'page', status: more.status ?? 200, page: wayPage(way, title, body) };
};

const foundPage = (way: Way<Asking>, guidance: Guidance, number: number): OwnAnswer => {
  const leads = leadsOf(guidance, way.draft.answers);
  if (number > leads.length) return { type: 'missing', what: 'Nothing more was found here.' };
  const body = h(FoundPage, { way, guidance, leads, number });
  const title = number === 1 ? 'What to do' : `What to do, part ${number}`;
  const exit = leads.some((lead) => lead.exit);
  return { type: 'page', page: wayPage(way, title, body, { exit }) };
};

/** What is asked may change with each answer, and so do the pages. */
const asAnswered = (guidance: Guidance, way: Way<Asking>): Way<Asking> => ({
  ...way,
  letter: askingOf(guidance, way.draft.answers),
});

const show =
  (guidance: Guidance) =>
  (_request: OwnRequest, begun: Way<Asking>, step: string): OwnAnswer => {
    const way = asAnswered(guidance, begun);
    if (step === 'leave') return leavePage(way, stepOf(way.letter, way.draft));
    const number = foundNumber(step);
    const missing = number ? firstMissing(way.letter, way.draft.answers) : undefined;
    if (missing) return questionPage(way, missing.id);
    return number ? foundPage(way, guidance, number) : questionPage(way, step);
  };

/** The first answer begins it. Without one, the first question is asked on a page of its own. */
const begin = async (request: OwnRequest, guidance: Guidance): Promise<OwnAnswer> => {
  const typed = typedFrom(request.body);
  const [first] = guidance.questions;
  const read = first && typed._answered ? readAnswer(first, typed, nowOf(request)) : {};
  if (read.faults) {
    const page = firstPage({ guidance, snapshot: request.snapshot, faults: read.faults });
    return { type: 'page', status: 422, page };
  }
  const answers = first && read.answer !== undefined ? { [first.id]: read.answer } : {};
  const draft = { letter: whatIsWrong, answers };
  const asking = askingOf(guidance, answers);
  const withoutCookie = typed['without-cookie'] !== undefined;
  return beginWay(request, asking, draft, { withoutCookie, step: stepOf(asking, draft) }, show(guidance));
};

const NOT_KEPT =
  'We could not keep your answer just now. It still stands below. Wait a moment and press Continue again.';

const takeAnswer = async (
  request: OwnRequest,
  way: Way<Asking>,
  guidance: Guidance,
  { id, typed }: { readonly id: string; readonly typed: Typed },
): Promise<OwnAnswer> => {
  const question = askedQuestions(way.letter, way.draft.answers).find((one) => one.id === id);
  if (!question) return { type: 'missing', what: 'This question is not asked here.' };
  const read = readAnswer(question, typed, nowOf(request));
  if (read.faults) return questionPage(way, id, { typed, faults: read.faults, status: 422 });
  const { [id]: _, ...others } = way.draft.answers;
  const answers = settled(guidance, read.answer === undefined ? others : { ...others, [id]: read.answer });
  const count = problemsIn(guidance, answers).length;
  if (count > mostEntries) {
    const sentence = `These are ${count} problems. Up to ${mostEntries} are taken at once. Untick some, and write another letter for the rest.`;
    return questionPage(way, id, { typed, faults: [{ field: id, sentence }], status: 422 });
  }
  const asking = askingOf(guidance, answers);
  const step = questionAfter(asking, answers, id)?.id ?? stepOf(asking, { letter: whatIsWrong, answers });
  try {
    return await keepAndGoOn(request, way, { ...way.draft, answers }, step, show(guidance));
  } catch {
    return questionPage(way, id, { typed, faults: [{ field: id, sentence: NOT_KEPT }], status: 503 });
  }
};

/** Begins the letter that was chosen, with what was said; its first page shows what was taken over. */
const beginLetter = async (request: OwnRequest, way: Way<Asking>, guidance: Guidance): Promise<OwnAnswer> => {
  const letter = request.snapshot.find(letterKind, typedText(typedFrom(request.body), 'letter'));
  if (!letter) return { type: 'missing', what: 'There is no letter with that name.' };
  const answers = takenOver(guidance, way.draft.answers, letter, nowOf(request));
  const draft: Draft = { letter: letter.slug, answers };
  const step = firstStep({ letter, draft: { letter: letter.slug, answers: {} } });
  return beginWay(request, letter, draft, { withoutCookie: way.id === carried, step, from: way }, showStep);
};

const take = (
  request: OwnRequest,
  way: Way<Asking>,
  guidance: Guidance,
  step: string,
): Promise<OwnAnswer> => {
  const typed = typedFrom(request.body);
  if (typed._show) return Promise.resolve(show(guidance)(request, way, step));
  if (step === 'begin') return beginLetter(request, way, guidance);
  if (step === 'leave') return leaveWay(request, way);
  return takeAnswer(request, way, guidance, { id: step, typed });
};

const opened = async (request: OwnRequest, guidance: Guidance, method: 'show' | 'take') => {
  const result = await openWayOf(request, askingOf(guidance, {}), method);
  return 'answer' in result ? result : { way: asAnswered(guidance, result.way) };
};

/** The pages of one person on the way to a letter: kept and opened as letters are. */
export const whatIsWrongOwn: readonly OwnRoute[] = [
  {
    path: whatIsWrongPath,
    for: 'everyone',
    async take(request) {
      const guidance = guidanceIn(request);
      return guidance ? begin(request, guidance) : NONE;
    },
  },
  {
    path: () => draftPath(whatIsWrong, ':draft'),
    for: 'everyone',
    async show(request) {
      const guidance = guidanceIn(request);
      if (!guidance) return NONE;
      const result = await opened(request, guidance, 'show');
      if ('answer' in result) return result.answer;
      const { letter, draft, id } = result.way;
      return { type: 'go-on', to: draftStepPath(whatIsWrong, id, stepOf(letter, draft)) };
    },
  },
  {
    path: () => draftStepPath(whatIsWrong, ':draft', ':step'),
    for: 'everyone',
    async show(request) {
      const guidance = guidanceIn(request);
      if (!guidance) return NONE;
      const result = await opened(request, guidance, 'show');
      const step = request.words.step ?? '';
      return 'answer' in result ? result.answer : show(guidance)(request, result.way, step);
    },
    async take(request) {
      const guidance = guidanceIn(request);
      if (!guidance) return NONE;
      const result = await opened(request, guidance, 'take');
      const step = request.words.step ?? '';
      if ('answer' in result) return result.answer;
      const taken = await take(request, result.way, guidance, step);
      return result.way.id === carried ? keptNowhere(taken) : taken;
    },
  },
];
