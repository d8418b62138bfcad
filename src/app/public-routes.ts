import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Closed } from '../adapters/content/opened.ts';
import type { Snapshot } from '../adapters/content/snapshot.ts';
import type { Answer, Feature, House, Page, PublicRoute } from '../features/feature.ts';
import type { Language } from '../ui/language.ts';
import type { AskedLately } from './asked-lately.ts';
import { closedPage, missingPage, refusedApi, refusedPage } from './error-pages.tsx';
import type { Frame } from './frame.ts';
import type { FramesForOthers } from './frames-for-others.ts';
import { languagesOf } from './languages-of.ts';
import type { PageCache } from './page-cache.ts';
import { cacheTags, type PageCaching, pageCaching } from './page-caching.ts';
import { answerPreflight } from './preflight.ts';
import { type AnswerParts, type StoredAnswer, sendStored, storeAnswer } from './stored-answer.ts';

/** What somebody asks in their own words is kept by nobody on the way, and not in their browser either. */
const questionCaching = 'private, no-store';

export interface PublicParts {
  readonly house: House;
  readonly frame: Frame;
  /** Puts what other sites may show into a document of its own. */
  readonly frames: FramesForOthers;
  /** Pages that are the same for all. */
  readonly pages: PageCache;
  /** Answers to open-ended questions, such as searches, that were asked again. */
  readonly questions: PageCache;
  readonly askedLately: AskedLately;
  /** What every answer carries. */
  readonly headers: Readonly<Record<string, string>>;
}

/** X-Frame-Options cannot name who may frame a page; where all may, it is left out. */
const withoutFrameRule = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  const { 'x-frame-options': _, ...others } = headers;
  return others;
};

const word = /^[a-z0-9-]{1,80}$/;

/**
 * The one address of an answer: the route's own with its words, and the declared parameters.
 * However it was written in the request, it is made once and kept once.
 */
const plainAddress = (
  pattern: string,
  words: Readonly<Record<string, string>>,
  query: Readonly<Record<string, unknown>>,
): string => {
  const path = pattern.replaceAll(/:([a-z]+)/g, (_, name: string) => words[name] ?? '');
  const asked = new URLSearchParams();
  for (const name of Object.keys(query).sort()) {
    const value = query[name];
    if (value !== undefined) asked.set(name, String(value));
  }
  return asked.size > 0 ? `${path}?${asked}` : path;
};

const pageAnswer = (
  parts: PublicParts,
  page: Page,
  status: number,
  language: Language,
  caching: string,
): AnswerParts => {
  const { html, policy, styles } = parts.frame(page, language);
  return {
    status,
    mime: 'text/html; charset=utf-8',
    body: html,
    headers: {
      'cache-control': page.exit || status !== 200 ? 'no-store' : caching,
      'content-security-policy': policy,
    },
    effort: 'quick',
    shared: styles,
  };
};

const answerParts = async (
  parts: PublicParts,
  route: PublicRoute,
  language: Language,
  words: Readonly<Record<string, string>>,
  query: Readonly<Record<string, unknown>>,
): Promise<AnswerParts & Pick<PageCaching, 'until'>> => {
  const snapshot = parts.house.snapshot();
  const answer = await route.answer({ snapshot, house: parts.house, language, words, query });
  const { header, until } = pageCaching(snapshot.nextOpening, parts.house.now());
  const caching = route.openEnded && !route.impersonal ? questionCaching : header;
  const closed = snapshot.closedAt(plainAddress(route.path(language), words, {}));
  return { ...answerPartsOf(parts, route, language, answer, caching, closed), until };
};

