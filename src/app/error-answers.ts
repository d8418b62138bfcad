import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { isDatabaseAway } from '../adapters/database.ts';
import { FilesAway } from '../adapters/file-store.ts';
import type { Page } from '../features/feature.ts';
import {
  awayPage,
  failurePage,
  missingPage,
  notReadyPage,
  overloadedPage,
  refusedApi,
} from './error-pages.tsx';
import type { Frame } from './frame.ts';
import { NotReady } from './not-ready.ts';
import { type StoredAnswer, sendStored, storeAnswer } from './stored-answer.ts';
import { UnreadableForm } from './unreadable-form.ts';

/** In milliseconds. */
const awayToldEvery = 30_000;

interface Told {
  readonly page: Page;
  /** The same in one sentence, for programs. */
  readonly sentence: string;
}

const ours: Told = { page: failurePage, sentence: 'The fault is on our side. Try again in a minute.' };
const starting: Told = { page: notReadyPage, sentence: 'This copy is starting. Try again in a minute.' };
const overloaded: Told = {
  page: overloadedPage,
  sentence: 'Many people ask at once. Try again in a minute.',
};
const away: Told = {
  page: awayPage,
  sentence: 'The part of this site that keeps things does not answer. Try again in a minute.',
};
const nothingHere: Told = {
  page: missingPage({ what: 'There is nothing at this address.' }),
  sentence: 'There is nothing at this address.',
};
const unreadable: Told = {
  page: missingPage({ what: 'The address could not be read. It may be cut off, or much too long.' }),
  sentence: 'The request could not be read.',
};

const unreadableBody = (sentence: string): Told => ({ page: missingPage({ what: sentence }), sentence });

const tooLarge = unreadableBody('What was sent is larger than one megabyte. Send less.');
const tooMany = unreadableBody('What was sent has too many parts. Send one form, with one file.');

/** What was sent could not even be read: the framework's code, and what to do about it. */
const bodies: Readonly<Record<string, Told>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: tooLarge,
  FST_REQ_FILE_TOO_LARGE: tooLarge,
  FST_FILES_LIMIT: tooMany,
  FST_FIELDS_LIMIT: tooMany,
  FST_PARTS_LIMIT: tooMany,
  [UnreadableForm.code]: unreadableBody(
    'The form that was sent is cut off, or does not say where its parts end. Go back, and send it again.',
  ),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: unreadableBody(
    'What was sent has a type that cannot be read here. Send JSON, with the header "Content-Type: application/json".',
  ),
  FST_ERR_CTP_INVALID_JSON_BODY: unreadableBody('What was sent is not JSON that can be read.'),
  FST_ERR_CTP_EMPTY_JSON_BODY: unreadableBody('Nothing was sent. Send JSON.'),
};

/** What keeps things is not to be had just now: the database, or the store of files. */
const isAway = (error: unknown): boolean => isDatabaseAway(error) || error instanceof FilesAway;

const whatToTell = (error: FastifyError, status: number): Told => {
  if (isAway(error)) return away;
  const body = bodies[error.code];
  if (body) return body;
  if (status === 503) return error instanceof NotReady ? starting : overloaded;
  return status >= 500 ? ours : unreadable;
};

/** Addresses under which programs ask; they are told in JSON. */
const asksForJson = (url: string): boolean => url.startsWith('/api/');

/**
 * What is answered when nothing is found, nothing is ready, or something broke. Each of these few
 * answers is made once: a server that sheds load must not work for it.
 */
export class ErrorAnswers {
  readonly #frame: Frame;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #logger: Logger;
  #awayTold = Number.NEGATIVE_INFINITY;
  readonly #made = new Map<string, Promise<StoredAnswer>>();

  constructor(frame: Frame, headers: Readonly<Record<string, string>>, logger: Logger) {
    this.#frame = frame;
    this.#headers = headers;
    this.#logger = logger;
  }

  /** 404 for an address that no route knows. */
  async missing(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.#send(request, reply, nothingHere, 404);
  }

  /** What a route threw, or what the framework could not read. */
  async failed(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const status = isAway(error) ? 503 : (error.statusCode ?? 500);
    if (isAway(error)) this.#tellAway(error);
    // 503 is said on purpose, and often: starting, or shedding load.
    else if (status >= 500 && status !== 503)
      this.#logger.error({ err: error, route: request.routeOptions?.url }, 'a request failed');
    await this.#send(request, reply, whatToTell(error, status), status);
  }

  /** Why nothing can be kept, for the operator: now and then, not once for each who is told to wait. */
  #tellAway(error: FastifyError): void {
    const now = Date.now();
    if (now - this.#awayTold < awayToldEvery) return;
    this.#awayTold = now;
    this.#logger.warn(
      { reason: error.message, code: error.code },
      error instanceof FilesAway
        ? 'films and pictures that are not on this machine cannot be shown just now, and people are told to try again; see the reason'
        : 'nothing can be kept just now, and people are told to try again; see the reason',
    );
  }

  async #send(request: FastifyRequest, reply: FastifyReply, told: Told, status: number): Promise<void> {
    const json = asksForJson(request.url);
    const key = `${status} ${told.sentence} ${json}`;
    const making = this.#made.get(key) ?? this.#make(told, status, json);
    this.#made.set(key, making);
    const stored = await making;
    reply.hijack();
    sendStored(request.raw, reply.raw, stored);
  }

  #make(told: Told, status: number, json: boolean): Promise<StoredAnswer> {
    const again: Record<string, string> = status === 503 ? { 'retry-after': '5' } : {};
    if (json) {
      const made = refusedApi(status, told.sentence);
      return storeAnswer({ ...made, headers: { ...this.#headers, ...made.headers, ...again } });
    }
    const { html, policy } = this.#frame(told.page, 'en');
    return storeAnswer({
      status,
      mime: 'text/html; charset=utf-8',
      body: html,
      headers: {
        ...this.#headers,
        'content-security-policy': policy,
        'cache-control': 'no-store',
        ...again,
      },
      effort: 'quick',
    });
  }
}
