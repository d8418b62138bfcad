import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Feature, House, Page, PublicRoute } from '../features/feature.ts';
import { type Language, languages } from '../ui/language.ts';
import { missingPage, refusedApi } from './error-pages.tsx';
import type { Frame } from './frame.ts';
import type { PageCache } from './page-cache.ts';
import { type AnswerParts, type StoredAnswer, sendStored, storeAnswer } from './stored-answer.ts';

/** A reader sees a change within a minute; a cache on the way may show the old page while it asks. */
const pageCaching = 'public, max-age=60, stale-while-revalidate=600';
const noCaching = 'no-store';

export interface PublicParts {
  readonly house: House;
  readonly frame: Frame;
  /** Pages that are the same for all. */
  readonly pages: PageCache;
  /** Answers to open-ended questions, such as searches. */
  readonly questions: PageCache;
  /** What every answer carries. */
  readonly headers: Readonly<Record<string, string>>;
}

const word = /^[a-z0-9-]{1,80}$/;

/** The address without parameters that the route did not declare. */
const plainAddress = (path: string, query: Readonly<Record<string, unknown>>): string => {
  const asked = new URLSearchParams();
  for (const name of Object.keys(query).sort()) {
    const value = query[name];
    if (value !== undefined) asked.set(name, String(value));
  }
  return asked.size > 0 ? `${path}?${asked}` : path;
};

const pageAnswer = (parts: PublicParts, page: Page, status: number, language: Language): AnswerParts => {
  const { html, policy } = parts.frame(page, language);
  const caching = page.exit ? noCaching : status === 200 ? pageCaching : 'no-cache';
  return {
    status,
    mime: 'text/html; charset=utf-8',
    body: html,
    headers: { 'cache-control': caching, 'content-security-policy': policy },
    effort: 'quick',
  };
};

const answerParts = async (
  parts: PublicParts,
  route: PublicRoute,
  request: FastifyRequest,
  language: Language,
  query: Readonly<Record<string, unknown>>,
): Promise<AnswerParts | { readonly movedTo: string }> => {
  const words = request.params as Record<string, string>;
  const snapshot = parts.house.snapshot();
  const answer = await route.answer({ snapshot, house: parts.house, language, words, query });
  const json = (status: number, body: unknown): AnswerParts => ({
    status,
    mime: 'application/json; charset=utf-8',
    body: `${JSON.stringify(body)}\n`,
    headers: { 'cache-control': status === 200 ? pageCaching : 'no-cache' },
    effort: 'quick',
  });
  switch (answer.type) {
    case 'page':
      return pageAnswer(parts, answer.page, 200, language);
    case 'refused':
      return pageAnswer(parts, answer.page, 422, language);
    case 'missing':
      return route.api
        ? json(404, { error: answer.what })
        : pageAnswer(parts, missingPage(answer.what), 404, language);
    case 'moved':
      return { movedTo: answer.to };
    case 'json':
      return json(answer.status ?? 200, answer.body);
    case 'text':
      return {
        status: 200,
        mime: answer.mime,
        body: answer.body,
        headers: { 'cache-control': pageCaching },
        effort: 'quick',
      };
  }
};

const send = (request: FastifyRequest, reply: FastifyReply, stored: StoredAnswer): void => {
  reply.hijack();
  sendStored(request.raw, reply.raw, stored);
};

const mount = (server: FastifyInstance, parts: PublicParts, route: PublicRoute, language: Language): void => {
  const shared: Record<string, string> = {
    ...parts.headers,
    ...(route.api
      ? { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
      : {}),
  };
  const cache = route.openEnded ? parts.questions : parts.pages;

  server.get(route.path(language), { config: { for: route.for } }, async (request, reply) => {
    const [path = '/'] = request.url.split('?');
    const words = request.params as Record<string, string>;
    const asked = route.query?.safeParse(request.query);
    const store = async (made: AnswerParts, effort: AnswerParts['effort']) =>
      storeAnswer({ ...made, effort, headers: { ...shared, ...made.headers } });
    if (Object.values(words).some((value) => !word.test(value))) {
      const what = 'There is no page with that name.';
      const made = route.api ? refusedApi(404, what) : pageAnswer(parts, missingPage(what), 404, language);
      return send(request, reply, await store(made, 'quick'));
    }
    if (asked && !asked.success) {
      const sentence = asked.error.issues.map((issue) => issue.message).join(' ');
      const made = route.api
        ? refusedApi(422, sentence)
        : pageAnswer(parts, missingPage(sentence), 422, language);
      return send(request, reply, await store(made, 'quick'));
    }
    const query = asked?.data ?? {};
    const address = plainAddress(path, query);
    const known = cache.find(address);
    if (known) return send(request, reply, known);
    const snapshot = parts.house.snapshot();
    const made = await answerParts(parts, route, request, language, query);
    if ('movedTo' in made) return reply.redirect(made.movedTo, 301);
    const keep = made.status === 200;
    const stored = await store(made, keep && !route.openEnded ? 'thorough' : 'quick');
    // A swap may have come while this was made: then it belongs to yesterday and is not kept.
    if (keep && parts.house.snapshot() === snapshot) {
      cache.put(address, stored);
      if (route.openEnded && request.url !== address && request.url.length < 300)
        cache.put(request.url, stored);
    }
    return send(request, reply, stored);
  });
};

/** Puts every public route of every room on the server, in every language. */
export const mountPublicRoutes = (
  server: FastifyInstance,
  features: readonly Feature[],
  parts: PublicParts,
): void => {
  for (const feature of features)
    for (const route of feature.routes ?? [])
      for (const language of languages) mount(server, parts, route, language);
};