const answerPartsOf = (
  parts: PublicParts,
  route: PublicRoute,
  language: Language,
  answer: Answer,
  caching: string,
  closed: Closed | undefined,
): AnswerParts => {
  switch (answer.type) {
    case 'page':
      return pageAnswer(parts, answer.page, 200, language, caching);
    case 'missing':
      return route.api
        ? refusedApi(404, answer.what)
        : pageAnswer(parts, closed ? closedPage(closed) : missingPage(answer), 404, 'en', caching);
    case 'json': {
      const status = answer.status ?? 200;
      return {
        status,
        mime: 'application/json; charset=utf-8',
        body: `${JSON.stringify(answer.body)}\n`,
        headers: { 'cache-control': status === 200 ? caching : 'no-store' },
        effort: 'quick',
      };
    }
    case 'moved':
      return {
        status: 301,
        mime: 'text/plain; charset=utf-8',
        body: answer.to,
        headers: { 'cache-control': caching, location: answer.to },
        effort: 'quick',
      };
    case 'refused':
      return route.api
        ? refusedApi(422, answer.what)
        : pageAnswer(parts, refusedPage(answer), 422, 'en', caching);
    case 'framed': {
      const { html, policy, styles } = parts.frames(answer);
      return {
        status: 200,
        mime: 'text/html; charset=utf-8',
        body: html,
        headers: {
          'cache-control': caching,
          'content-security-policy': policy,
          'cross-origin-resource-policy': 'cross-origin',
        },
        frameable: true,
        effort: 'quick',
        shared: styles,
      };
    }
    case 'file':
      return {
        status: 200,
        mime: answer.mime,
        body: answer.body,
        headers: { 'cache-control': caching, 'content-disposition': `inline; filename="${answer.name}"` },
        effort: 'quick',
      };
    case 'text':
      return {
        status: 200,
        mime: answer.mime,
        body: answer.body,
        headers: { 'cache-control': caching },
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
    ...(route.api || route.forOthers
      ? { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
      : {}),
  };
  if (route.api) answerPreflight(server, route.path('en'), route.for, 'GET');
  const isPassing = (query: Readonly<Record<string, unknown>>): boolean =>
    route.openEnded === true || route.isSeldomAsked?.(query) === true;
  const cacheFor = (query: Readonly<Record<string, unknown>>): PageCache =>
    isPassing(query) ? parts.questions : parts.pages;
  const pattern = route.path(language);
  /** Answers that are being made: whoever asks meanwhile waits for the same one. */
  const underWay = new Map<string, { readonly snapshot: Snapshot; readonly answer: Promise<StoredAnswer> }>();

  const store = (made: AnswerParts, effort: AnswerParts['effort'], kept = false): Promise<StoredAnswer> =>
    storeAnswer({
      ...{ ...made, effort, kept },
      headers: { ...(made.frameable ? withoutFrameRule(shared) : shared), ...made.headers },
    });

  const refuse = (status: number, sentence: string): Promise<StoredAnswer> =>
    store(
      route.api
        ? refusedApi(status, sentence)
        : pageAnswer(
            parts,
            status === 422 ? refusedPage({ what: sentence }) : missingPage({ what: sentence }),
            status,
            'en',
            'no-store',
          ),
      'quick',
    );

  const make = async (
    address: string,
    words: Readonly<Record<string, string>>,
    query: Readonly<Record<string, unknown>>,
  ): Promise<StoredAnswer> => {
    const { revision } = parts.house.snapshot();
    const cache = cacheFor(query);
    const { clearings } = cache;
    const made = await answerParts(parts, route, language, words, query);
    const passing = isPassing(query);
    const keep = made.status === 200 && (!passing || parts.askedLately.again(address));
    const tags = made.headers['cache-control']?.startsWith('public') ? cacheTags(revision) : {};
    const tagged = { ...made, headers: { ...made.headers, ...tags } };
    const stored = await store(tagged, keep && !passing ? 'thorough' : 'quick', keep);
    // A swap may have come while this was made: then it belongs to yesterday and is not kept.
    if (keep && cache.clearings === clearings) cache.put(address, stored, made.until);
    return stored;
  };

  server.get(pattern, { config: { for: route.for } }, async (request, reply) => {
    // Addresses are copied from paper, in capitals too.
    const words = Object.fromEntries(
      Object.entries(request.params as Record<string, string>).map(([name, value]) => [
        name,
        value.toLowerCase(),
      ]),
    );
    if (Object.values(words).some((value) => !word.test(value)))
      return send(request, reply, await refuse(404, 'There is no page with that name.'));
    const asked = route.query?.safeParse(request.query);
    if (asked && !asked.success)
      return send(
        request,
        reply,
        await refuse(422, asked.error.issues.map((issue) => issue.message).join(' ')),
      );
    const query = asked?.data ?? {};
    const address = plainAddress(pattern, words, query);
    const known = cacheFor(query).find(address);
    if (known) return send(request, reply, known);
    const snapshot = parts.house.snapshot();
    const waiting = underWay.get(address);
    if (waiting?.snapshot === snapshot) return send(request, reply, await waiting.answer);
    const answer = make(address, words, query).finally(() => underWay.delete(address));
    underWay.set(address, { snapshot, answer });
    return send(request, reply, await answer);
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
      for (const language of languagesOf(route)) mount(server, parts, route, language);
};
