import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House, OwnAnswer, OwnCookie, Page } from '../features/feature.ts';
import type { Language } from '../ui/language.ts';
import { missingPage } from './error-pages.tsx';
import type { Frame } from './frame.ts';

/** What may be sent at once, all fields and files together: far more than a letter has. In bytes. */
export const mostBytes = 1_048_576;

/** Nobody keeps what was made from somebody's own words. */
const ownCaching = 'no-store';

/**
 * Pages of a form may stay in the browser that sent it, so that Back shows them again instead of a fault;
 * they are asked for anew in every other way, and no cache on the way may keep them.
 */
const stepCaching = 'private, no-cache';

export interface OwnParts {
  readonly house: House;
  readonly frame: Frame;
}

export interface Sending {
  /** Faults are told in JSON. */
  readonly forPrograms?: boolean;
  /** Not even the browser keeps a page: it can ask for it again. */
  readonly keptNowhere?: boolean;
}

/**
 * Whether a post comes from a page of this site (Fetch Metadata; Origin where a browser does not send it).
 * A client that tells neither is no browser that could be misled.
 */
export const comesFromHere = ({ headers, raw }: FastifyRequest): boolean => {
  // Two hosts: programs on the way may have believed the other one (RFC 9112, 3.2).
  if ((raw.headersDistinct.host?.length ?? 0) > 1) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
};

export const sendOwnPage = (
  reply: FastifyReply,
  { frame }: OwnParts,
  page: Page,
  language: Language,
  status: number,
  keptNowhere = false,
): FastifyReply => {
  const { html, policy } = frame(page, language);
  return reply
    .code(status)
    .headers({
      'content-security-policy': policy,
      'cache-control': page.exit || keptNowhere ? ownCaching : stepCaching,
      ...(status === 503 ? { 'retry-after': '5' } : {}),
    })
    .type('text/html; charset=utf-8')
    .send(html);
};

export const refuseJson = (reply: FastifyReply, status: number, sentence: string): FastifyReply =>
  reply.code(status).header('cache-control', ownCaching).send({ error: sentence });

/**
 * The name under which a cookie travels: over https with a prefix, for which browsers take it over https alone
 * (draft-ietf-httpbis-rfc6265bis, 4.1.3.1). "__Host-" would forbid the path that keeps it to one letter.
 */
export const sentCookieName = (name: string, { site }: House): string =>
  site.publicUrl.startsWith('https:') ? `__Secure-${name}` : name;

/** RFC 6265: for this site alone, out of reach of scripts, and over https alone where the site is there. */
const setCookie = (reply: FastifyReply, { house }: OwnParts, cookie: OwnCookie): void => {
  const { name, value, path, seconds } = cookie;
  const secure = house.site.publicUrl.startsWith('https:') ? '; Secure' : '';
  void reply.header(
    'set-cookie',
    `${sentCookieName(name, house)}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`,
  );
};

/** Sends what a room answers to one person. */
export const sendOwn = (
  reply: FastifyReply,
  parts: OwnParts,
  answer: OwnAnswer,
  language: Language,
  { forPrograms, keptNowhere }: Sending,
): FastifyReply => {
  switch (answer.type) {
    case 'page':
      if (answer.clearsDevice) void reply.header('clear-site-data', '"cache", "storage"');
      for (const cookie of answer.cookies ?? []) setCookie(reply, parts, cookie);
      return sendOwnPage(
        reply,
        parts,
        answer.page,
        language,
        answer.status ?? 200,
        keptNowhere || answer.keptNowhere,
      );
    case 'go-on':
      if (answer.cookie) setCookie(reply, parts, answer.cookie);
      return reply.code(303).headers({ location: answer.to, 'cache-control': ownCaching }).send('');
    case 'missing':
      return forPrograms
        ? refuseJson(reply, 404, answer.what)
        : sendOwnPage(reply, parts, missingPage(answer), 'en', 404);
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
