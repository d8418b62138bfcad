import type { FastifyInstance } from 'fastify';
import type { Feature, FormRequest, FormRoute } from '../features/feature.ts';
import type { Language } from '../ui/language.ts';
import { closedPage, foreignPostPage } from './error-pages.tsx';
import { languagesOf } from './languages-of.ts';
import { comesFromHere, mostBytes, type OwnParts, refuseJson, sendOwn, sendOwnPage } from './own-answers.ts';
import type { HandlePost } from './posts-in-hand.ts';
import { answerPreflight, openToAll } from './preflight.ts';

const NOT_JSON =
  'What was sent does not say that it is JSON. Send it with the header content-type: application/json.';

const mount = (
  server: FastifyInstance,
  parts: OwnParts,
  handle: HandlePost,
  route: FormRoute,
  language: Language,
): void => {
  const path = route.path(language);
  if (route.api) answerPreflight(server, path, route.for, 'POST');
  server.post(path, { bodyLimit: mostBytes, config: { for: route.for } }, async (request, reply) => {
    if (route.api) void reply.headers(openToAll);
    else if (!comesFromHere(request)) return sendOwnPage(reply, parts, foreignPostPage, 'en', 403);
    if (route.api && typeof request.body !== 'object') return refuseJson(reply, 415, NOT_JSON);
    const snapshot = parts.house.snapshot();
    const asked: FormRequest = {
      snapshot,
      house: parts.house,
      language,
      words: request.params as Record<string, string>,
      body: request.body,
    };
    const answer = await handle(() => route.answer(asked), {
      ...(route.api ? {} : { address: request.url }),
      body: request.body,
    });
    const closed = answer.type === 'missing' && !route.api && snapshot.closedAt(request.url);
    return closed
      ? sendOwnPage(reply, parts, closedPage(closed), 'en', 404)
      : sendOwn(reply, parts, answer, language, { forPrograms: route.api !== undefined });
  });
};

/** Puts every form of every room on the server, in every language. */
export const mountForms = (
  server: FastifyInstance,
  features: readonly Feature[],
  parts: OwnParts,
  handle: HandlePost,
): void => {
  for (const feature of features)
    for (const route of feature.forms ?? [])
      for (const language of languagesOf(route)) mount(server, parts, handle, route, language);
};
