import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import formbody from '@fastify/formbody';
import underPressure from '@fastify/under-pressure';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import type { Library } from '../adapters/content/library.ts';
import type { Database } from '../adapters/database.ts';
import type { FileStore } from '../adapters/file-store.ts';
import { watchedFiles } from '../adapters/missed-files.ts';
import type { SecretFor } from '../adapters/secret-key.ts';
import type { WorkLimits } from '../adapters/work-in-hand.ts';
import type { Feature, House, SiteFacts } from '../features/feature.ts';
import { AskedLately } from './asked-lately.ts';
import type { Assets } from './assets.ts';
import { ErrorAnswers } from './error-answers.ts';
import { Figures } from './figures.ts';
import { mountForms } from './form-routes.ts';
import { makeFrame } from './frame.ts';
import { makeFramesForOthers } from './frames-for-others.ts';
import { mountHealth } from './health.ts';
import type { LearnElsewhere } from './learning/learner.ts';
import { Learners, learnHere } from './learning/learners.ts';
import type { Leaving } from './leaving.ts';
import { NotReady } from './not-ready.ts';
import { mostBytes } from './own-answers.ts';
import { mountOwnRoutes } from './own-routes.ts';
import { PageCache } from './page-cache.ts';
import { answerPlainly } from './plain-requests/answer-plainly.ts';
import type { PlainRequest } from './plain-requests/plain-request.ts';
import { keptAlive } from './plain-requests/wire-form.ts';
import { postsInHand } from './posts-in-hand.ts';
import { mountPublicRoutes } from './public-routes.ts';
import { policyOfBare, securityHeaders } from './security-headers.ts';
import { bytesOfStored, type StoredAnswer, sendStored, storeAnswer } from './stored-answer.ts';
import { refuseExpectation, unreadableRequest } from './unreadable-request.ts';

export interface AppParts {
  readonly features: readonly Feature[];
  readonly library: Library;
  readonly database: Database;
  readonly files: FileStore;
  readonly handFilesTo?: string | undefined;
  readonly secretFor: SecretFor;
  readonly assets: Assets;
  readonly site: SiteFacts;
  readonly logger: Logger;
  /** Whose X-Forwarded-For is believed, as networks with commas between them; nothing: nobody's. */
  readonly trustedProxies?: string | undefined;
  /** How many posts may be in hand; only tests say it. */
  readonly postLimits?: WorkLimits;
  /** Set by whoever stops this process, and read for every answer. */
  readonly leaving?: Leaving;
  /** Not given: figures of this process alone. */
  readonly figures?: Figures;
  /** How rooms learn of new content; without it, on the thread that answers. */
  readonly learnElsewhere?: LearnElsewhere;
}

const megabyte = 1_048_576;

const announceEntrants = (server: FastifyInstance): void => {
  server.addHook('onRoute', (route) => {
    if (!route.config?.for)
      throw new Error(
        `The route ${String(route.method)} ${route.url} does not say who may enter; add config: { for: 'everyone' }.`,
      );
  });
};

