import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Feature, FormRoute, House, OwnAnswer, Page } from '../features/feature.ts';
import type { Language } from '../ui/language.ts';
import { closedPage, foreignPostPage, missingPage } from './error-pages.tsx';
import type { Frame } from './frame.ts';
import { languagesOf } from './languages-of.ts';
import { answerPreflight, openToAll } from './preflight.ts';

/** What may be sent: far more than anybody types. */
const mostBytes = 1_048_576;

/** Nobody keeps what was made from somebody's own words. */
const ownCaching = 'no-store';

/**
 * Pages of a form may stay in the browser that sent it, so that Back shows them again instead of a fault;
 * they are asked for anew in every other way, and no cache on the way may keep them.
 */
const stepCaching = 'private, no-cache';

const NOT_JSON =
  'What was sent does not say that it is JSON. Send it with the header content-type: application/json.';

export interface FormParts {
  readonly house: House;
  readonly frame: Frame;
}

/**
 * Whether a post comes from a page of this site (Fetch Metadata; Origin where a browser does not send it).
 * A client that tells neither is no browser that could be misled.
 */
const comesFromHere = ({ headers }: FastifyRequest): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
};

const sendPage = (
  reply: FastifyReply,
  { frame }: FormParts,
  page: Page,
  language: Language,
  status: number,
): FastifyReply => {
  const { html, policy } = frame(page, language);
  return reply
    .code(status)
    .headers({ 'content-security-policy': policy, 'cache-control': page.exit ? ownCaching : stepCaching })
    .type('text/html; charset=utf-8')
    .send(html);
};

const refuseJson = (reply: FastifyReply, status: number, sentence: string): FastifyReply =>
  reply.code(status).header('cache-control', ownCaching).send({ error: sentence });

const send = (
  reply: FastifyReply,
  parts: FormParts,
  route: FormRoute,
  answer: OwnAnswer,
  language: Language,
): FastifyReply => {
  switch (answer.type) {
    case 'page':
      if (answer.clearsDevice) void reply.header('clear-site-data', '"cache", "storage"');
      return sendPage(reply, parts, answer.page, language, answer.status ?? 200);
    case 'missing':
      return route.api
        ? refuseJson(reply, 404, answer.what)
        : sendPage(reply, parts, missingPage(answer), 'en', 404);
    case 'json':
      return reply
        .code(answer.status ?? 200)
        .header('cache-control', ownCaching)
        .send(answer.body);
    case 'file':
      return reply
        .headers({
          'cache-control': ownCaching,
          'content-disposition': `attachment; filename="${answer.name}"`,
        })
        .type(answer.mime)
        .send(answer.body);
  }
};

const mount = (server: FastifyInstance, parts: FormParts, route: FormRoute, language: Language): void => {
  const path = route.path(language);
  if (route.api) answerPreflight(server, path, route.for, 'POST');
  server.post(path, { bodyLimit: mostBytes, config: { for: route.for } }, async (request, reply) => {
    if (route.api) void reply.headers(openToAll);
    else if (!comesFromHere(request)) return sendPage(reply, parts, foreignPostPage, 'en', 403);
    if (route.api && typeof request.body !== 'object') return refuseJson(reply, 415, NOT_JSON);
    const snapshot = parts.house.snapshot();
    const answer = await route.answer({
      snapshot,
      house: parts.house,
      language,
      words: request.params as Record<string, string>,
      body: request.body,
    });
    const closed = answer.type === 'missing' && !route.api && snapshot.closedAt(request.url);
    return closed
      ? sendPage(reply, parts, closedPage(closed), 'en', 404)
      : send(reply, parts, route, answer, language);
  });
};

/** Puts every form of every room on the server, in every language. */
export const mountForms = (server: FastifyInstance, features: readonly Feature[], parts: FormParts): void => {
  for (const feature of features)
    for (const route of feature.forms ?? [])
      for (const language of languagesOf(route)) mount(server, parts, route, language);
};
