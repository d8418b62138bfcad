import { h } from 'preact';
import type { Answer, Page, PublicRequest, PublicRoute } from '../feature.ts';
import { type WhichBody, whichBodyKind } from './body-kind.ts';
import { BodyQuestionPage } from './pages/body-question-page.tsx';
import { EitherPage, OutcomePage } from './pages/outcome-page.tsx';
import { whichBodyPath, whichBodyStepPath } from './paths.ts';

const bodyIn = ({ snapshot }: PublicRequest): WhichBody | undefined =>
  snapshot.find(whichBodyKind, 'which-body');

const missing: Answer = {
  type: 'missing',
  what: 'There is no such question.',
  back: { text: 'Begin at the first question', href: whichBodyPath('en') },
};

/** A step on a page: a question, an outcome, or two of them. */
const stepPage = (request: PublicRequest, body: WhichBody, id: string): Answer => {
  const { snapshot, house } = request;
  const page = (title: string, description: string, content: Page['body']): Answer => ({
    type: 'page',
    page: {
      title,
      description,
      address: id === body.first ? whichBodyPath('en') : whichBodyStepPath('en', id),
      menu: 'help',
      ...(id === body.first ? {} : { trail: [{ text: body.title, href: whichBodyPath('en') }] }),
      body: content,
    },
  });
  const parts = { body, snapshot, site: house.site };
  const question = body.questions.find((one) => one.id === id);
  if (question) {
    const title = id === body.first ? body.title : `${question.ask} ${body.title}`;
    return page(title, body.summary, h(BodyQuestionPage, { body, question }));
  }
  const outcome = body.outcomes.find((one) => one.id === id);
  if (outcome)
    return page(
      `${outcome.title}: which body?`,
      `Why, what must come first, and how to reach them. ${body.summary}`,
      h(OutcomePage, { ...parts, outcome }),
    );
  const either = body.either.find((one) => one.id === id);
  return either
    ? page(`${either.title}: which body?`, body.summary, h(EitherPage, { ...parts, either }))
    : missing;
};

const first: PublicRoute = {
  path: whichBodyPath,
  for: 'everyone',
  answer(request) {
    const body = bodyIn(request);
    return body ? stepPage(request, body, body.first) : missing;
  },
};

const step: PublicRoute = {
  path: (language) => whichBodyStepPath(language, ':step'),
  for: 'everyone',
  answer(request) {
    const body = bodyIn(request);
    return body ? stepPage(request, body, request.words.step ?? '') : missing;
  },
};

export const routes: readonly PublicRoute[] = [first, step];