/** Logs name the route, never the address, the question or the reader. */
const logAnswers = (server: FastifyInstance, logger: Logger): void => {
  server.addHook('onResponse', async (request, reply) => {
    const entry = {
      method: request.method,
      route: request.routeOptions.url ?? '(none)',
      status: reply.raw.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    // 503 is said on purpose: starting, or shedding load.
    if (entry.status >= 500 && entry.status !== 503) logger.error(entry, 'answered');
    else logger.info(entry, 'answered');
  });
};

/**
 * Builds the web application: every room, the frame, the caches, the errors. Listens nowhere yet.
 * Stored answers are sent before the framework is asked, which is why they cost little more than bare Node.
 */
export const buildApp = async (parts: AppParts): Promise<FastifyInstance> => {
  const { library, logger, leaving = { begun: false }, figures = new Figures() } = parts;
  let answersFromMemory = 0;
  const now = () => library.now.getTime();
  const pages = new PageCache(32 * megabyte, now);
  const questions = new PageCache(4 * megabyte, now);
  const learners = new Learners(parts.features, {
    learnElsewhere: parts.learnElsewhere ?? learnHere,
    onOutdated: () => library.refresh(),
    onLearned: () => questions.clear(),
    report: (sentence) => logger.warn(sentence),
  });
  library.onSwap((snapshot) => {
    pages.clear();
    questions.clear();
    learners.follow(snapshot);
  });
  if (library.current) learners.follow(library.current);
  const files = watchedFiles(parts.files, (file) =>
    logger.warn({ file }, 'a file of the content is not on this machine, nor in the store: see docs/hosting'),
  );
  const house: House = {
    site: parts.site,
    files,
    handFilesTo: parts.handFilesTo,
    api: parts.features.flatMap(({ routes = [], forms = [] }) =>
      [...routes, ...forms].flatMap(({ api }) => api ?? []),
    ),
    now: () => library.now,
    database: parts.database,
    secretFor: parts.secretFor,
    snapshotOn: (day) => library.past.on(day),
    firstDay: () => library.past.firstDay(),
    learned: (learning) => learners.current(learning),
    snapshot() {
      const snapshot = library.current;
      if (!snapshot) throw new NotReady('No content has been published yet.');
      return snapshot;
    },
  };
  const headers = securityHeaders(parts.site.publicUrl);
  const frame = makeFrame(parts.site, parts.assets);
  const frames = makeFramesForOthers(parts.site, parts.assets);
  const errors = new ErrorAnswers(frame, headers, logger);

  const fromMemory = (address: string): StoredAnswer | undefined =>
    pages.find(address) ?? questions.find(address);

  const bytesFromMemory = (asked: PlainRequest): Buffer | undefined => {
    if (leaving.begun) return undefined;
    const stored = fromMemory(asked.address);
    const bytes = stored && bytesOfStored(stored, asked);
    if (bytes) answersFromMemory += 1;
    return bytes;
  };

  const server = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    // Addresses that cannot be read never reach a route; they get a page like every other fault.
    frameworkErrors: (error, request, reply) =>
      void errors.failed(error, request as FastifyRequest, reply as FastifyReply),
    trustProxy: parts.trustedProxies ?? false,
    clientErrorHandler: unreadableRequest(headers),
    routerOptions: { maxParamLength: 100, ignoreTrailingSlash: true },
    serverFactory: (handle) => {
      const times = { keepAliveTimeout: keptAlive * 1_000, requestTimeout: 30_000 };
      const http = createServer(times, (request, response) => {
        if (leaving.begun) response.setHeader('connection', 'close');
        if (!sendFromMemory(request, response)) handle(request, response);
      });
      answerPlainly(http, bytesFromMemory);
      return http;
    },
  }) as unknown as FastifyInstance;

  const sendFromMemory = (request: IncomingMessage, response: ServerResponse): boolean => {
    const { url, method } = request;
    if (url === undefined || (method !== 'GET' && method !== 'HEAD')) return false;
    const stored = fromMemory(url);
    if (!stored) return false;
    answersFromMemory += 1;
    sendStored(request, response, stored);
    return true;
  };

  server.server.on('checkExpectation', refuseExpectation(headers));
  announceEntrants(server);
  server.addHook('onClose', async () => learners.close());
  logAnswers(server, logger);
  server.addHook('onRequest', async (_, reply) => void reply.headers(headers));
  server.addHook('onSend', async (_, reply) => {
    const mime = reply.getHeader('content-type');
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', policyOfBare(typeof mime === 'string' ? mime : undefined));
  });
  await server.register(underPressure, { maxEventLoopDelay: 1_500, retryAfter: 5 });

  await server.register(formbody, { bodyLimit: mostBytes });

  server.setNotFoundHandler((request, reply) => errors.missing(request, reply));
  server.setErrorHandler<FastifyError>((error, request, reply) => errors.failed(error, request, reply));

  mountHealth(server, {
    files,
    ...{ library, pages, questions, figures, leaving, learners },
    answersFromMemory: () => answersFromMemory,
  });
  for (const [address, file] of parts.assets.files) {
    let packed: Promise<StoredAnswer> | undefined;
    // Packed for the first who asks: no start waits for what its first page does not need.
    const pack = () =>
      storeAnswer({
        status: 200,
        mime: file.mime,
        body: file.body,
        headers: {
          ...headers,
          'cache-control': file.forEver ? 'public, max-age=31536000, immutable' : 'public, max-age=86400',
        },
        effort: 'thorough',
      });
    server.get(address, { config: { for: 'everyone' } }, async (request, reply) => {
      packed ??= pack();
      const stored = await packed;
      reply.hijack();
      sendStored(request.raw, reply.raw, stored);
    });
  }
  const askedLately = new AskedLately();
  mountPublicRoutes(server, parts.features, { house, frame, frames, pages, questions, askedLately, headers });
  const handle = postsInHand(parts.postLimits);
  mountForms(server, parts.features, { house, frame }, handle);
  mountOwnRoutes(server, parts.features, { house, frame }, handle);
  for (const feature of parts.features) feature.openRoutes?.(server, house);
  return server;
};
