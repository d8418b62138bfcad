import multipart from '@fastify/multipart';
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import { callerOf } from '../adapters/action-counts.ts';
import type { Feature, House, OwnRequest, OwnRoute } from '../features/feature.ts';
import { foreignPostPage, missingPage } from './error-pages.tsx';
import {
  comesFromHere,
  mostBytes,
  type OwnParts,
  sendOwn,
  sendOwnPage,
  sentCookieName,
} from './own-answers.ts';
import type { HandlePost } from './posts-in-hand.ts';
import { tellUnreadableForms } from './unreadable-form.ts';

const word = /^[a-z0-9-]{1,80}$/;

/** The value of one cookie (RFC 6265, section 4.2.1); the first where a browser sends two of one name. */
const cookieOf =
  ({ headers }: FastifyRequest, house: House) =>
  (name: string): string | undefined => {
    const sent = sentCookieName(name, house);
    return headers.cookie
      ?.split(';')
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(`${sent}=`))
      ?.slice(sent.length + 1);
  };

/** A file that came with a form is bytes; a room reads texts. */
const asTexts = (body: unknown): unknown =>
  body !== null && typeof body === 'object'
    ? Object.fromEntries(
        Object.entries(body).map(([name, value]) => [
          name,
          value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
        ]),
      )
    : body;

const mount = (server: FastifyInstance, parts: OwnParts, handle: HandlePost, route: OwnRoute): void => {
  const path = route.path('en');
  const requestOf = (request: FastifyRequest): OwnRequest => ({
    snapshot: parts.house.snapshot(),
    house: parts.house,
    language: 'en',
    words: request.params as Record<string, string>,
    body: asTexts(request.body),
    query: request.query as Record<string, unknown>,
    cookie: cookieOf(request, parts.house),
    caller: () => callerOf(request.ip, parts.house.secretFor('callers'), parts.house.now()),
  });
  const isReadable = ({ words }: OwnRequest): boolean => Object.values(words).every((one) => word.test(one));
  for (const [method, answerTo] of [
    ['GET', route.show],
    ['POST', route.take],
  ] as const) {
    if (!answerTo) continue;
    server.route({
      method,
      url: path,
      bodyLimit: mostBytes,
      config: { for: route.for },
      handler: async (request, reply) => {
        if (method === 'POST' && !comesFromHere(request))
          return sendOwnPage(reply, parts, foreignPostPage, 'en', 403);
        const asked = requestOf(request);
        if (!isReadable(asked))
          return sendOwnPage(
            reply,
            parts,
            missingPage({ what: 'There is no page with that name.' }),
            'en',
            404,
          );
        if (method === 'GET')
          return sendOwn(reply, parts, await answerTo(asked), 'en', { keptNowhere: true });
        const taken = await handle(() => answerTo(asked), { address: request.url, body: asked.body });
        // A page that answers a post cannot be asked for again: Back must show it from the browser.
        return sendOwn(reply, parts, taken, 'en', {});
      },
    });
  }
};

/**
 * A form with a file is read past the framework's limit of a body, field by field. So the whole of it is refused before
 * it is read; what does not tell its length (no browser does so with a form) could be of any.
 */
const refuseTooLarge = async ({ headers }: FastifyRequest): Promise<void> => {
  if (!headers['content-type']?.startsWith('multipart/')) return;
  const length = Number(headers['content-length'] ?? Number.POSITIVE_INFINITY);
  if (!(length <= mostBytes)) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
};

/** Puts the pages of one person of every room on the server, with forms that may carry a file. */
export const mountOwnRoutes = (
  server: FastifyInstance,
  features: readonly Feature[],
  parts: OwnParts,
  handle: HandlePost,
): void => {
  void server.register(async (inner) => {
    await inner.register(multipart, {
      attachFieldsToBody: 'keyValues',
      limits: { fileSize: mostBytes, files: 1, fields: 500, fieldSize: mostBytes, parts: 501 },
    });
    inner.addHook('onRequest', refuseTooLarge);
    tellUnreadableForms(inner);
    for (const feature of features) for (const route of feature.own ?? []) mount(inner, parts, handle, route);
  });
};
